import { randomBytes } from 'node:crypto';
import { temporal } from '@temporalio/proto';
import { clientOver } from '../../src/client/connection';
import { creatorHashes } from '../../src/client/encryption/creatorHash';
import { ThreadOrders } from '../../src/client/threadOrders';
import { creatorView } from '../../src/client/uiViews';
import { Secret, type PayloadKey } from '../../src/config';
import { stateQuery } from '../../src/workflows/creatorThread.contract';
import { createWorld, type World } from './world';

const key = (id: string): PayloadKey => ({ id, key: new Secret(randomBytes(32).toString('base64')) });
const OLD = key('2025');
const NEW = key('2026a');
const CREATOR = 'Kim.Canary+tag@gmail.com';

describe('with PAYLOAD_ENCRYPTION_KEY', () => {
  let world: World;
  let workflowId: string;
  beforeAll(async () => {
    world = await createWorld([OLD]);
    await world.work('interested');
    const { thread, replyId } = await world.store({ creatorAddress: CREATOR });
    workflowId = thread.workflowId;
    await world.signals.deliver(thread, { name: 'replyReceived', replyId });
    await world.becomes(workflowId, ({ state }) => state.stagesSent === 1);
  });
  afterAll(() => world.close());

  const clientWith = (payloadKeys: readonly PayloadKey[]) =>
    clientOver(world.namespace.waitingConnection, { namespace: world.namespace.namespace, payloadKeys });

  /** The history as the server keeps it: bytes read as text, so that nothing readable hides in them. */
  async function storedHistory(id: string): Promise<string> {
    const { events } = await clientWith([]).workflow.getHandle(id).fetchHistory();
    const history = temporal.api.history.v1.History.encode({ events: events ?? [] }).finish();
    return Buffer.from(history).toString('latin1');
  }

  it('a thread goes its way, and its history shows no input, order, summary or result', async () => {
    const paused = await world.orders.give(workflowId, { kind: 'pause', by: 'ann', reason: 'canary reason' });
    expect(paused).toMatchObject({ kind: 'done', value: { status: 'held', waitingFor: 'PAUSED' } });
    const stored = await storedHistory(workflowId);
    for (const readable of ['canary reason', 'stage2DelayMs', 'Creator thread of', 'Send stage', 'Canary'])
      expect(stored).not.toContain(readable);
    // What the server itself has to read.
    for (const known of ['creatorThread', 'sendStage', 'MosaicStatus', 'binary/encrypted'])
      expect(stored).toContain(known);
  });

  it("the creator's address is a keyed hash in the list, and every spelling leads to it", async () => {
    const { typedSearchAttributes } = await world.client.workflow.getHandle(workflowId).describe();
    const shown = JSON.stringify([...typedSearchAttributes.getAll()]);
    expect(shown).not.toMatch(/canary|gmail/i);
    expect(shown).toContain(creatorHashes([OLD], 'kimcanary@gmail.com')[0]);
    const { query } = creatorView('k.i.m.canary@googlemail.com', [NEW, OLD]);
    const found: string[] = [];
    for await (const listed of world.client.workflow.list({ query })) found.push(listed.workflowId);
    expect(found).toEqual([workflowId]);
  });

  it('a new key reads what the old one wrote, orders included; without the old one nobody can', async () => {
    const rotated = clientWith([NEW, OLD]);
    expect(await rotated.workflow.getHandle(workflowId).query(stateQuery)).toMatchObject({ stage: 1 });
    await expect(clientWith([NEW]).workflow.getHandle(workflowId).query(stateQuery)).rejects.toThrow();
    const orders = new ThreadOrders(clientWith([OLD]), world.lookup);
    expect(await orders.give(workflowId, { kind: 'resume', by: 'ann', reason: null })).toMatchObject({
      kind: 'done',
    });
  });

  it('a refusal comes back as its sentence', async () => {
    expect(await world.orders.give(workflowId, { kind: 'resume', by: 'ann', reason: null })).toEqual({
      kind: 'refused',
      why: 'The thread is neither paused nor held.',
    });
  });

  it('what an activity fails with is encrypted, too', async () => {
    const { thread, replyId } = await world.store({ creatorAddress: 'lee@example.net' });
    world.failNext('canary failure');
    await world.signals.deliver(thread, { name: 'replyReceived', replyId });
    await world.becomes(thread.workflowId, ({ state }) => state.stagesSent === 1);
    const stored = await storedHistory(thread.workflowId);
    expect(stored).toContain('Encoded failure');
    expect(stored).not.toContain('canary failure');
  });
});
