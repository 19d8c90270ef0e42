import { Redis } from 'ioredis';
import { PostgresReconcileTables } from '../../src/adapters/postgres/reconcileTables';
import type { ReconcileReport } from '../../src/workflows/reconcile.contract';
import { reconcileMails } from '../../src/activities/reconcile/mails';
import { reconcileSends } from '../../src/activities/reconcile/sends';
import { reconcileThreads } from '../../src/activities/reconcile/threads';
import { compareProjections, compareRedis, compareWatchers } from '../../src/activities/reconcile';
import type { ReconcileDeps } from '../../src/activities/reconcile';
import { TemporalExecutions } from '../../src/client/executions';
import { PostgresThreadLookup } from '../../src/client/queries/threadLookup';
import { TemporalThreadSignals } from '../../src/client/threadSignals';
import { mailboxWatcherId } from '../../src/workflows/mailboxWatcher.contract';
import { createNamespace, type TestNamespace } from '../support/temporal';
import { SendWorld } from '../support/sendWorld';
import { newReply, newThread } from '../support/threadRows';

const HOUR_MS = 3_600_000;

describe('reconcile', () => {
  let world: SendWorld;
  let namespace: TestNamespace;
  let deps: ReconcileDeps;
  const redisUrls: Redis[] = [];

  beforeAll(async () => {
    [world, namespace] = await Promise.all([SendWorld.start({ filing: 'late' }), createNamespace()]);
    const client = namespace.waitingClient;
    deps = {
      ...world.deps,
      model: null,
      tables: new PostgresReconcileTables(world.database.app),
      executions: new TemporalExecutions(client),
      signals: new TemporalThreadSignals(
        client,
        new PostgresThreadLookup(world.database.app, world.deps.threads),
      ),
      mailboxes: world.open.mailboxes,
      followUps: { set: () => Promise.resolve(), rebuild: () => Promise.resolve() },
      watched: [world.mailbox],
    };
  });
  afterAll(async () => {
    for (const redis of redisUrls) redis.disconnect();
    await Promise.all([world.close(), namespace.close()]);
  });

  const about = ({ repaired, reported }: ReconcileReport, workflowId: string) => ({
    repaired: repaired.filter((each) => each.workflowId === workflowId).map(({ finding }) => finding),
    reported: reported.filter((each) => each.workflowId === workflowId).map(({ finding }) => finding),
  });
  const handle = (workflowId: string) => namespace.waitingClient.workflow.getHandle(workflowId);
  const threads = async () => (await reconcileThreads(deps)).report();

  /** A thread that came an hour ago, with one answer. */
  async function storedThread() {
    const at = deps.clock.nowMs() - HOUR_MS;
    const { reply } = await deps.replies.store(
      newThread({ mailbox: world.mailbox, openedAtMs: at }),
      newReply({ mailbox: world.mailbox, receivedAtMs: at, readyAtMs: at }),
      null,
    );
    return { thread: await deps.threads.get(reply.threadId), replyId: reply.replyId };
  }

  it('starts the workflow of an open thread that never had one, with the answer that waits', async () => {
    const { thread, replyId } = await storedThread();
    expect(about(await threads(), thread.workflowId)).toEqual({
      repaired: [expect.stringContaining('started from its row')],
      reported: [],
    });
    expect((await handle(thread.workflowId).describe()).status.name).toBe('RUNNING');
    const { events } = await handle(thread.workflowId).fetchHistory();
    const input = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0]?.data;
    expect(JSON.parse(Buffer.from(input ?? []).toString())).toMatchObject({
      state: { pendingReplyIds: [replyId] },
    });
    expect(about(await threads(), thread.workflowId)).toEqual({ repaired: [], reported: [] });
  });

  it('leaves a thread alone that was stored a moment ago', async () => {
    const { reply } = await deps.replies.store(
      newThread({ mailbox: world.mailbox, openedAtMs: deps.clock.nowMs() }),
      newReply({ mailbox: world.mailbox }),
      null,
    );
    const { workflowId } = await deps.threads.get(reply.threadId);
    await threads();
    expect(await deps.executions.standings([workflowId])).toEqual(new Map([[workflowId, 'absent']]));
  });

  it('closes a thread whose workflow somebody terminated, and lists the mail that nobody judged', async () => {
    const { thread, replyId } = await storedThread();
    await deps.executions.startThread(thread);
    await handle(thread.workflowId).terminate();
    expect(about(await threads(), thread.workflowId).repaired).toEqual([
      'Its workflow was terminated in Temporal: the thread is closed as cancelled.',
    ]);
    expect((await deps.threads.get(thread.threadId)).state.closed?.outcome).toBe('cancelled');
    const row = await world.database.app
      .selectFrom('email_replies')
      .select('for_human')
      .where('id', '=', replyId)
      .executeTakeFirstOrThrow();
    expect(row.for_human).toBe(true);
    expect(about(await threads(), thread.workflowId).repaired).toEqual([]);
  });

  it('reports a workflow that runs although its thread was closed', async () => {
    const { thread } = await storedThread();
    await deps.executions.startThread(thread);
    const atMs = deps.clock.nowMs() - HOUR_MS;
    await deps.threads.record(thread.threadId, [{ kind: 'closed', outcome: 'exhausted', atMs }]);
    let reported: readonly string[] = [];
    // The list of running workflows lags a little behind.
    for (let looks = 0; reported.length === 0 && looks < 50; looks += 1)
      reported = about(await threads(), thread.workflowId).reported;
    expect(reported).toEqual([expect.stringContaining('runs although its thread is closed')]);
    expect((await handle(thread.workflowId).describe()).status.name).toBe('RUNNING');
  });

  it('tells a thread of a mail that was never told', async () => {
    const { thread, replyId } = await storedThread();
    const { repaired } = (await reconcileMails(deps)).report();
    expect(repaired).toEqual([
      { workflowId: mailboxWatcherId(world.mailbox), finding: expect.stringContaining('told now') as string },
    ]);
    expect((await deps.threads.get(thread.threadId)).state.pendingReplyIds).toEqual([replyId]);
    expect((await handle(thread.workflowId).describe()).status.name).toBe('RUNNING');
    expect((await reconcileMails(deps)).report().repaired).toEqual([]);
  });

  describe('a send of a closed thread whose end nobody knows', () => {
    /** The server took the mail and never said so; then the thread was closed. */
    async function lostAnswer() {
      const due = await world.dueThread();
      world.smtpSays({ dot: { fault: 'drop', taken: true } });
      await world.send(due.threadId);
      await deps.threads.record(due.threadId, [
        { kind: 'closed', outcome: 'cancelled', atMs: deps.clock.nowMs() },
      ]);
      world.passTime(HOUR_MS);
      return due;
    }
    const stateOf = async (threadId: string) => (await deps.sends.find(threadId, 1))?.state;
    const sends = async () => (await reconcileSends(deps)).report();

    it('is not concluded while the mailbox cannot be looked into, and found once it can', async () => {
      const due = await lostAnswer();
      expect(['fenced', 'unknown']).toContain(await stateOf(due.threadId));
      world.smtpSays({});
      await world.mail.imapProxy.refuse();
      await world.mail.imap.dropConnections();
      for (let times = 0; times < 3; times += 1) {
        expect(about(await sends(), due.thread.workflowId).reported).toEqual([
          expect.stringContaining('not known yet'),
        ]);
        world.passTime(HOUR_MS);
      }
      expect(await stateOf(due.threadId)).toBe('unknown');
      await world.mail.imapProxy.resume();
      await world.mail.fileCopies();
      expect(about(await sends(), due.thread.workflowId).repaired).toEqual([
        'Stage 1 of the closed thread was left undecided: it is sent.',
      ]);
      expect(await stateOf(due.threadId)).toBe('sent');
      expect(world.copiesFor(due)).toHaveLength(1);
    });
  });

  it('writes a row anew that does not show what its events say', async () => {
    const { thread } = await storedThread();
    await world.database.owner
      .updateTable('email_threads')
      .set({ status: 'held', waiting_for: 'PAUSED' })
      .where('id', '=', thread.threadId)
      .execute();
    const { repaired } = (await compareProjections(deps)).report();
    expect(repaired.filter(({ workflowId }) => workflowId === thread.workflowId)).toEqual([
      { workflowId: thread.workflowId, finding: expect.stringMatching(/status.*waiting_for/) as string },
    ]);
  });

  it('starts a watcher that does not run, and leaves one alone that does', async () => {
    expect((await compareWatchers(deps)).report().repaired).toEqual([
      {
        workflowId: mailboxWatcherId(world.mailbox),
        finding: expect.stringContaining('did not run: started') as string,
      },
    ]);
    expect((await compareWatchers(deps)).report().repaired).toEqual([]);
  });

  it('writes the counters in Redis anew', async () => {
    const redis = new Redis(world.config.redisUrl);
    redisUrls.push(redis);
    await redis.set(`rate_limit:${world.mailbox}`, '499');
    await compareRedis(deps);
    const counted = await deps.sends.counted(world.mailbox);
    expect(await redis.get(`rate_limit:${world.mailbox}`)).toBe(String(counted.length));
  });

  it('takes back in Redis what a person said was not sent', async () => {
    const redis = new Redis(world.config.redisUrl);
    redisUrls.push(redis);
    const count = async () => Number(await redis.get(`rate_limit:${world.mailbox}`));
    const due = await world.dueThread();
    world.smtpSays({ dot: { fault: 'drop', taken: false } });
    await world.send(due.threadId);
    world.smtpSays({});
    await compareRedis(deps);
    const before = await count();
    const { sendId } = (await deps.sends.find(due.threadId, 1))!;
    await deps.sends.settle(sendId, null, { state: 'unknown' }, []);
    await deps.sends.settle(sendId, null, { state: 'held' }, []);
    await deps.threads.record(due.threadId, [
      {
        kind: 'send_resolved',
        stage: 1,
        resolution: 'not_sent',
        by: 'ana',
        reason: null,
        atMs: deps.clock.nowMs(),
      },
    ]);
    expect(await count()).toBe(before);
    await compareRedis(deps);
    expect(await count()).toBe(before - 1);
  });
});
