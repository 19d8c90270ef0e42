import { WorkflowUpdateFailedError } from '@temporalio/client';
import {
  handOff,
  pause,
  reclassify,
  replyReceived,
  resolveSend,
  resume,
  sendNow,
  skip,
  snooze,
} from '../../src/workflows/creatorThread.contract';
import { applyEvent } from '../../src/domain/thread/applyEvent';
import { openThread } from '../../src/domain/thread/state';
import {
  CADENCE,
  DAY_MS,
  decided,
  HOUR_MS,
  PlayedActivities,
  startThreadHarness,
  until,
  type ThreadHarness,
} from '../support/threadHarness';

const ordered = { by: 'ada', reason: 'asked on the phone' };

let harness: ThreadHarness;
beforeAll(async () => {
  harness = await startThreadHarness();
});
afterAll(() => harness.close());

/** A thread that has sent stage 1 and waits for stage 2. */
async function waitingThread(script = new PlayedActivities()) {
  const handle = await harness.open(script, { waits: 'kept' });
  await harness.reaches(handle, 'waiting', 'STAGE_DELAY');
  return { script, handle };
}

/** A thread whose first answer a person has to decide on. */
async function threadWithHuman() {
  const script = new PlayedActivities();
  script.onDecide = (input, nowMs) =>
    Promise.resolve([decided(input, nowMs, 'clarification', { kind: 'human' })]);
  const handle = await harness.open(script, { waits: 'kept' });
  await harness.reaches(handle, 'needs_human');
  return { script, handle };
}

/** The sentence with which an order is refused. */
async function refusalOf(order: Promise<unknown>): Promise<string> {
  const error: unknown = await order.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WorkflowUpdateFailedError)) throw new Error(`not refused: ${String(error)}`);
  return error.cause?.message ?? '';
}

it('pause holds the sends, and resume lets them go on', async () => {
  const { script, handle } = await waitingThread();
  await expect(handle.executeUpdate(pause, { args: [ordered] })).resolves.toMatchObject({
    status: 'held',
    waitingFor: 'PAUSED',
  });
  await expect(refusalOf(handle.executeUpdate(pause, { args: [ordered] }))).resolves.toMatch(
    /paused already/,
  );
  await expect(refusalOf(handle.executeUpdate(sendNow, { args: [ordered] }))).resolves.toMatch(
    /resume it first/,
  );
  await handle.executeUpdate(resume, { args: [ordered] });
  await expect(refusalOf(handle.executeUpdate(resume, { args: [ordered] }))).resolves.toMatch(
    /neither paused nor held/,
  );
  await harness.letTimeFly(handle);
  await expect(handle.result()).resolves.toBe('exhausted');
  expect(script.recorded).toMatchObject([
    { kind: 'paused', ...ordered },
    { kind: 'resumed', ...ordered },
    { kind: 'closed' },
  ]);
});

it('an answer to a paused thread is judged all the same', async () => {
  const script = new PlayedActivities();
  script.onDecide = (input, nowMs) =>
    Promise.resolve([
      decided(
        input,
        nowMs,
        'interested',
        script.calls.length === 1 ? { kind: 'follow_up' } : { kind: 'close', outcome: 'replied' },
      ),
    ]);
  const { handle } = await waitingThread(script);
  await handle.executeUpdate(pause, { args: [ordered] });
  await handle.signal(replyReceived, { replyId: '2' });
  await expect(handle.result()).resolves.toBe('replied');
});

it('snooze moves the next stage, by what it says, from now', async () => {
  const { script, handle } = await waitingThread();
  const beforeMs = Date.now();
  const report = await handle.executeUpdate(snooze, { args: [{ ...ordered, forMs: 5 * DAY_MS }] });
  expect(Date.parse(report.nextActionAt!) - beforeMs).toBeGreaterThanOrEqual(5 * DAY_MS);
  await harness.letTimeFly(handle);
  await handle.result();
  const [, stage2] = script.calls.flatMap((call) => (call.name === 'sendStage' ? [call.input.dueAtMs] : []));
  expect(stage2! - beforeMs).toBeGreaterThanOrEqual(5 * DAY_MS);
});

it('snooze is refused without a time', async () => {
  const { handle } = await waitingThread();
  await expect(refusalOf(handle.executeUpdate(snooze, { args: [{ ...ordered } as never] }))).resolves.toMatch(
    /forMs/,
  );
  await expect(
    refusalOf(handle.executeUpdate(snooze, { args: [{ ...ordered, forMs: 0 }] })),
  ).resolves.toMatch(/ahead/);
  await handle.terminate();
});

it('send-now sends the next stage at once, and says so to the last gate', async () => {
  const { script, handle } = await waitingThread();
  await handle.executeUpdate(sendNow, { args: [ordered] });
  await until(() => script.stagesSent().length === 2);
  expect(script.calls.at(-1)).toMatchObject({ name: 'sendStage', input: { stage: 2, ordered: true } });
  await handle.terminate();
});

