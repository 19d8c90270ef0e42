/** Threads as in production, waits shortened: real workflows and activities over real PostgreSQL, IMAP, SMTP and Temporal. */
import type { Client, WorkflowHandle } from '@temporalio/client';
import { DefaultLogger, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { decideReplies } from '../../src/activities/decideReplies';
import type { ThreadActivities } from '../../src/activities/inputs';
import type { ThreadRecord } from '../../src/activities/ports';
import { compareProjections, type ReconcileDeps } from '../../src/activities/reconcile';
import { reconcileThreads } from '../../src/activities/reconcile/threads';
import { sendStage } from '../../src/activities/sendStage';
import { settleSend } from '../../src/activities/settleSend';
import { takeIn } from '../../src/activities/takeIn';
import { PostgresReconcileTables } from '../../src/adapters/postgres/reconcileTables';
import { TemporalExecutions } from '../../src/client/executions';
import { PostgresThreadLookup } from '../../src/client/queries/threadLookup';
import { ThreadOrders } from '../../src/client/threadOrders';
import { TemporalThreadSignals } from '../../src/client/threadSignals';
import { TASK_QUEUES } from '../../src/domain/taskQueues';
import type { Cadence, ThreadState } from '../../src/domain/thread/state';
import type { ReconcileFinding } from '../../src/workflows/reconcile.contract';
import type { ComposedMail } from '../../sandbox/mail/compose';
import { SendWorld, type SendWorldOptions } from './sendWorld';
import { uniqueName } from './servers';
import { createNamespace, type TestNamespace } from './temporal';
import { bundleWorkflows } from './threadHarness';

/** A sequence is over in a second. */
export const QUICK: Cadence = { stage2DelayMs: 300, stage3DelayMs: 300, replyWindowMs: 300 };
const HOUR_MS = 3_600_000;

export interface OpenedThread {
  readonly thread: ThreadRecord;
  readonly threadId: string;
  readonly workflowId: string;
  readonly creator: string;
  readonly outreach: ComposedMail;
  readonly handle: WorkflowHandle;
}

export class ThreadWorld {
  private stopWorkers: (() => Promise<void>) | null = null;
  private stopMailWorker: (() => Promise<void>) | null = null;

  private constructor(
    readonly world: SendWorld,
    readonly namespace: TestNamespace,
    readonly deps: ReconcileDeps,
    readonly orders: ThreadOrders,
  ) {}

  static async start(options: SendWorldOptions = {}): Promise<ThreadWorld> {
    quietRuntime();
    const [world, namespace] = await Promise.all([SendWorld.start(options), createNamespace()]);
    const client = namespace.waitingClient;
    const lookup = new PostgresThreadLookup(world.database.app, world.deps.threads);
    const mailboxes = world.config.accounts.map(({ address }) => address);
    for (const mailbox of mailboxes)
      await world.open.mailboxes.setState(mailbox, 'watching', null, null, Date.now());
    const deps: ReconcileDeps = {
      ...world.deps,
      model: null,
      tables: new PostgresReconcileTables(world.database.app),
      executions: new TemporalExecutions(client),
      signals: new TemporalThreadSignals(client, lookup),
      mailboxes: world.open.mailboxes,
      followUps: { set: () => Promise.resolve(), rebuild: () => Promise.resolve() },
      watched: [],
    };
    const threads = new ThreadWorld(world, namespace, deps, new ThreadOrders(client, lookup));
    await threads.startWorkers();
    return threads;
  }

  get client(): Client {
    return this.namespace.waitingClient;
  }

  /** A creator who answers with interest; the thread's workflow runs. */
  async open(cadence: Cadence = QUICK, mailbox = this.world.mailbox): Promise<OpenedThread> {
    const { mail } = this.world;
    const creator = `${uniqueName('creator')}@theirs.test`;
    const outreach = await mail.outreach(mailbox, creator);
    await mail.reply(mailbox, { answering: outreach.raw, text: 'Yes, I am interested, I would love to!' });
    const thread = await this.takeInMails(mailbox, outreach, creator, cadence);
    const { threadId, workflowId } = thread;
    return {
      thread,
      threadId,
      workflowId,
      creator,
      outreach,
      handle: this.client.workflow.getHandle(workflowId),
    };
  }

  /** The creator writes once more, and the thread is told. */
  async answer({ thread, outreach, creator }: OpenedThread, text: string): Promise<void> {
    await this.world.mail.reply(thread.mailbox, { answering: outreach.raw, text });
    await this.takeInMails(thread.mailbox, outreach, creator, QUICK);
  }

  /** Until the row of the thread fits. */
  async becomes(
    { threadId }: Pick<OpenedThread, 'threadId'>,
    fits: (state: ThreadState) => boolean,
  ): Promise<ThreadState> {
    for (let looks = 0; ; looks += 1) {
      const { state } = await this.deps.threads.get(threadId);
      if (fits(state)) return state;
      if (looks === 2_000) throw new Error(`The thread does not become so: ${JSON.stringify(state)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Until all three stages have left and the reply window is over. */
  async finished(opened: OpenedThread): Promise<void> {
    await this.becomes(opened, (state) => state.closed !== null);
    await opened.handle.result().catch(() => undefined);
  }

  /** Message-IDs of what the SMTP server took for the creator, in order. */
  mailsTo({ creator }: OpenedThread): (string | null)[] {
    return this.world.mail.acceptedFor(creator).map(({ messageId }) => messageId);
  }

  /** The row as lists show it. */
  row({ threadId }: Pick<OpenedThread, 'threadId'>) {
    return this.world.database.app
      .selectFrom('email_threads')
      .select(['status', 'waiting_for', 'outcome', 'followups_sent'])
      .where('id', '=', threadId)
      .executeTakeFirstOrThrow();
  }

  /** What reconcile says of the thread an hour later, when nothing is on its way any more. */
  async reconcile({ workflowId }: Pick<OpenedThread, 'workflowId'>): Promise<{
    readonly repaired: readonly string[];
    readonly reported: readonly string[];
  }> {
    const deps = { ...this.deps, clock: { nowMs: () => Date.now() + HOUR_MS } };
    const reports = [(await compareProjections(deps)).report(), (await reconcileThreads(deps)).report()];
    const about = (findings: readonly ReconcileFinding[]): string[] =>
      findings.filter((each) => each.workflowId === workflowId).map(({ finding }) => finding);
    return {
      repaired: reports.flatMap((report) => about(report.repaired)),
      reported: reports.flatMap((report) => about(report.reported)),
    };
  }

  async startWorkers(): Promise<void> {
    const { workflows, ai } = TASK_QUEUES;
    const bundle = await bundleWorkflows();
    const stops = [
      await this.serve(workflows, { workflowBundle: bundle, stickyQueueScheduleToStartTimeout: 1_000 }),
      await this.serve(ai, {}),
    ];
    await this.startMail();
    this.stopWorkers = async () => {
      await Promise.all(stops.map((stop) => stop()));
      await this.stopMail();
    };
  }

  /** From now on sends are served. */
  async startMail(): Promise<void> {
    this.stopMailWorker = await this.serve(TASK_QUEUES.mail, {});
  }

  /** From now on sends are scheduled, and nobody takes them. */
  async stopMail(): Promise<void> {
    await this.stopMailWorker?.();
    this.stopMailWorker = null;
  }

  /** As an outage of all workers begins. */
  async stop(): Promise<void> {
    await this.stopWorkers?.();
    this.stopWorkers = null;
  }

  async close(): Promise<void> {
    await this.stop();
    await Promise.all([this.world.close(), this.namespace.close()]);
  }

  private async serve(taskQueue: string, more: Partial<WorkerOptions>): Promise<() => Promise<void>> {
    const activities: ThreadActivities = {
      decideReplies: decideReplies(this.deps),
      sendStage: sendStage(this.world.deps),
      settleSend: settleSend(this.world.deps),
      recordEvents: async ({ threadId, events }) => {
        await this.deps.threads.record(threadId, events);
      },
    };
    const worker = await Worker.create({
      connection: this.namespace.workerConnection,
      namespace: this.namespace.namespace,
      shutdownForceTime: 5_000,
      identity: 'test worker',
      taskQueue,
      activities: { ...activities },
      ...more,
    });
    const running = worker.run();
    return async () => {
      worker.shutdown();
      await running;
    };
  }

  /** As the watcher does it: stored, then told to the workflow, which is started if it is new. */
  private async takeInMails(
    mailbox: string,
    outreach: ComposedMail,
    creator: string,
    cadence: Cadence,
  ): Promise<ThreadRecord> {
    const deps = { ...this.deps, options: { ...this.deps.options, cadence } };
    await deps.sessions.use(mailbox, async (session) => {
      const heads = await session.threadHeads({
        gmailThreadId: null,
        messageIds: [outreach.messageId],
        creatorAddress: creator,
        sinceMs: Date.now() - HOUR_MS,
      });
      for (const head of heads) await takeIn(deps, session, mailbox, head);
    });
    const thread = await deps.threads.findByOwnMessageId(mailbox, [outreach.messageId]);
    if (thread === null) throw new Error('The answer opened no thread.');
    const undecided = await deps.replies.undecided(thread.threadId);
    await deps.replies.markSignalled(
      undecided.map(({ replyId }) => replyId),
      deps.clock.nowMs(),
    );
    for (const { replyId } of undecided)
      await deps.signals.deliver(thread, { name: 'replyReceived', replyId });
    return thread;
  }
}

let isQuiet = false;
function quietRuntime(): void {
  if (isQuiet) return;
  isQuiet = true;
  Runtime.install({ logger: new DefaultLogger('ERROR') });
}
