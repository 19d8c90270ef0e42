import { ActivityCancellationDetails } from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import { currentSendRun, stopped, type SendRun } from './sendRun';

function runCancelled(details: { cancelRequested?: boolean; workerShutdown?: boolean }): Promise<SendRun> {
  const environment = new MockActivityEnvironment();
  return environment.run(() => {
    const run = currentSendRun();
    environment.cancel('CANCELLED', new ActivityCancellationDetails(details));
    return Promise.resolve(run);
  });
}

describe('currentSendRun', () => {
  it('tells a cancelled thread from a worker that stops', async () => {
    const cancelled = await runCancelled({ cancelRequested: true });
    expect([cancelled.signal.aborted, cancelled.shutdown.aborted]).toEqual([true, false]);
    const stopping = await runCancelled({ workerShutdown: true });
    expect([stopping.signal.aborted, stopping.shutdown.aborted]).toEqual([true, true]);
  });

  it("ends a stopping worker's send as a failure, never as a cancellation of the thread", async () => {
    expect(stopped(await runCancelled({ workerShutdown: true }))).toMatchObject({
      name: 'ApplicationFailure',
    });
    expect(stopped(await runCancelled({ cancelRequested: true }))).toMatchObject({
      name: 'CancelledFailure',
    });
  });
});
