/** Compares Postgres, Temporal and Redis, part by part. A part that cannot be compared is a finding, and the others go on. */

import { ActivityFailure, isCancellation, proxyActivities, setCurrentDetails } from '@temporalio/workflow';
import type { ReconcileActivities } from '../activities/inputs';
import { TASK_QUEUES } from '../domain/taskQueues';
import type { ReconcileFinding, ReconcileReport } from './reconcile.contract';

/** The schedule comes again: what does not work after a few tries is told, and tried again next time. */
const activities = proxyActivities<ReconcileActivities>({
  taskQueue: TASK_QUEUES.mail,
  startToCloseTimeout: 10 * 60_000,
  heartbeatTimeout: 30_000,
  retry: { initialInterval: 2_000, maximumAttempts: 3 },
});

/** Rows are put right before anything is done by them; threads end before their sends are settled. */
const PARTS = [
  {
    name: 'watchers',
    summary: 'Does every mailbox have its watcher?',
    compare: activities.reconcileWatchers,
  },
  {
    name: 'rows',
    summary: 'Do the rows show what their events say?',
    compare: activities.reconcileProjections,
  },
  {
    name: 'threads',
    summary: 'Does every open thread have its workflow?',
    compare: activities.reconcileThreads,
  },
  { name: 'mails', summary: 'Was every mail told to its thread?', compare: activities.reconcileMails },
  { name: 'sends', summary: 'Is the end of every send known?', compare: activities.reconcileSends },
  { name: 'Redis', summary: 'Write the counters and the index anew', compare: activities.reconcileRedis },
] as const;

export async function reconcile(): Promise<ReconcileReport> {
  let checked = 0;
  const repaired: ReconcileFinding[] = [];
  const reported: ReconcileFinding[] = [];
  for (const { name, summary, compare } of PARTS) {
    setCurrentDetails(`Comparing: ${name}.`);
    try {
      const found = await compare.executeWithOptions({ summary }, []);
      checked += found.checked;
      repaired.push(...found.repaired);
      reported.push(...found.reported);
    } catch (error) {
      if (!(error instanceof ActivityFailure) || isCancellation(error)) throw error;
      reported.push({ workflowId: '', finding: `The ${name} could not be compared: ${reasonOf(error)}` });
    }
  }
  setCurrentDetails(
    `Compared ${checked}; repaired ${repaired.length}; ${reported.length} left for a person.`,
  );
  return { checked, repaired, reported };
}

const reasonOf = (error: ActivityFailure): string => error.cause?.message ?? error.message;
