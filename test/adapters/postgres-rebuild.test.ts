import { PostgresReplies } from '../../src/adapters/postgres/replies';
import { PostgresThreads } from '../../src/adapters/postgres/threads';
import { rebuildProjections } from '../../src/adapters/postgres/rebuildProjections';
import type { ThreadEvent } from '../../src/domain/thread/events';
import { createMigratedDatabase, type MigratedDatabase } from '../support/database';
import { newReply, newThread, T0 } from '../support/threadRows';

let database: MigratedDatabase;
let threads: PostgresThreads;
let now = T0;

beforeAll(async () => {
  database = await createMigratedDatabase();
  threads = new PostgresThreads(database.app, { nowMs: () => now });
});
afterAll(() => database.close());

async function opened(): Promise<{ threadId: string; replyId: string }> {
  const { reply } = await new PostgresReplies(database.app).store(newThread(), newReply(), null);
  return reply;
}

/** One life of a thread that meets most kinds of events, each recorded at its own time. */
const life = (replyId: string): ThreadEvent[] => [
  { kind: 'reply_noted', atMs: T0 + 1, replyId },
  { kind: 'blocked', atMs: T0 + 2, reason: 'CLASSIFIER', untilMs: T0 + 5 },
  {
    kind: 'decided',
    atMs: T0 + 6,
    replyIds: [replyId],
    intent: 'interested',
    route: { kind: 'follow_up' },
  },
  { kind: 'paused', atMs: T0 + 7, by: 'ana', reason: null },
  { kind: 'resumed', atMs: T0 + 8, by: 'ana', reason: 'a "quoted" reason' },
  { kind: 'send_unsettled', atMs: T0 + 9, stage: 1 },
  { kind: 'stage_sent', atMs: T0 + 10, stage: 1, sentAtMs: T0 + 9 },
  { kind: 'out_of_office', atMs: T0 + 11, untilMs: T0 + 500_000 },
  { kind: 'snoozed', atMs: T0 + 12, untilMs: T0 + 900_000_000, by: 'ana', reason: null },
  { kind: 'closed', atMs: T0 + 13, outcome: 'handed_off' },
  { kind: 'reclassified', atMs: T0 + 14, intent: 'interested', by: 'ana', reason: null },
];

async function live(threadId: string, replyId: string, steps = Infinity): Promise<void> {
  for (const event of life(replyId).slice(0, steps)) {
    now = event.atMs + 3;
    await threads.record(threadId, [event]);
  }
}

const rowOf = (threadId: string) =>
  database.owner.selectFrom('email_threads').selectAll().where('id', '=', threadId).executeTakeFirstOrThrow();

it('finds rows as they are recorded, after every step of a life', async () => {
  for (let steps = 0; steps <= life('0').length; steps++) {
    const { threadId, replyId } = await opened();
    await live(threadId, replyId, steps);
  }
  const report = await rebuildProjections(database.app, T0 + 1_000_000);
  expect(report.checked).toBeGreaterThanOrEqual(12);
  expect(report.repaired).toEqual([]);
});

it('repairs what was changed behind its back, and nothing else', async () => {
  const { threadId, replyId } = await opened();
  await live(threadId, replyId);
  const right = await rowOf(threadId);
  await database.owner
    .updateTable('email_threads')
    .set({
      state: JSON.stringify({ ...right.state, stagesSent: 3, nextStage: null }),
      followups_sent: 3,
      status: 'closed',
      outcome: 'exhausted',
    })
    .where('id', '=', threadId)
    .execute();
  const report = await rebuildProjections(database.app, now);
  expect(report.repaired).toEqual([
    {
      threadId,
      workflowId: right.workflow_id,
      columns: expect.arrayContaining(['state', 'followups_sent', 'status', 'outcome']) as string[],
    },
  ]);
  expect(await rowOf(threadId)).toEqual(right);
  expect((await rebuildProjections(database.app, now)).repaired).toEqual([]);
});

it('goes through more threads than fit into one portion', async () => {
  const { threadId } = await opened();
  const { id: original, ...rest } = await rowOf(threadId);
  await database.owner.transaction().execute(async (trx) => {
    for (let batch = 0; batch < 2; batch++) {
      const rows = await trx
        .insertInto('email_threads')
        .values(
          Array.from({ length: 300 }, (_, index) => {
            const name = `copy-${batch}-${index}`;
            return {
              ...rest,
              state: JSON.stringify(rest.state),
              workflow_id: name,
              thread_key: name,
              message_id: name,
            };
          }),
        )
        .returning('id')
        .execute();
      const opening = await trx
        .selectFrom('stage_transitions')
        .select(['key', 'kind', 'data', 'at'])
        .where('thread_id', '=', original)
        .executeTakeFirstOrThrow();
      await trx
        .insertInto('stage_transitions')
        .values(rows.map(({ id }) => ({ ...opening, data: JSON.stringify(opening.data), thread_id: id })))
        .execute();
    }
  });
  const last = await database.owner
    .updateTable('email_threads')
    .set({ followups_sent: 2 })
    .where('workflow_id', '=', 'copy-1-299')
    .returning('id')
    .executeTakeFirstOrThrow();
  const report = await rebuildProjections(database.app, T0);
  expect(report.checked).toBeGreaterThan(600);
  expect(report.repaired.map((each) => each.threadId)).toEqual([last.id]);
});
