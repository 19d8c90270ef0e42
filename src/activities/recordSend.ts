/** What stands in the ledger or in the tables, told to the thread. */

import type { ThreadEvent } from '../domain/thread/events';
import type { BlockReason, Stage } from '../domain/thread/state';
import { handOff } from './handOff';
import type { IntakeDeps } from './intake';
import type { FenceResult, SendRow, Sends, ThreadRecord } from './ports';

export type RecordDeps = Pick<IntakeDeps, 'threads' | 'replies' | 'sessions' | 'clock' | 'log'>;

/** A thread whose tables say otherwise than its workflow asks again after so long. */
const ASK_AGAIN_MS = 60_000;
/** Before a send that was certainly not made is tried again. */
export const TRY_AGAIN_MS = 5_000;

export async function record(
  deps: RecordDeps,
  thread: ThreadRecord,
  events: readonly ThreadEvent[],
): Promise<readonly ThreadEvent[]> {
  await deps.threads.record(thread.threadId, events);
  return events;
}

export function blocked(deps: RecordDeps, reason: BlockReason, untilMs: number | null): ThreadEvent {
  return { kind: 'blocked', reason, untilMs, atMs: deps.clock.nowMs() };
}

/** The thread waits for the thaw; null when sends are not frozen. */
export async function holdIfFrozen(
  deps: RecordDeps & { readonly sends: Pick<Sends, 'recordIfFrozen'> },
  thread: ThreadRecord,
): Promise<readonly ThreadEvent[] | null> {
  const event = blocked(deps, 'FROZEN', null);
  return (await deps.sends.recordIfFrozen(thread.threadId, event)) ? [event] : null;
}

/** A person decides: the creator's newest mail is left unread. */
export async function handOffNewest(deps: RecordDeps, thread: ThreadRecord): Promise<void> {
  const newest = await deps.replies.newestOfCreator(thread.threadId);
  if (newest !== null) await handOff(deps, thread, newest);
}

/** How a send ended that some attempt has ended or has in hand; null where it is free to be tried. */
export async function standingEvents(
  deps: RecordDeps,
  thread: ThreadRecord,
  row: SendRow,
): Promise<readonly ThreadEvent[] | null> {
  const { stage } = row;
  const atMs = deps.clock.nowMs();
  switch (row.state) {
    case 'planned':
    case 'not_sent':
      return null;
    case 'fenced':
    case 'unknown':
      return record(deps, thread, [{ kind: 'send_unsettled', stage, atMs }]);
    case 'sent':
      return record(deps, thread, [{ kind: 'stage_sent', stage, sentAtMs: row.sentAtMs ?? atMs, atMs }]);
    case 'held':
      await handOffNewest(deps, thread);
      return record(deps, thread, [{ kind: 'send_held', stage, atMs }]);
    case 'refused':
      return refusedEvents(deps, thread, stage);
  }
}

/** A dead address has closed the thread; anything else is for a person. */
async function refusedEvents(
  deps: RecordDeps,
  thread: ThreadRecord,
  stage: Stage,
): Promise<readonly ThreadEvent[]> {
  const { state } = await deps.threads.get(thread.threadId);
  if (state.closed !== null) return [{ kind: 'closed', ...state.closed }];
  await handOffNewest(deps, thread);
  return record(deps, thread, [{ kind: 'send_refused', stage, atMs: deps.clock.nowMs() }]);
}

/** The tables know of something that the workflow has not heard of yet, or, after a reset, does not know any more. */
export async function stoppedEvents(
  deps: RecordDeps,
  thread: ThreadRecord,
  stopped: FenceResult & { readonly kind: 'stopped' },
): Promise<readonly ThreadEvent[]> {
  const atMs = deps.clock.nowMs();
  const { state } = await deps.threads.get(thread.threadId);
  switch (stopped.why) {
    case 'closed': {
      if (state.closed !== null) return [{ kind: 'closed', ...state.closed }];
      return record(deps, thread, [{ kind: 'closed', outcome: state.closing ?? 'handed_off', atMs }]);
    }
    case 'bounced':
      return record(deps, thread, [{ kind: 'bounced', atMs }]);
    case 'own_mail':
      return record(deps, thread, [{ kind: 'own_mail_seen', atMs }]);
    case 'undecided': {
      const noted = new Set([...state.pendingReplyIds, ...stopped.undecidedReplyIds]);
      return record(
        deps,
        thread,
        [...noted].map((replyId) => ({ kind: 'reply_noted', replyId, atMs })),
      );
    }
    case 'with_human':
    case 'paused':
    case 'away':
    case 'other_stage':
    case 'early':
      return [
        { kind: 'told', state, atMs },
        ...(await record(deps, thread, [blocked(deps, 'SEND_GAP', stopped.untilMs ?? atMs + ASK_AGAIN_MS)])),
      ];
  }
}
