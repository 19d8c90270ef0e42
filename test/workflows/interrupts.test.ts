import { WorkflowFailedError } from '@temporalio/client';
import { CancelledFailure } from '@temporalio/common';
import { pause, replyReceived } from '../../src/workflows/creatorThread.contract';
import { openThread } from '../../src/domain/thread/state';
import {
  bundleWorkflows,
  decided,
  historyEvents,
  PlayedActivities,
  startThreadHarness,
  until,
  type ThreadHarness,
} from '../support/threadHarness';

let harness: ThreadHarness;
beforeAll(async () => {
  harness = await startThreadHarness();
});
afterAll(() => harness.close());

describe('cancelling the workflow', () => {
  it('while it waits: nothing more is sent, the table says cancelled, it closes as Cancelled', async () => {
    const script = new PlayedActivities();
    const handle = await harness.open(script, { waits: 'kept' });
    await harness.reaches(handle, 'waiting', 'STAGE_DELAY');
    await handle.cancel();
    const failure: unknown = await handle.result().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(WorkflowFailedError);
    expect((failure as WorkflowFailedError).cause).toBeInstanceOf(CancelledFailure);
    expect((await handle.describe()).status.name).toBe('CANCELLED');
    expect(script.recorded).toMatchObject([{ kind: 'closed', outcome: 'cancelled' }]);
    expect(script.stagesSent()).toEqual([1]);
  });

  it('while it is paused', async () => {
    const script = new PlayedActivities();
    const handle = await harness.open(script, { waits: 'kept' });
    await harness.reaches(handle, 'waiting', 'STAGE_DELAY');
    await handle.executeUpdate(pause, { args: [{ by: 'ada', reason: null }] });
    await handle.cancel();
    await handle.result().catch(() => undefined);
    expect((await handle.describe()).status.name).toBe('CANCELLED');
    expect(script.recorded.at(-1)).toMatchObject({ kind: 'closed', outcome: 'cancelled' });
  });
});

describe('a reply that races with the timer', () => {
  const RACES = 6;
  it.each([2, 3, 4])(
    'before step %i: a send that began after the reply was noted does not happen',
    async (step) => {
      // Short, real waits, and replies around their end: some win, some lose; in both cases what follows must be right.
      const delayMs = 400;
      const cadence = {
        stage2DelayMs: step === 2 ? delayMs : 1,
        stage3DelayMs: step === 3 ? delayMs : 1,
        replyWindowMs: delayMs,
      };
      await Promise.all(
        Array.from({ length: RACES }, async (_, race) => {
          const script = new PlayedActivities();
          let notedAfter = -1;
          script.onDecide = (input, nowMs) =>
            Promise.resolve([
              input.replyIds.includes('1')
                ? decided(input, nowMs, 'interested', { kind: 'follow_up' })
                : decided(input, nowMs, 'interested', { kind: 'close', outcome: 'replied' }),
            ]);
          const handle = await harness.open(script, {
            waits: 'kept',
            input: { state: openThread(cadence, Date.now()) },
          });
          await until(() => script.stagesSent().length === step - 1);
          await new Promise((resolve) => setTimeout(resolve, delayMs - 30 + race * 12));
          await handle.signal(replyReceived, { replyId: '2' }).then(
            () => {
              notedAfter = script.calls.findIndex(
                (call) => call.name === 'decideReplies' && call.input.replyIds.includes('2'),
              );
            },
            // The thread was closed already: the watcher is told so, and the tables take the mail.
            () => undefined,
          );
          const outcome = await handle.result();
          const judged = script.calls.findIndex(
            (call) => call.name === 'decideReplies' && call.input.replyIds.includes('2'),
          );
          if (judged === -1) {
            expect(outcome).toBe('exhausted');
            expect(notedAfter).toBe(-1);
          } else {
            expect(script.calls.slice(judged + 1)).toEqual([]);
            expect(['replied', 'exhausted']).toContain(outcome);
          }
        }),
      );
    },
  );
});

describe('a bug in workflow code', () => {
  it('stalls the thread, and the fixed code goes on without losing or repeating anything', async () => {
    const fixed = await bundleWorkflows();
    const buggy = {
      ...fixed,
      code: fixed.code.replaceAll('outcome: event.outcome', 'outcome: event.nowhere.outcome'),
    };
    expect(buggy.code === fixed.code).toBe(false);
    const broken = await startThreadHarness(buggy);
    const script = new PlayedActivities();
    const handle = await broken.open(script);
    await until(async () => (await historyEvents(handle)).includes('WORKFLOW_TASK_FAILED'));
    expect((await handle.describe()).status.name).toBe('RUNNING');
    await broken.restartWith(fixed);
    await expect(handle.result()).resolves.toBe('exhausted');
    expect(script.stagesSent()).toEqual([1, 2, 3]);
    await broken.close();
  });
});
