/** Temporal's workers of this process: one per task queue of its roles. */

import { existsSync } from 'node:fs';
import { type NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import type { Activities } from '../activities';
import type { Log } from '../activities/ports';
import { dataConverterOf } from '../client/encryption/dataConverter';
import type { PayloadKey, WorkerRole } from '../config';
import { TASK_QUEUES, watchQueue } from '../domain/taskQueues';
import { WORKFLOW_BUNDLES } from './bundle';
import { ScrubFailures } from './scrubFailures';
import { TaskFields } from './taskFields';

export interface WorkersOptions {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly payloadKeys: readonly PayloadKey[];
  readonly roles: readonly WorkerRole[];
  readonly mailboxes: readonly string[];
  /** Mails being decided on at once. */
  readonly maxDecisions: number;
  /** How long what is on the wire may take once the worker is told to stop. */
  readonly graceMs: number;
  readonly log: Log;
}

/** A cached sleeper costs 120 kB, a cold wake 12 ms: measured with 3,200 sleeping threads. */
const MAX_CACHED_WORKFLOWS = 200;
/** How long the threads of a killed worker wait for another. */
const STICKY_TIMEOUT_MS = 2_000;
/** Sends wait on the server's answer most of their time. */
const MAX_SENDS = 20;
const WATCH_GRACE_MS = 1_000;

export async function createWorkers(options: WorkersOptions, activities: Activities): Promise<Worker[]> {
  const shared = {
    connection: options.connection,
    namespace: options.namespace,
    dataConverter: dataConverterOf(options.payloadKeys),
    interceptors: {
      activity: [
        ({ info }) => ({ inbound: new TaskFields(info.workflowExecution?.workflowId ?? null) }),
        ({ info }) => ({ inbound: new ScrubFailures(options.log, info.activityType) }),
      ],
    },
  } satisfies Partial<WorkerOptions>;
  const wanted: Promise<Worker>[] = [];
  for (const role of options.roles) {
    switch (role) {
      case 'workflows':
        wanted.push(
          Worker.create({
            ...shared,
            taskQueue: TASK_QUEUES.workflows,
            workflowBundle: { codePath: workflowBundle(options.payloadKeys) },
            activities: { ...activities.workflows },
            maxCachedWorkflows: MAX_CACHED_WORKFLOWS,
            stickyQueueScheduleToStartTimeout: STICKY_TIMEOUT_MS,
            shutdownGraceTime: WATCH_GRACE_MS,
          }),
        );
        break;
      case 'ai':
        wanted.push(
          Worker.create({
            ...shared,
            taskQueue: TASK_QUEUES.ai,
            activities: { ...activities.ai },
            maxConcurrentActivityTaskExecutions: options.maxDecisions,
            shutdownGraceTime: options.graceMs,
          }),
        );
        break;
      case 'mail':
        wanted.push(
          Worker.create({
            ...shared,
            taskQueue: TASK_QUEUES.mail,
            activities: { ...activities.mail },
            maxConcurrentActivityTaskExecutions: MAX_SENDS,
            shutdownGraceTime: options.graceMs,
          }),
        );
        break;
      case 'watch':
        for (const mailbox of options.mailboxes)
          wanted.push(
            Worker.create({
              ...shared,
              taskQueue: watchQueue(mailbox),
              activities: { ...activities.watch },
              // A second one only takes over from a first that lost its server.
              maxConcurrentActivityTaskExecutions: 2,
              shutdownGraceTime: WATCH_GRACE_MS,
            }),
          );
        break;
      case 'console':
        break;
    }
  }
  return Promise.all(wanted);
}

function workflowBundle(payloadKeys: readonly PayloadKey[]): string {
  const path = payloadKeys.length === 0 ? WORKFLOW_BUNDLES.readable : WORKFLOW_BUNDLES.encrypted;
  if (existsSync(path)) return path;
  throw new Error('The workflows are not bundled. Run `npm run build`.');
}
