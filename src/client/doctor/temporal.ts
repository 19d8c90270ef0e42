/** Temporal: reachable, set up, and served by workers. */

import { isGrpcServiceError } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { TASK_QUEUES, watchQueue } from '../../domain/taskQueues';
import type { TemporalConnection } from '../connection';
import { watcherRuns } from '../mailboxWatchers';
import { span } from '../cli/times';
import { LEAST_RETENTION_DAYS, retentionDays } from '../setup/namespace';
import { reconcileScheduleStanding } from '../setup/schedule';
import { searchAttributeStanding, wrongTypes } from '../setup/searchAttributes';
import { aheadOutcome, check, failed, ok, warning, type CheckResult, type Outcome } from './check';

const { TaskQueueType } = temporal.api.enums.v1;
const SET_UP = 'Run `mosaic setup`.';
/** A poller asks again at least once a minute. */
const POLLED_WITHIN_MS = 90_000;
/** What the tests run on. */
const LEAST_VERSION = [1, 32] as const;
const WORKERS_SHOWN = 100;

export interface TemporalExamined {
  readonly mailboxes: readonly string[];
  readonly reconcileIntervalMs: number;
  readonly nowMs: number;
}

export async function examineTemporal(
  connect: () => Promise<TemporalConnection>,
  examined: TemporalExamined,
): Promise<readonly CheckResult[]> {
  const { mailboxes, nowMs } = examined;
  const reachable = await check('temporal', '', null, async () => serverVersion(await connect()));
  if (reachable.standing === 'failed') return [reachable];
  const connected = await connect();
  const namespace = await check('namespace', connected.namespace, SET_UP, () => retention(connected));
  if (namespace.standing === 'failed') return [reachable, namespace];
  const polls: number[] = [];
  return [
    reachable,
    namespace,
    await check('search attributes', '', SET_UP, () => attributes(connected)),
    await check('schedule', 'reconcile', SET_UP, () => schedule(connected, examined)),
    ...(await Promise.all(queuesOf(mailboxes).map((queue) => pollers(connected, queue, nowMs, polls)))),
    await check('worker versions', '', null, () => versions(connected)),
    await check('temporal clock', '', null, () =>
      Promise.resolve(aheadOutcome(polls.length === 0 ? null : Math.max(...polls), Date.now(), 'Temporal')),
    ),
    ...(await Promise.all(
      mailboxes.map((mailbox) =>
        check('watcher', mailbox, SET_UP, async () =>
          (await watcherRuns(connected.client, mailbox)) ? ok('runs') : failed('does not run', SET_UP),
        ),
      ),
    )),
  ];
}

async function serverVersion({ connection }: TemporalConnection): Promise<Outcome> {
  const { serverVersion: version } = await connection.workflowService.getSystemInfo({});
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  const [leastMajor, leastMinor] = LEAST_VERSION;
  return major > leastMajor || (major === leastMajor && minor >= leastMinor)
    ? ok(`server ${version} answers`)
    : warning(
        `server ${version} answers`,
        `Bring it to ${LEAST_VERSION.join('.')}, which this program is tested on.`,
      );
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

async function schedule(
  { client }: TemporalConnection,
  { reconcileIntervalMs, nowMs }: TemporalExamined,
): Promise<Outcome> {
  const standing = await reconcileScheduleStanding(client);
  if (standing === null) return failed('does not exist', SET_UP);
  if (standing.isPaused)
    return failed('is paused: nothing compares the tables with Temporal', 'Unpause it in the Temporal UI.');
  const { lastRunAtMs, createdAtMs } = standing;
  const sinceMs = nowMs - (lastRunAtMs ?? createdAtMs);
  const finding = lastRunAtMs === null ? 'has not run yet' : `ran ${span(Math.max(0, sinceMs))} ago`;
  return sinceMs > 3 * reconcileIntervalMs
    ? warning(
        `${finding}, and should every ${span(reconcileIntervalMs)}`,
        'See that a worker with the roles workflows and mail runs, and look at the workflow `reconcile` in the Temporal UI.',
      )
    : ok(finding);
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

/** `polls` gets the instants at which the server heard of a poller. */
function pollers(
  { connection, namespace }: TemporalConnection,
  queue: Queue,
  nowMs: number,
  polls: number[],
): Promise<CheckResult> {
  const remedy = 'Start a worker (`npm start`, or `node dist/workers/main.js` with this role).';
  return check('workers', queue.name, remedy, async () => {
    const { pollers: known } = await connection.workflowService.describeTaskQueue({
      namespace,
      taskQueue: { name: queue.name },
      taskQueueType: queue.type,
    });
    const polling = known.filter(({ lastAccessTime }) => {
      const atMs = Number(lastAccessTime?.seconds ?? 0) * 1_000;
      if (atMs > 0) polls.push(atMs);
      return atMs >= nowMs - POLLED_WITHIN_MS;
    });
    const who = polling.map(({ identity }) => identity).join(', ');
    return polling.length === 0
      ? failed('no worker polls', remedy)
      : ok(`${polling.length} worker(s) poll: ${who}`);
  });
}

/** Workers of several SDK versions at once are a deploy that did not come to its end. */
async function versions({ connection, namespace }: TemporalConnection): Promise<Outcome> {
  try {
    const { workersInfo } = await connection.workflowService.listWorkers({
      namespace,
      pageSize: WORKERS_SHOWN,
    });
    const used = workersInfo.flatMap(({ workerHeartbeat }) =>
      workerHeartbeat == null ? [] : [`${workerHeartbeat.sdkName} ${workerHeartbeat.sdkVersion}`],
    );
    const distinct = [...new Set(used)].sort();
    if (distinct.length === 0) return ok('no worker has told yet');
    return distinct.length === 1
      ? ok(`${used.length} worker(s) with ${distinct.join(', ')}`)
      : warning(
          `workers of different versions: ${distinct.join(', ')}`,
          'Stop those of the older one: running several versions at once is not supported.',
        );
  } catch (error) {
    // A server that keeps no list of workers refuses the question; the pollers above say who works.
    if (isGrpcServiceError(error)) return ok('this Temporal server keeps no list of workers');
    throw error;
  }
}
