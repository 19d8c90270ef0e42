/** The run of an activity as Temporal sees it. */

import { Context } from '@temporalio/activity';

export interface ActivityRun {
  /** Tells the server that the worker lives, with the details given last. Throttled by the SDK. */
  heartbeat(details?: unknown): void;
  readonly signal: AbortSignal;
  /** Differs between any two attempts. */
  readonly attemptId: string;
}

export function currentRun(): ActivityRun {
  const context = Context.current();
  const { workflowExecution, activityId, attempt } = context.info;
  let last: unknown;
  return {
    heartbeat: (details) => {
      last = details ?? last;
      context.heartbeat(last);
    },
    signal: context.cancellationSignal,
    attemptId: `${workflowExecution?.runId ?? 'no workflow'}/${activityId}/${attempt}`,
  };
}

const BEAT_MS = 5_000;

/** Heartbeats until `work` ends: for work that waits on others. */
export async function beating<T>(run: ActivityRun, work: () => Promise<T>): Promise<T> {
  run.heartbeat();
  const timer = setInterval(() => {
    run.heartbeat();
  }, BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
