import type { NewThread } from '../../src/activities/ports';
import { cancelThread } from '../../src/client/threadCancel';
import { resolveSend } from '../../src/client/sendResolve';
import { listSends } from '../../src/client/queries/sends';
import { ThreadOrders } from '../../src/client/threadOrders';
import { createWorld, heldSend, type World } from './world';

const BY = { by: 'ann', reason: 'asked on the phone' };

describe('orders to threads', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
    await world.work('interested');
  });
  afterAll(() => world.close());

  const started = async (of: Partial<NewThread> = {}): Promise<string> => {
    const { thread, replyId } = await world.store(of);
    await world.signals.deliver(thread, { name: 'replyReceived', replyId });
    await world.becomes(thread.workflowId, ({ state }) => state.stagesSent === 1);
    return thread.workflowId;
  };

  it('are carried out by the workflow and stand in the tables', async () => {
    const workflowId = await started();
    const paused = await world.orders.give(workflowId, { kind: 'pause', ...BY });
    expect(paused).toMatchObject({ kind: 'done', value: { status: 'held', waitingFor: 'PAUSED', stage: 1 } });
    const { state } = await world.becomes(workflowId, (thread) => thread.state.paused);
    expect(state.paused).toBe(true);
    const resumed = await world.orders.give(workflowId, { kind: 'resume', ...BY });
    expect(resumed).toMatchObject({ kind: 'done', value: { status: 'waiting', waitingFor: 'STAGE_DELAY' } });
  });

  it('are refused with the sentence of the rule that forbids them', async () => {
    const workflowId = await started();
    expect(await world.orders.give(workflowId, { kind: 'resume', ...BY })).toEqual({
      kind: 'refused',
      why: 'The thread is neither paused nor held.',
    });
    expect(await world.orders.give(workflowId, { kind: 'pause', by: ' ', reason: null })).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('who orders this') as string,
    });
  });

  it('are refused for a thread that nobody knows', async () => {
    expect(await world.orders.give('creator/nobody', { kind: 'pause', ...BY })).toEqual({
      kind: 'refused',
      why: 'There is no thread creator/nobody.',
    });
  });

  it('are refused for an open thread without a workflow, with what to do', async () => {
    const { thread } = await world.store();
    expect(await world.orders.give(thread.workflowId, { kind: 'pause', ...BY })).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('mosaic reconcile') as string,
    });
  });

  it('open a closed thread again by reclassify, and by nothing else', async () => {
    const workflowId = await started();
    await world.orders.give(workflowId, { kind: 'handOff', ...BY });
    await world.becomes(workflowId, ({ state }) => state.closed !== null);
    await world.client.workflow.getHandle(workflowId).result();
    expect(await world.orders.give(workflowId, { kind: 'pause', ...BY })).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('handed_off') as string,
    });

    const reopened = await world.orders.give(workflowId, { kind: 'reclassify', intent: 'interested', ...BY });
    expect(reopened).toMatchObject({
      kind: 'done',
      value: { stage: 1, intent: 'interested', outcome: null },
    });
    const { state } = await world.becomes(workflowId, (thread) => thread.state.closed === null);
    expect(state).toMatchObject({ sequence: 'running', stagesSent: 1, nextStage: 2 });
    expect(await world.orders.runs(workflowId)).toBe(true);
  });

  it.each(['cancelled', 'opted_out', 'bounced'] as const)(
    'never open a thread again that closed as %s',
    async (outcome) => {
      const { thread } = await world.store();
      await world.threads.record(thread.threadId, [{ kind: 'closed', outcome, atMs: Date.now() }]);
      expect(
        await world.orders.give(thread.workflowId, { kind: 'reclassify', intent: 'interested', ...BY }),
      ).toEqual({ kind: 'refused', why: `The thread is closed (${outcome}) and stays so.` });
      expect(await world.orders.runs(thread.workflowId)).toBe(false);
    },
  );

  describe('to start a sequence while another of the same person runs', () => {
    const START = { kind: 'reclassify', intent: 'interested', ...BY } as const;
    const refusal = {
      kind: 'refused',
      why: expect.stringContaining('Another sequence of this creator runs') as string,
    };
    /** A thread that waits for a person, and beside it one of the same person's that runs. */
    async function besideAnother(creatorAddress: string) {
      const workflowId = await started({ creatorAddress });
      await world.orders.give(workflowId, { kind: 'reclassify', intent: 'clarification', ...BY });
      await world.becomes(workflowId, ({ state }) => state.sequence === 'with_human');
      const other = await started({ creatorAddress });
      return { workflowId, other };
    }

    it('are refused, and any other verdict is taken', async () => {
      const { workflowId } = await besideAnother('kim@example.net');
      expect(await world.orders.give(workflowId, START)).toEqual(refusal);
      expect(await world.orders.give(workflowId, { ...START, intent: 'not_interested' })).toMatchObject({
        kind: 'done',
      });
    });

    it('do not open a closed thread again until the other has ended', async () => {
      const { workflowId, other } = await besideAnother('lee@example.net');
      await world.orders.give(workflowId, { kind: 'handOff', ...BY });
      await world.client.workflow.getHandle(workflowId).result();
      expect(await world.orders.give(workflowId, START)).toEqual(refusal);
      expect(await world.orders.runs(workflowId)).toBe(false);

      await world.orders.give(other, { kind: 'handOff', ...BY });
      await world.client.workflow.getHandle(other).result();
      expect(await world.orders.give(workflowId, START)).toMatchObject({ kind: 'done' });
    });
  });

  it('cancel: the workflow stops as cancelled, and the row says so', async () => {
    const workflowId = await started();
    const temporal = { client: world.client, namespace: world.namespace.namespace };
    expect(await cancelThread(temporal, world.lookup, world.threads, workflowId, BY)).toEqual({
      kind: 'done',
      value: 'requested',
    });
    const { state } = await world.becomes(workflowId, (thread) => thread.state.closed !== null);
    expect(state.closed?.outcome).toBe('cancelled');
    const handle = world.client.workflow.getHandle(workflowId);
    await expect(handle.result()).rejects.toThrow();
    expect((await handle.describe()).status.name).toBe('CANCELLED');
    expect(await cancelThread(temporal, world.lookup, world.threads, workflowId, BY)).toEqual({
      kind: 'refused',
      why: 'The thread is closed (cancelled).',
    });
  });

  it('cancel a row that no workflow runs for', async () => {
    const { thread } = await world.store();
    const temporal = { client: world.client, namespace: world.namespace.namespace };
    expect(await cancelThread(temporal, world.lookup, world.threads, thread.workflowId, BY)).toEqual({
      kind: 'done',
      value: 'closed',
    });
    expect((await world.threads.get(thread.threadId)).state.closed?.outcome).toBe('cancelled');
  });

  it('resolve a held send of a closed thread in the ledger, once, with who and why', async () => {
    const { thread } = await world.store();
    await world.threads.record(thread.threadId, [{ kind: 'closed', outcome: 'cancelled', atMs: Date.now() }]);
    await heldSend(world, thread.threadId);
    const resolve = () =>
      resolveSend(
        world.orders,
        world.lookup,
        world.threads,
        (workflowId) => listSends(world.database.app, { workflowId }),
        thread.workflowId,
        { kind: 'resolveSend', stage: 1, resolution: 'sent', ...BY },
      );
    expect(await resolve()).toEqual({ kind: 'done', value: { through: 'ledger' } });
    const [send] = await listSends(world.database.app, { workflowId: thread.workflowId });
    expect(send).toMatchObject({ stage: 1, state: 'sent' });
    expect(send?.sentAt).not.toBeNull();
    expect(await resolve()).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('only a held send') as string,
    });
  });
});

describe('orders while no worker runs', () => {
  it('are refused after a moment, saying that it is not known whether they will be carried out', async () => {
    const world = await createWorld();
    try {
      const { thread, replyId } = await world.store();
      await world.signals.deliver(thread, { name: 'replyReceived', replyId });
      const orders = new ThreadOrders(world.client, world.lookup, 500);
      expect(await orders.give(thread.workflowId, { kind: 'pause', ...BY })).toMatchObject({
        kind: 'refused',
        why: expect.stringContaining('No worker answered') as string,
      });
    } finally {
      await world.close();
    }
  });
});
