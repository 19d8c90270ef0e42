import { ApplicationFailure } from '@temporalio/common';
import { reclassify, resolveSend, replyReceived } from '../../src/workflows/creatorThread.contract';
import { decided, PlayedActivities, startThreadHarness, type ThreadHarness } from '../support/threadHarness';

const ordered = { by: 'ada', reason: null };

let harness: ThreadHarness;
beforeAll(async () => {
  harness = await startThreadHarness();
});
afterAll(() => harness.close());

/** The first `sendStage` ends without an answer, as after a kill -9; what is true is for `settleSend` to say. */
function brokenOnce(): PlayedActivities {
  const script = new PlayedActivities();
  const send = script.onSend;
  script.onSend = (input, nowMs) =>
    script.stagesSent().length === 1
      ? Promise.reject(ApplicationFailure.nonRetryable('the worker is gone'))
      : send(input, nowMs);
  return script;
}

it('a send without an answer that turns out as sent goes on from when it was found', async () => {
  const script = brokenOnce();
  script.onSettle = (input, nowMs) =>
    Promise.resolve([{ kind: 'stage_sent', stage: input.stage, sentAtMs: nowMs, atMs: nowMs }]);
  await expect((await harness.open(script)).result()).resolves.toBe('exhausted');
  expect(script.stagesSent()).toEqual([1, 2, 3]);
  expect(script.calls.filter((call) => call.name === 'settleSend')).toHaveLength(1);
});

it('a send without an answer that turns out as not sent is made', async () => {
  const script = brokenOnce();
  script.onSettle = (input, nowMs) =>
    Promise.resolve([{ kind: 'send_not_sent', stage: input.stage, atMs: nowMs }]);
  await expect((await harness.open(script)).result()).resolves.toBe('exhausted');
  expect(script.stagesSent()).toEqual([1, 1, 2, 3]);
});

it('looking is repeated until it has an answer', async () => {
  const script = brokenOnce();
  let looks = 0;
  script.onSettle = (input, nowMs) => {
    looks += 1;
    if (looks < 4)
      return Promise.reject(
        ApplicationFailure.create({ message: 'not there yet', nextRetryDelay: 15 * 60_000 }),
      );
    return Promise.resolve([{ kind: 'stage_sent', stage: input.stage, sentAtMs: nowMs, atMs: nowMs }]);
  };
  await expect((await harness.open(script)).result()).resolves.toBe('exhausted');
  expect(looks).toBe(4);
});

describe('an undecided send', () => {
  async function heldThread() {
    const script = brokenOnce();
    script.onSettle = (input, nowMs) =>
      Promise.resolve([{ kind: 'send_held', stage: input.stage, atMs: nowMs }]);
    const handle = await harness.open(script, { waits: 'kept' });
    await harness.reaches(handle, 'held', 'SEND_UNDECIDED');
    return { script, handle };
  }

  it('is held until a person says that it was sent: it is not sent again', async () => {
    const { script, handle } = await heldThread();
    await handle.executeUpdate(resolveSend, { args: [{ ...ordered, stage: 1, resolution: 'sent' }] });
    await expect(harness.reaches(handle, 'waiting', 'STAGE_DELAY')).resolves.toMatchObject({ stage: 1 });
    await harness.letTimeFly(handle);
    await handle.result();
    expect(script.stagesSent()).toEqual([1, 2, 3]);
  });

  it('or that it was not: then it is', async () => {
    const { script, handle } = await heldThread();
    await handle.executeUpdate(resolveSend, { args: [{ ...ordered, stage: 1, resolution: 'not_sent' }] });
    await harness.letTimeFly(handle);
    await handle.result();
    expect(script.stagesSent()).toEqual([1, 1, 2, 3]);
  });

  it('does not keep an answer from being judged, and keeps a correction out until it is resolved', async () => {
    const { script, handle } = await heldThread();
    await expect(
      handle.executeUpdate(reclassify, { args: [{ ...ordered, intent: 'interested' }] }),
    ).rejects.toMatchObject({ cause: { message: expect.stringMatching(/not settled/) as string } });
    script.onDecide = (input, nowMs) =>
      Promise.resolve([
        decided(input, nowMs, 'contact_provided', { kind: 'close', outcome: 'contact_provided' }),
      ]);
    await handle.signal(replyReceived, { replyId: '2' });
    await expect(handle.result()).resolves.toBe('contact_provided');
  });
});
