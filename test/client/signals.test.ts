import type { ThreadEvent } from '../../src/domain/thread/events';
import { createWorld, MAILBOX, type World } from './world';

describe('signals to threads', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.close());

  it('start a new thread with all that its first list line shows, and nothing of a person in the history', async () => {
    const { thread, replyId } = await world.store();
    expect(await world.signals.deliver(thread, { name: 'replyReceived', replyId })).toBe('delivered');
    expect(await world.signals.deliver(thread, { name: 'replyReceived', replyId })).toBe('delivered');

    const handle = world.client.workflow.getHandle(thread.workflowId);
    const description = await handle.describe();
    expect(description.taskQueue).toBe('mosaic');
    expect(await description.staticSummary()).toBe(`Creator thread of ${MAILBOX}`);
    expect(
      Object.fromEntries(
        description.typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]),
      ),
    ).toEqual({
      MosaicMailbox: MAILBOX,
      MosaicStatus: 'deciding',
      MosaicStage: 0,
      MosaicNeedsHuman: false,
      MosaicCreator: thread.creatorAddress,
    });
    const { events } = await handle.fetchHistory();
    expect(events?.map((event) => event.eventType)).toHaveLength(4);
    const [started] = events ?? [];
    const payload = started?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0]?.data;
    const input = Buffer.from(payload ?? []).toString('utf8');
    expect(JSON.parse(input)).toMatchObject({
      threadId: thread.threadId,
      mailbox: MAILBOX,
      reopenedBy: null,
    });
    expect(input).not.toContain(thread.creatorAddress);
    expect(input).not.toContain(thread.subject);
  });

  it('say that a thread is closed, and never start it again, whatever Temporal has forgotten', async () => {
    const { thread, replyId } = await world.store();
    await world.threads.record(thread.threadId, [{ kind: 'closed', outcome: 'exhausted', atMs: Date.now() }]);
    const closed = await world.threads.get(thread.threadId);
    expect(await world.signals.deliver(closed, { name: 'replyReceived', replyId })).toBe('closed');
    expect(await world.orders.runs(thread.workflowId)).toBe(false);
  });

  it('say that a thread is closed whose workflow ended before the row was read', async () => {
    const { thread, replyId } = await world.store();
    await world.signals.deliver(thread, { name: 'replyReceived', replyId });
    await world.client.workflow.getHandle(thread.workflowId).terminate();
    expect(await world.signals.deliver(thread, { name: 'replyReceived', replyId })).toBe('closed');
  });

  it('wake the threads that their mailbox holds, and no other', async () => {
    const held = await blockedThread('MAILBOX_DOWN');
    const quota = await blockedThread('PROVIDER_QUOTA');
    const window = await blockedThread('SEND_WINDOW');
    expect(await world.signals.wake('another@example.com')).toBe(0);
    expect(await world.signals.wake(MAILBOX)).toBe(2);
    expect(await signalsTo(held)).toEqual(['replyReceived', 'wake']);
    expect(await signalsTo(quota)).toEqual(['replyReceived', 'wake']);
    expect(await signalsTo(window)).toEqual(['replyReceived']);
  });

  async function blockedThread(reason: Extract<ThreadEvent, { kind: 'blocked' }>['reason']): Promise<string> {
    const { thread, replyId } = await world.store();
    await world.signals.deliver(thread, { name: 'replyReceived', replyId });
    await world.threads.record(thread.threadId, [
      {
        kind: 'decided',
        replyIds: [replyId],
        intent: 'interested',
        route: { kind: 'follow_up' },
        atMs: Date.now(),
      },
      { kind: 'blocked', reason, untilMs: null, atMs: Date.now() },
    ]);
    return thread.workflowId;
  }

  async function signalsTo(workflowId: string): Promise<string[]> {
    const { events } = await world.client.workflow.getHandle(workflowId).fetchHistory();
    return (events ?? []).flatMap(
      (event) => event.workflowExecutionSignaledEventAttributes?.signalName ?? [],
    );
  }
});
