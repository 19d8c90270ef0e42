/** The schedule that compares Postgres, Temporal and Redis. */

import {
  ScheduleAlreadyRunning,
  ScheduleNotFoundError,
  ScheduleOverlapPolicy,
  type Client,
  type ScheduleOptions,
} from '@temporalio/client';
import { TASK_QUEUES } from '../../domain/taskQueues';
import { RECONCILE, RECONCILE_SCHEDULE_ID } from '../../workflows/reconcile.contract';

/** Runs that were missed while the server was down are not made up for: one comparison sees everything. */
const CATCHUP_WINDOW_MS = 60_000;

/** Creates the schedule, or brings it up to date. A pause that an operator set stays. */
export async function ensureReconcileSchedule(
  client: Client,
  everyMs: number,
): Promise<'created' | 'updated'> {
  const options = scheduleOptions(everyMs);
  try {
    await client.schedule.create(options);
    return 'created';
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await client.schedule
      .getHandle(RECONCILE_SCHEDULE_ID)
      .update((previous) => ({ ...options, state: previous.state }));
    return 'updated';
  }
}

export interface ScheduleStanding {
  readonly isPaused: boolean;
  readonly nextRunAtMs: number | null;
  /** Null: it has not run yet. */
  readonly lastRunAtMs: number | null;
  readonly createdAtMs: number;
}

/** Null: there is no such schedule. */
export async function reconcileScheduleStanding(client: Client): Promise<ScheduleStanding | null> {
  try {
    const { state, info } = await client.schedule.getHandle(RECONCILE_SCHEDULE_ID).describe();
    return {
      isPaused: state.paused,
      nextRunAtMs: info.nextActionTimes[0]?.getTime() ?? null,
      lastRunAtMs: info.recentActions.at(-1)?.takenAt.getTime() ?? null,
      createdAtMs: info.createdAt.getTime(),
    };
  } catch (error) {
    if (error instanceof ScheduleNotFoundError) return null;
    throw error;
  }
}

function scheduleOptions(everyMs: number) {
  return {
    scheduleId: RECONCILE_SCHEDULE_ID,
    spec: { intervals: [{ every: everyMs }] },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: CATCHUP_WINDOW_MS },
    action: {
      type: 'startWorkflow',
      workflowType: RECONCILE,
      workflowId: RECONCILE,
      taskQueue: TASK_QUEUES.workflows,
      args: [],
      staticSummary: 'Compares Postgres, Temporal and Redis; repairs what is safe, reports the rest',
    },
  } satisfies ScheduleOptions;
}
