/** Temporal: reachable, set up, and served by workers. */

import { temporal } from '@temporalio/proto';
import { TASK_QUEUES, watchQueue } from '../../domain/taskQueues';
import type { TemporalConnection } from '../connection';
import { watcherRuns } from '../mailboxWatchers';
import { LEAST_RETENTION_DAYS, retentionDays } from '../setup/namespace';
import { reconcileScheduleStanding } from '../setup/schedule';
import { searchAttributeStanding, wrongTypes } from '../setup/searchAttributes';
import { check, failed, ok, warning, type CheckResult, type Outcome } from './check';

const { TaskQueueType } = temporal.api.enums.v1;
const SET_UP = 'Run `mosaic setup`.';
/** A poller asks again at least once a minute. */
const POLLED_WITHIN_MS = 90_000;

export async function examineTemporal(
  connect: () => Promise<TemporalConnection>,
  mailboxes: readonly string[],
): Promise<readonly CheckResult[]> {
  const reachable = await check('temporal', '', null, async () => {
    await connect();
    return ok('answers');
  });
  if (reachable.standing === 'failed') return [reachable];
  const connected = await connect();
  const namespace = await check('namespace', connected.namespace, SET_UP, () => retention(connected));
  if (namespace.standing === 'failed') return [reachable, namespace];
  return [
    reachable,
    namespace,
    await check('search attributes', '', SET_UP, () => attributes(connected)),
    await check('schedule', 'reconcile', SET_UP, () => schedule(connected)),
    ...(await Promise.all(queuesOf(mailboxes).map((queue) => pollers(connected, queue)))),
    ...(await Promise.all(
      mailboxes.map((mailbox) =>
        check('watcher', mailbox, SET_UP, async () =>
          (await watcherRuns(connected.client, mailbox)) ? ok('runs') : failed('does not run', SET_UP),
        ),
      ),
    )),
  ];
}

async function retention({ connection, namespace }: TemporalConnection): Promise<Outcome> {
  const days = await retentionDays(connection, namespace);
  if (days === null) return failed('does not exist', SET_UP);
  const finding = `closed threads are kept for ${Math.round(days)} day(s)`;
  return days < LEAST_RETENTION_DAYS ? warning(finding, SET_UP) : ok(finding);
}

async function attributes({ connection, namespace }: TemporalConnection): Promise<Outcome> {
  const { missing, wrong } = await searchAttributeStanding(connection, namespace);
  if (wrong.length > 0) return failed(wrongTypes(namespace, wrong), SET_UP);
  return missing.length === 0 ? ok('registered') : failed(`missing: ${missing.join(', ')}`, SET_UP);
}

async function schedule({ client }: TemporalConnection): Promise<Outcome> {
  const standing = await reconcileScheduleStanding(client);
  if (standing === null) return failed('does not exist', SET_UP);
  if (standing.isPaused) return warning('is paused', 'Unpause it in the Temporal UI.');
  return ok(
    standing.nextRunAtMs === null ? 'exists' : `runs next at ${new Date(standing.nextRunAtMs).toISOString()}`,
  );
}

interface Queue {
  readonly name: string;
  readonly type: temporal.api.enums.v1.TaskQueueType;
}

function queuesOf(mailboxes: readonly string[]): readonly Queue[] {
  const activity = TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY;
  return [
    { name: TASK_QUEUES.workflows, type: TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW },
    { name: TASK_QUEUES.mail, type: activity },
    { name: TASK_QUEUES.ai, type: activity },
    ...mailboxes.map((mailbox) => ({ name: watchQueue(mailbox), type: activity })),
  ];
}

function pollers({ connection, namespace }: TemporalConnection, queue: Queue): Promise<CheckResult> {
  const remedy = 'Start a worker (`npm start`, or `node dist/workers/main.js` with this role).';
  return check('workers', queue.name, remedy, async () => {
    const { pollers: known } = await connection.workflowService.describeTaskQueue({
      namespace,
      taskQueue: { name: queue.name },
      taskQueueType: queue.type,
    });
    const since = Date.now() - POLLED_WITHIN_MS;
    const polling = known.filter(
      ({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1_000 >= since,
    );
    return polling.length === 0 ? failed('no worker polls', remedy) : ok(`${polling.length} worker(s) poll`);
  });
}
