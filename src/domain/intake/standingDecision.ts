/** A decision that is asked for again: a retried activity, a signal that came twice. */

import type { Route, ThreadEvent } from '../thread/events';
import type { ThreadState } from '../thread/state';

/** What was decided, as the thread's row says it; not recorded again. */
export function standingDecision(
  state: ThreadState,
  replyIds: readonly string[],
  nowMs: number,
): ThreadEvent {
  return {
    kind: 'decided',
    replyIds,
    intent: state.intent ?? 'clarification',
    route: standingRoute(state),
    // A sequence that runs keeps its time.
    atMs: state.sequence === 'running' ? (state.dueAtMs ?? nowMs) : nowMs,
  };
}

function standingRoute(state: ThreadState): Route {
  const outcome = state.closing ?? state.closed?.outcome;
  if (outcome !== undefined) return { kind: 'close', outcome };
  return state.sequence === 'running' ? { kind: 'follow_up' } : { kind: 'human' };
}
