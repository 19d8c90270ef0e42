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

/** What is wrong with an order as it was written by hand, as a sentence; null when it is complete. */
export function malformed(order: Order): string | null {
  const by: unknown = order.by;
  if (typeof by !== 'string' || by.trim() === '') return 'Say who orders this: {"by": "your name"}.';
  switch (order.kind) {
    case 'snooze': {
      const forMs: unknown = order.forMs;
      return typeof forMs === 'number' && Number.isFinite(forMs)
        ? null
        : 'Snooze needs `forMs`, a number of milliseconds.';
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

/** The event that an allowed order becomes at `atMs`. */
export function eventOf(state: ThreadState, order: Order, atMs: number): ThreadEvent {
  const ordered = { atMs, by: order.by, reason: order.reason };
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