it('skip leaves out the next stage', async () => {
  const { script, handle } = await waitingThread();
  await handle.executeUpdate(skip, { args: [ordered] });
  await harness.letTimeFly(handle);
  await expect(handle.result()).resolves.toBe('exhausted');
  expect(script.stagesSent()).toEqual([1, 3]);
});

it('hand-off closes a running thread as handed off, and one that waits for a person as clarification', async () => {
  const running = await waitingThread();
  await running.handle.executeUpdate(handOff, { args: [ordered] });
  await expect(running.handle.result()).resolves.toBe('handed_off');
  const withHuman = await threadWithHuman();
  await withHuman.handle.executeUpdate(handOff, { args: [ordered] });
  await expect(withHuman.handle.result()).resolves.toBe('clarification');
});

it('a thread that waits for a person has nothing to pause, snooze, skip or send', async () => {
  const { handle } = await threadWithHuman();
  await expect(refusalOf(handle.executeUpdate(pause, { args: [ordered] }))).resolves.toMatch(
    /nothing to pause/,
  );
  await expect(
    refusalOf(handle.executeUpdate(snooze, { args: [{ ...ordered, forMs: HOUR_MS }] })),
  ).resolves.toMatch(/nothing to snooze/);
  await expect(refusalOf(handle.executeUpdate(skip, { args: [ordered] }))).resolves.toMatch(/no stage ahead/);
  await expect(refusalOf(handle.executeUpdate(sendNow, { args: [ordered] }))).resolves.toMatch(/reclassify/);
  await handle.terminate();
});

it('reclassify as interested starts the sequence that a careful verdict held back', async () => {
  const { script, handle } = await threadWithHuman();
  await handle.executeUpdate(reclassify, { args: [{ ...ordered, intent: 'interested' }] });
  await harness.letTimeFly(handle);
  await expect(handle.result()).resolves.toBe('exhausted');
  expect(script.stagesSent()).toEqual([1, 2, 3]);
});

it.each(['not_interested', 'contact_provided'] as const)(
  'reclassify as %s closes the thread so',
  async (intent) => {
    const { handle } = await threadWithHuman();
    await handle.executeUpdate(reclassify, { args: [{ ...ordered, intent }] });
    await expect(handle.result()).resolves.toBe(intent);
  },
);

it('reclassify is refused for a word that is no intent, and any order without a name', async () => {
  const { handle } = await threadWithHuman();
  await expect(
    refusalOf(handle.executeUpdate(reclassify, { args: [{ ...ordered, intent: 'maybe' as never }] })),
  ).resolves.toMatch(/one of interested/);
  await expect(
    refusalOf(handle.executeUpdate(handOff, { args: [{ reason: null } as never] })),
  ).resolves.toMatch(/who orders/);
  await handle.terminate();
});

it('a closed thread opened again goes on with the time that was left', async () => {
  const nowMs = Date.now();
  const closed = (
    [
      { kind: 'reply_noted', replyId: '1', atMs: nowMs },
      { kind: 'decided', replyIds: ['1'], intent: 'interested', route: { kind: 'follow_up' }, atMs: nowMs },
      { kind: 'stage_sent', stage: 1, sentAtMs: nowMs, atMs: nowMs },
      { kind: 'reply_noted', replyId: '2', atMs: nowMs + 18 * HOUR_MS },
      {
        kind: 'decided',
        replyIds: ['2'],
        intent: 'not_interested',
        route: { kind: 'close', outcome: 'not_interested' },
        atMs: nowMs + 18 * HOUR_MS,
      },
      { kind: 'closed', outcome: 'not_interested', atMs: nowMs + 18 * HOUR_MS },
    ] as const
  ).reduce(applyEvent, openThread(CADENCE, nowMs));
  const script = new PlayedActivities();
  const handle = await harness.open(script, {
    waits: 'kept',
    input: { state: closed, reopenedBy: { kind: 'reclassify', intent: 'interested', ...ordered } },
    signal: null,
  });
  const report = await harness.reaches(handle, 'waiting', 'STAGE_DELAY');
  const leftMs = Date.parse(report.nextActionAt!) - Date.now();
  expect(Math.round(leftMs / HOUR_MS)).toBe(6);
  expect(report.stage).toBe(1);
  await harness.letTimeFly(handle);
  await expect(handle.result()).resolves.toBe('exhausted');
  expect(script.stagesSent()).toEqual([2, 3]);
  expect(script.recorded[0]).toMatchObject({ kind: 'reclassified', intent: 'interested', ...ordered });
});

it('resolve-send is refused while nothing is held', async () => {
  const { handle } = await waitingThread();
  await expect(
    refusalOf(handle.executeUpdate(resolveSend, { args: [{ ...ordered, stage: 2, resolution: 'sent' }] })),
  ).resolves.toMatch(/not held/);
  await handle.terminate();
});
