/** The business, top to bottom: given what is known of a thread and the time, what happens next. */

import { humanOutcome } from './applyEvent';
import type { BlockReason, Outcome, Stage, ThreadState, ThreadStatus, WaitReason } from './state';

export type Step =
  /** Judge these mails; nothing is sent while any is undecided. None: say again what was decided. */
  | { readonly kind: 'decide'; readonly replyIds: readonly string[] }
  | { readonly kind: 'send'; readonly stage: Stage }
  /** Find out whether a send whose end is unknown was accepted. */
  | { readonly kind: 'settle'; readonly stage: Stage }
  /** Nothing to do until then, or (null) until a new fact comes in. */
  | {
      readonly kind: 'wait';
      readonly status: 'deciding' | 'waiting' | 'held' | 'needs_human';
      readonly reason: WaitReason | null;
      readonly untilMs: number | null;
    }
  | { readonly kind: 'close'; readonly outcome: Outcome }
  | { readonly kind: 'done'; readonly outcome: Outcome };

/** Pure. The first rule that applies wins; the order is the order of precedence. */
export function nextStep(state: ThreadState, nowMs: number): Step {
  if (state.pendingReplyIds.length > 0) {
    return blockedStep(state, nowMs, 'deciding') ?? { kind: 'decide', replyIds: state.pendingReplyIds };
  }
  if (state.closed !== null) return { kind: 'done', outcome: state.closed.outcome };
  if (state.closing !== null) return { kind: 'close', outcome: state.closing };
  // Started without a mail, as by hand: the tables know what was decided, if anything was.
  if (state.sequence === 'undecided') return { kind: 'decide', replyIds: [] };
  if (state.sequence === 'with_human') return awaitHuman(state, nowMs);

  if (state.openSend?.kind === 'unsettled') return { kind: 'settle', stage: state.openSend.stage };
  if (state.openSend?.kind === 'undecided') return wait('held', 'SEND_UNDECIDED', null);
  if (state.paused) return wait('held', 'PAUSED', null);
  if (state.sendOrdered && state.nextStage !== null) {
    return blockedStep(state, nowMs, 'waiting') ?? { kind: 'send', stage: state.nextStage };
  }
  if (state.awayUntilMs !== null && state.awayUntilMs > nowMs)
    return wait('held', 'OUT_OF_OFFICE', state.awayUntilMs);

  const dueAtMs = state.dueAtMs ?? nowMs;
  if (state.nextStage === null) {
    return dueAtMs <= nowMs
      ? { kind: 'close', outcome: 'exhausted' }
      : wait('waiting', 'REPLY_WINDOW', dueAtMs);
  }
  if (dueAtMs > nowMs) return wait('waiting', 'STAGE_DELAY', dueAtMs);
  return blockedStep(state, nowMs, 'waiting') ?? { kind: 'send', stage: state.nextStage };
}

/** What a list shows of a step: the columns of `email_threads`, the search attributes and the `state` query. */
export interface ThreadView {
  readonly status: ThreadStatus;
  readonly waitingFor: WaitReason | null;
  readonly nextActionAtMs: number | null;
}

/** How the thread stands at `nowMs`, for everybody who shows it. */
export function viewOf(state: ThreadState, nowMs: number): ThreadView {
  const step = nextStep(state, nowMs);
  switch (step.kind) {
    case 'decide':
      return { status: 'deciding', waitingFor: null, nextActionAtMs: null };
    case 'send':
    case 'settle':
      return { status: 'sending', waitingFor: null, nextActionAtMs: null };
    case 'wait':
      return { status: step.status, waitingFor: step.reason, nextActionAtMs: step.untilMs };
    case 'close':
    case 'done':
      return { status: 'closed', waitingFor: null, nextActionAtMs: null };
  }
}

function awaitHuman(state: ThreadState, nowMs: number): Step {
  const untilMs = (state.withHumanSinceMs ?? state.openedAtMs) + state.cadence.replyWindowMs;
  return untilMs <= nowMs
    ? { kind: 'close', outcome: humanOutcome(state) }
    : wait('needs_human', null, untilMs);
}

function blockedStep(state: ThreadState, nowMs: number, otherwise: 'deciding' | 'waiting'): Step | null {
  if (state.blocked === null) return null;
  const { reason, untilMs } = state.blocked;
  if (untilMs !== null && untilMs <= nowMs) return null;
  return wait(statusOf(reason, otherwise), reason, untilMs);
}

/** Which status goes with which reason, as the outside relies on it. */
function statusOf(reason: BlockReason, otherwise: 'deciding' | 'waiting'): 'deciding' | 'waiting' | 'held' {
  switch (reason) {
    case 'SEND_WINDOW':
    case 'SEND_GAP':
    case 'DAILY_CAP':
      return otherwise;
    case 'CLASSIFIER':
      return 'deciding';
    case 'MAILBOX_DOWN':
    case 'PROVIDER_QUOTA':
    case 'FROZEN':
      return 'held';
  }
}

function wait(
  status: 'deciding' | 'waiting' | 'held' | 'needs_human',
  reason: WaitReason | null,
  untilMs: number | null,
): Step {
  return { kind: 'wait', status, reason, untilMs };
}
