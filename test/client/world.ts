import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import type { Client } from '@temporalio/client';
import { PostgresMailboxes } from '../../src/adapters/postgres/mailboxes';
import { PostgresReplies } from '../../src/adapters/postgres/replies';
import { PostgresThreads } from '../../src/adapters/postgres/threads';
import type { ThreadActivities } from '../../src/activities/inputs';
import type { NewReply, NewThread, ThreadRecord } from '../../src/activities/ports';
import { clientOver } from '../../src/client/connection';
import { dataConverterOf } from '../../src/client/encryption/dataConverter';
import { PostgresThreadLookup } from '../../src/client/queries/threadLookup';
import { ThreadOrders } from '../../src/client/threadOrders';
import { TemporalThreadSignals } from '../../src/client/threadSignals';
import type { PayloadKey } from '../../src/config';
import { TASK_QUEUES } from '../../src/domain/taskQueues';
import type { ThreadEvent } from '../../src/domain/thread/events';
import type { Intent } from '../../src/domain/verdict';
import { createMigratedDatabase, type MigratedDatabase } from '../support/database';
import { createNamespace, type TestNamespace } from '../support/temporal';
import { bundleEncryptedWorkflows, bundleWorkflows } from '../support/threadHarness';
import { newReply, newThread } from '../support/threadRows';

export const MAILBOX = 'team@example.com';

/** Tables, a namespace and, where asked for, a worker over the real workflow code that records in these tables. */
export interface World {
  readonly database: MigratedDatabase;
  readonly namespace: TestNamespace;
  readonly client: Client;
  readonly threads: PostgresThreads;
  readonly replies: PostgresReplies;
  readonly lookup: PostgresThreadLookup;
  readonly orders: ThreadOrders;
  readonly signals: TemporalThreadSignals;
  /** Stores a thread with one answer, and starts nothing. */
  store(thread?: Partial<NewThread>, reply?: Partial<NewReply>): Promise<Stored>;
  /** Until the row of the thread fits. */
  becomes(workflowId: string, fits: (thread: ThreadRecord) => boolean): Promise<ThreadRecord>;
  /** Serves the creator threads from now on; every answer is judged with `intent`. */
  work(intent: Intent): Promise<void>;
  /** The next judgement fails once with this message, and is tried again. */
  failNext(message: string): void;
  close(): Promise<void>;
}

export interface Stored {
  readonly thread: ThreadRecord;
  readonly replyId: string;
}

/** With `payloadKeys` client and worker encrypt, as the product's do. */
export async function createWorld(payloadKeys: readonly PayloadKey[] = []): Promise<World> {
  quietRuntime();
  const [database, namespace] = await Promise.all([createMigratedDatabase(), createNamespace()]);
  const client = clientOver(namespace.waitingConnection, { namespace: namespace.namespace, payloadKeys });
  const threads = new PostgresThreads(database.app, { nowMs: () => Date.now() });
  const replies = new PostgresReplies(database.app);
  const mailboxes = new PostgresMailboxes(database.app);
  const lookup = new PostgresThreadLookup(database.app, threads);
  await mailboxes.setState(MAILBOX, 'watching', null, null, Date.now());
  const stopWorkers: (() => Promise<void>)[] = [];
  const failures: string[] = [];

  return {
    database,
    namespace,
    client,
    threads,
    replies,
    lookup,
    orders: new ThreadOrders(client, lookup),
    signals: new TemporalThreadSignals(client, lookup),
    store: async (thread = {}, reply = {}) => {
      const { reply: stored } = await replies.store(newThread(thread), newReply(reply), null);
      return { thread: await threads.get(stored.threadId), replyId: stored.replyId };
    },
    becomes: async (workflowId, fits) => {
      for (let looks = 0; ; looks += 1) {
        const thread = await lookup.byWorkflowId(workflowId);
        if (thread !== null && fits(thread)) return thread;
        if (looks === 500) throw new Error(`The thread does not become so: ${JSON.stringify(thread?.state)}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    work: async (intent) => {
      stopWorkers.push(await startWorker(namespace, payloadKeys, threads, intent, failures));
    },
    failNext: (message) => {
      failures.push(message);
    },
    close: async () => {
      await Promise.all(stopWorkers.map((stop) => stop()));
      await Promise.all([namespace.close(), database.close()]);
    },
  };
}

/** A send that went as far as a person: planned, fenced, unknown, held. */
export async function heldSend(world: World, threadId: string): Promise<void> {
  const { owner } = world.database;
  const thread = await owner
    .selectFrom('email_threads')
    .selectAll()
    .where('id', '=', threadId)
    .executeTakeFirstOrThrow();
  await owner
    .insertInto('followup_sends')
    .values({
      mailbox: thread.mailbox,
      thread_id: threadId,
      stage: 1,
      creator_id: thread.creator_id,
      message_id: `<${threadId}.held@example.com>`,
      due_at: new Date(),
    })
    .execute();
  for (const state of ['fenced', 'unknown', 'held'] as const)
    await owner
      .updateTable('followup_sends')
      .set({ state, fenced_at: new Date() })
      .where('thread_id', '=', threadId)
      .execute();
}

/** Judging and sending are played; what they come to is recorded in the tables, as the real ones do. */
async function startWorker(
  namespace: TestNamespace,
  payloadKeys: readonly PayloadKey[],
  threads: PostgresThreads,
  intent: Intent,
  failures: string[],
): Promise<() => Promise<void>> {
  const recorded = async (threadId: string, events: readonly ThreadEvent[]) => {
    await threads.record(threadId, events);
    return events;
  };
  const activities: ThreadActivities = {
    decideReplies: async ({ threadId, replyIds }) => {
      const failure = failures.shift();
      if (failure !== undefined) throw new Error(failure);
      return recorded(threadId, [
        { kind: 'decided', replyIds, intent, route: routeOf(intent), atMs: Date.now() },
      ]);
    },
    sendStage: ({ threadId, stage }) =>
      recorded(threadId, [{ kind: 'stage_sent', stage, sentAtMs: Date.now(), atMs: Date.now() }]),
    settleSend: () => Promise.resolve([]),
    recordEvents: async ({ threadId, events }) => {
      await threads.record(threadId, events);
    },
  };
  const shared = {
    connection: namespace.workerConnection,
    namespace: namespace.namespace,
    dataConverter: dataConverterOf(payloadKeys),
    shutdownForceTime: 5_000,
  };
  const workers = await Promise.all([
    Worker.create({
      ...shared,
      taskQueue: TASK_QUEUES.workflows,
      workflowBundle: await (payloadKeys.length === 0 ? bundleWorkflows() : bundleEncryptedWorkflows()),
      activities,
    }),
    Worker.create({ ...shared, taskQueue: TASK_QUEUES.ai, activities: { ...activities } }),
    Worker.create({ ...shared, taskQueue: TASK_QUEUES.mail, activities: { ...activities } }),
  ]);
  const running = Promise.all(workers.map((worker) => worker.run()));
  return async () => {
    for (const worker of workers) worker.shutdown();
    await running;
  };
}

function routeOf(intent: Intent): Extract<ThreadEvent, { kind: 'decided' }>['route'] {
  switch (intent) {
    case 'interested':
      return { kind: 'follow_up' };
    case 'clarification':
      return { kind: 'human' };
    case 'not_interested':
    case 'contact_provided':
      return { kind: 'close', outcome: intent };
  }
}

let isQuiet = false;
function quietRuntime(): void {
  if (isQuiet) return;
  isQuiet = true;
  Runtime.install({ logger: new DefaultLogger('ERROR') });
}
