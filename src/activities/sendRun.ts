/** The run of a send as Temporal sees it: a cancelled thread and a worker that stops mean different things on the wire. */

import { ApplicationFailure, CancelledFailure, Context } from '@temporalio/activity';
import { currentRun, type ActivityRun } from './activityRun';

export interface SendRun extends ActivityRun {
  /** The worker stops and cannot wait any longer. */
  readonly shutdown: AbortSignal;
}

export function currentSendRun(): SendRun {
  const run = currentRun();
  const context = Context.current();
  const shutdown = new AbortController();
  const onCancel = (): void => {
    if (context.cancellationDetails?.workerShutdown === true) shutdown.abort();
  };
  run.signal.addEventListener('abort', onCancel, { once: true });
  if (run.signal.aborted) onCancel();
  return { ...run, shutdown: shutdown.signal };
}

/** What ends a send that does not go on. A worker's stop is no cancellation: the thread goes on with the next worker. */
export function stopped(run: SendRun): Error {
  return run.shutdown.aborted
    ? ApplicationFailure.retryable('The worker stops; the next one settles the send.', 'WorkerStops')
    : new CancelledFailure('The thread was cancelled before the send was fenced.');
}
