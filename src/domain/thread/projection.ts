/** What a thread's row shows of its state, apart from the state itself. */

import type { Intent } from '../verdict';
import { nextStep, viewOf, type ThreadView } from './nextStep';
import type { Outcome, StagesSent, ThreadState } from './state';

export interface ThreadProjection extends ThreadView {
  readonly followupsSent: StagesSent;
  readonly intent: Intent | null;
  readonly outcome: Outcome | null;
  readonly nextFollowupAtMs: number | null;
  readonly closedAtMs: number | null;
}

/** Pure; `nowMs` is when the last event was recorded. */
export function projectionOf(state: ThreadState, nowMs: number): ThreadProjection {
  const step = nextStep(state, nowMs);
  return {
    ...viewOf(state, nowMs),
    followupsSent: state.stagesSent,
    intent: state.intent,
    outcome: step.kind === 'close' || step.kind === 'done' ? step.outcome : null,
    nextFollowupAtMs: nextFollowupAtMs(state),
    closedAtMs: state.closed?.atMs ?? null,
  };
}

/** When the next stage is due; null unless a sequence runs that has a stage ahead. A mail that is not judged yet stops it. */
export function nextFollowupAtMs(state: ThreadState): number | null {
  const isAhead =
    state.sequence === 'running' &&
    state.nextStage !== null &&
    state.closing === null &&
    state.closed === null &&
    state.pendingReplyIds.length === 0;
  return isAhead ? state.dueAtMs : null;
}
