import type { NewReply, NewThread } from '../../src/activities/ports';
import type { Database } from '../../src/adapters/postgres/database';
import { PostgresDecisions } from '../../src/adapters/postgres/decisions';
import { PostgresReplies } from '../../src/adapters/postgres/replies';
import { INTERESTED, newReply, newThread, T0 } from './threadRows';

export interface RunningThread {
  readonly threadId: string;
  readonly replyId: string;
  readonly thread: NewThread;
}

/** A thread whose first answer was decided as interested at `dueAtMs`: stage 1 is due from then on. */
export async function runningThread(
  db: Database,
  over: Partial<NewThread> = {},
  dueAtMs = T0,
  reply: Partial<NewReply> = {},
): Promise<RunningThread> {
  const thread = newThread(over);
  const stored = await new PostgresReplies(db).store(
    thread,
    newReply({ mailbox: thread.mailbox, messageId: thread.messageId, receivedAtMs: dueAtMs, ...reply }),
    null,
  );
  const { replyId, threadId } = stored.reply;
  await new PostgresDecisions(db, { nowMs: () => dueAtMs }).record({
    threadId,
    replyIds: [replyId],
    verdict: INTERESTED,
    contacts: new Map(),
    gate: null,
    suppress: false,
    forHuman: false,
    events: [
      {
        kind: 'decided',
        atMs: dueAtMs,
        replyIds: [replyId],
        intent: 'interested',
        route: { kind: 'follow_up' },
      },
    ],
  });
  return { threadId, replyId, thread };
}
