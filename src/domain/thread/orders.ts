/** What an operator may order of a thread, when it is refused, and the event that it becomes. */

import { INTENTS, type Intent } from '../verdict';
import type { Ordered, ThreadEvent } from './events';
import type { Outcome, Stage, ThreadState } from './state';

export type Order = Ordered &
  (
    | { readonly kind: 'pause' }
    | { readonly kind: 'resume' }
    | { readonly kind: 'snooze'; readonly forMs: number }
    | { readonly kind: 'sendNow' }
    | { readonly kind: 'skip' }
    | { readonly kind: 'handOff' }
    | { readonly kind: 'reclassify'; readonly intent: Intent }
    | { readonly kind: 'resolveSend'; readonly stage: Stage; readonly resolution: 'sent' | 'not_sent' }
  );

const LONGEST_NAME = 200;
const LONGEST_REASON = 2_000;
const LONGEST_SNOOZE_MS = 365 * 86_400_000;

/** What is wrong with an order as it was written by hand, as a sentence; null when it is complete. */
export function malformed(order: Order): string | null {
  const by: unknown = order.by;
  if (typeof by !== 'string' || by.trim() === '') return 'Say who orders this: {"by": "your name"}.';
  const reason: unknown = order.reason ?? null;
  if (reason !== null && typeof reason !== 'string')
    return 'The reason is a text, or null: {"by": "your name", "reason": "why"}.';
  if (by.length > LONGEST_NAME || (reason?.length ?? 0) > LONGEST_REASON)
    return `A name has at most ${LONGEST_NAME} characters, a reason at most ${LONGEST_REASON}.`;
  switch (order.kind) {
    case 'snooze': {
      const forMs: unknown = order.forMs;
      if (typeof forMs !== 'number' || !Number.isFinite(forMs))
        return 'Snooze needs `forMs`, a number of milliseconds.';
      return forMs <= LONGEST_SNOOZE_MS ? null : 'Snooze takes at most 365 days.';
    }
    case 'reclassify':
      return INTENTS.includes(order.intent)
        ? null
        : `Reclassify needs \`intent\`, one of ${INTENTS.join(', ')}.`;
    case 'resolveSend':
      if (![1, 2, 3].includes(order.stage)) return 'resolveSend needs `stage`: 1, 2 or 3.';
      return ['sent', 'not_sent'].includes(order.resolution)
        ? null
        : 'resolveSend needs `resolution`: "sent" or "not_sent".';
    case 'pause':
    case 'resume':
    case 'sendNow':
    case 'skip':
    case 'handOff':
      return null;
  }
}

/** Why the state forbids the order, as a sentence for the operator; null when it is allowed. */
export function refusal(state: ThreadState, order: Order): string | null {
  if (order.kind === 'reclassify') return refuseReclassify(state);
  if (state.closed !== null)
    return `The thread is closed (${state.closed.outcome}); only reclassify can open it again.`;
  if (state.closing !== null) return `The thread is closing (${state.closing}).`;
  switch (order.kind) {
    case 'pause':
      if (state.paused) return 'The thread is paused already.';
      return state.sequence === 'with_human'
        ? 'The thread waits for a person; there is nothing to pause.'
        : null;
    case 'resume':
      return state.paused || state.blocked !== null ? null : 'The thread is neither paused nor held.';
    case 'snooze':
      if (order.forMs <= 0) return 'Snooze takes a time that lies ahead, for example 48h.';
      return state.sequence === 'running' ? null : 'No sequence is running, so there is nothing to snooze.';
    case 'sendNow':
      if (state.sequence !== 'running')
        return 'No sequence is running; reclassify the thread as interested first.';
      if (state.nextStage === null) return 'All stages have been sent.';
      if (state.openSend !== null) return `Stage ${state.openSend.stage} is not settled yet.`;
      if (state.paused) return 'The thread is paused; resume it first.';
      if (state.blocked?.reason === 'FROZEN') return 'All sends are frozen: `mosaic thaw` comes first.';
      return state.pendingReplyIds.length > 0 ? 'A newer answer is being judged.' : null;
    case 'skip':
      if (state.sequence !== 'running' || state.nextStage === null) return 'There is no stage ahead to skip.';
      return state.openSend === null ? null : `Stage ${state.openSend.stage} is not settled yet.`;
    case 'handOff':
      return null;
    case 'resolveSend':
      return state.openSend?.kind === 'undecided' && state.openSend.stage === order.stage
        ? null
        : `Stage ${order.stage} is not held for a decision.`;
  }
}

/** Orders that would say something untrue of a mail that is on its way at this moment. */
export function refusalWhileSending(order: Order, stage: Stage): string | null {
  return order.kind === 'skip' || order.kind === 'sendNow'
    ? `Stage ${stage} is being sent at this moment; look at the thread again in a minute.`
    : null;
}

/** The event that an allowed order becomes at `atMs`. */
export function eventOf(state: ThreadState, order: Order, atMs: number): ThreadEvent {
  // Left out by hand, it is no reason either.
  const ordered = { atMs, by: order.by, reason: (order.reason as string | null | undefined) ?? null };
  switch (order.kind) {
    case 'pause':
      return { kind: 'paused', ...ordered };
    case 'resume':
      return { kind: 'resumed', ...ordered };
    case 'snooze':
      return { kind: 'snoozed', untilMs: atMs + order.forMs, ...ordered };
    case 'sendNow':
      return { kind: 'send_ordered', ...ordered };
    case 'skip':
      return { kind: 'stage_skipped', stage: state.nextStage ?? 3, ...ordered };
    case 'handOff':
      return { kind: 'handed_off', ...ordered };
    case 'reclassify':
      return { kind: 'reclassified', intent: order.intent, ...ordered };
    case 'resolveSend':
      return { kind: 'send_resolved', stage: order.stage, resolution: order.resolution, ...ordered };
  }
}

/** A wish, a fact or an order that no correction of a verdict undoes. */
const FINAL: readonly Outcome[] = ['cancelled', 'opted_out', 'bounced'];

function refuseReclassify(state: ThreadState): string | null {
  if (state.closed !== null && FINAL.includes(state.closed.outcome))
    return `The thread is closed (${state.closed.outcome}) and stays so.`;
  return state.openSend === null ? null : `Stage ${state.openSend.stage} is not settled yet.`;
}
