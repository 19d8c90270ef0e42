import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { WorkflowHandle } from '@temporalio/client';
import {
  bundleWorkflowCode,
  DefaultLogger,
  Runtime,
  Worker,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { temporal } from '@temporalio/proto';
import type {
  DecideInput,
  RecordInput,
  SendInput,
  SettleInput,
  ThreadActivities,
} from '../../src/activities/inputs';
import { FAILURE_CONVERTER } from '../../src/client/encryption/dataConverter';
import { TASK_QUEUES } from '../../src/domain/taskQueues';
import type { Route, ThreadEvent } from '../../src/domain/thread/events';
import {
  openThread,
  type Cadence,
  type Outcome,
  type ThreadStatus,
  type WaitReason,
} from '../../src/domain/thread/state';
import type { Intent } from '../../src/domain/verdict';
import {
  CREATOR_THREAD,
  replyReceived,
  stateQuery,
  type CreatorThreadInput,
  type ThreadReport,
} from '../../src/workflows/creatorThread.contract';
import type { creatorThread } from '../../src/workflows/creatorThread';
import { createNamespace, type TestNamespace } from './temporal';
import { uniqueName } from './servers';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
export const CADENCE: Cadence = {
  stage2DelayMs: 24 * HOUR_MS,
  stage3DelayMs: 48 * HOUR_MS,
  replyWindowMs: 14 * DAY_MS,
};

type Handle = WorkflowHandle<typeof creatorThread>;

/**
 * The workflows' activities, played: a script says what each call comes to. They share the real ones' types, and record
 * what they were asked. Instants that the script leaves out are those of the workflow's clock.
 */
export class PlayedActivities implements ThreadActivities {
  readonly calls: (
    | { readonly name: 'decideReplies'; readonly input: DecideInput }
    | { readonly name: 'sendStage'; readonly input: SendInput }
    | { readonly name: 'settleSend'; readonly input: SettleInput }
  )[] = [];
  readonly recorded: ThreadEvent[] = [];

  onDecide: (input: DecideInput, nowMs: number) => Promise<readonly ThreadEvent[]> = (input, nowMs) =>
    Promise.resolve([decided(input, nowMs, 'interested', { kind: 'follow_up' })]);
  onSend: (input: SendInput, nowMs: number) => Promise<readonly ThreadEvent[]> = (input, nowMs) =>
    Promise.resolve([{ kind: 'stage_sent', stage: input.stage, sentAtMs: nowMs, atMs: nowMs }]);
  onSettle: (input: SettleInput, nowMs: number) => Promise<readonly ThreadEvent[]> = () =>
    Promise.reject(ApplicationFailure.nonRetryable('the script has no answer for settleSend'));

  decideReplies = (input: DecideInput): Promise<readonly ThreadEvent[]> => {
    this.calls.push({ name: 'decideReplies', input });
    return this.onDecide(input, workflowNowMs());
  };
  sendStage = (input: SendInput): Promise<readonly ThreadEvent[]> => {
    this.calls.push({ name: 'sendStage', input });
    return this.onSend(input, workflowNowMs());
  };
  settleSend = (input: SettleInput): Promise<readonly ThreadEvent[]> => {
    this.calls.push({ name: 'settleSend', input });
    return this.onSettle(input, workflowNowMs());
  };
  recordEvents = (input: RecordInput): Promise<void> => {
    this.recorded.push(...input.events);
    return Promise.resolve();
  };

  stagesSent(): number[] {
    return this.calls.flatMap((call) => (call.name === 'sendStage' ? [call.input.stage] : []));
  }
}

/** The first mail starts the sequence; what comes later is judged as `intent` and closes as `outcome`. */
export function interestedThen(intent: Intent, outcome: Outcome): PlayedActivities {
  const script = new PlayedActivities();
  script.onDecide = (input, nowMs) =>
    Promise.resolve([
      input.replyIds.includes('1')
        ? decided(input, nowMs, 'interested', { kind: 'follow_up' })
        : decided(input, nowMs, intent, { kind: 'close', outcome }),
    ]);
  return script;
}

/** Every mail is judged so. */
export function judgedAs(intent: Intent, route: Route): PlayedActivities {
  const script = new PlayedActivities();
  script.onDecide = (input, nowMs) => Promise.resolve([decided(input, nowMs, intent, route)]);
  return script;
}

export function decided(input: DecideInput, nowMs: number, intent: Intent, route: Route): ThreadEvent {
  return { kind: 'decided', replyIds: input.replyIds, intent, route, atMs: nowMs };
}

export interface OpenOptions {
  readonly input?: Partial<CreatorThreadInput>;
  readonly waits?: 'skipped' | 'kept';
  /** The opening reply's signal, unless null. */
  readonly signal?: null;
}

export interface ThreadHarness {
  readonly namespace: TestNamespace;
  /** Starts a thread whose opening reply has just been noted. Its waits are skipped, unless `waits` keeps them. */
  open(activities: PlayedActivities, options?: OpenOptions): Promise<Handle>;
  /** From now on the thread's waits are skipped. */
  letTimeFly(handle: Handle): Promise<void>;
  /** Until the thread's query answers with this status (and reason). */
  reaches(handle: Handle, status: ThreadStatus, waitingFor?: WaitReason): Promise<ThreadReport>;
  /** Stops the workers and starts new ones over other workflow code, as a deploy does. */
  restartWith(bundle: WorkflowBundleWithSourceMap): Promise<void>;
  close(): Promise<void>;
}

/** A worker over the real workflow code and a namespace of its own; the activities are looked up by thread. */
export async function startThreadHarness(bundle?: WorkflowBundleWithSourceMap): Promise<ThreadHarness> {
  quietRuntime();
  const namespace = await createNamespace();
  const played = new Map<string, PlayedActivities>();
  const of = (threadId: string): PlayedActivities => {
    const found = played.get(threadId);
    if (found === undefined) throw ApplicationFailure.nonRetryable(`no script for thread ${threadId}`);
    return found;
  };
  const activities: ThreadActivities = {
    decideReplies: (input) => of(input.threadId).decideReplies(input),
    sendStage: (input) => of(input.threadId).sendStage(input),
    settleSend: (input) => of(input.threadId).settleSend(input),
    recordEvents: (input) => of(input.threadId).recordEvents(input),
  };
  const shared = {
    connection: namespace.workerConnection,
    namespace: namespace.namespace,
    shutdownForceTime: 5_000,
    identity: 'test worker',
  };
  const startWorkers = async (workflowBundle: WorkflowBundleWithSourceMap): Promise<() => Promise<void>> => {
    const workers = await Promise.all([
      Worker.create({
        ...shared,
        taskQueue: TASK_QUEUES.workflows,
        workflowBundle,
        activities,
        stickyQueueScheduleToStartTimeout: 1_000,
      }),
      Worker.create({ ...shared, taskQueue: TASK_QUEUES.ai, activities: { ...activities } }),
      Worker.create({ ...shared, taskQueue: TASK_QUEUES.mail, activities: { ...activities } }),
    ]);
    const running = Promise.all(workers.map((worker) => worker.run()));
    return async () => {
      workers.forEach((worker) => {
        worker.shutdown();
      });
      await running;
    };
  };
  let stopWorkers = await startWorkers(bundle ?? (await bundleWorkflows()));
  return {
    namespace,
    open: async (script, options = {}) => {
      const threadId = uniqueName('thread');
      played.set(threadId, script);
      const input: CreatorThreadInput = {
        threadId,
        mailbox: 'team@example.com',
        state: openThread(CADENCE, Date.now()),
        reopenedBy: null,
        ...options.input,
      };
      const client = options.waits === 'kept' ? namespace.waitingClient : namespace.client;
      const start = {
        workflowId: `creator/team@example.com/${threadId}`,
        taskQueue: TASK_QUEUES.workflows,
        args: [input] as [CreatorThreadInput],
      };
      if (options.signal === null) return client.workflow.start<typeof creatorThread>(CREATOR_THREAD, start);
      return client.workflow.signalWithStart<typeof creatorThread, [{ replyId: string }]>(CREATOR_THREAD, {
        ...start,
        signal: replyReceived,
        signalArgs: [{ replyId: '1' }],
      });
    },
    letTimeFly: async (handle) => {
      await namespace.client.workflowService.updateWorkflowExecutionOptions({
        namespace: namespace.namespace,
        workflowExecution: { workflowId: handle.workflowId },
        updateMask: { paths: ['time_skipping_config'] },
        workflowExecutionOptions: { timeSkippingConfig: { enabled: true } },
      });
    },
    reaches: async (handle, status, waitingFor) => {
      for (;;) {
        const report = await handle.query(stateQuery);
        if (report.status === status && (waitingFor === undefined || report.waitingFor === waitingFor))
          return report;
        if (report.status === 'closed')
          throw new Error(`closed as ${String(report.outcome)} before it was ${status}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    restartWith: async (next) => {
      await stopWorkers();
      stopWorkers = await startWorkers(next);
    },
    close: async () => {
      await stopWorkers();
      await namespace.close();
    },
  };
}

let bundled: Promise<WorkflowBundleWithSourceMap> | undefined;
export function bundleWorkflows(): Promise<WorkflowBundleWithSourceMap> {
  bundled ??= bundle({});
  return bundled;
}

/** For workers that encrypt: a failure's message is a payload, too. */
export const bundleEncryptedWorkflows = (): Promise<WorkflowBundleWithSourceMap> =>
  bundle({ failureConverterPath: FAILURE_CONVERTER });

function bundle(more: { readonly failureConverterPath?: string }): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({
    workflowsPath: require.resolve('../../src/workflows/index.ts'),
    payloadConverterPath: require.resolve('../../src/workflows/payloadConverter.ts'),
    logger: new DefaultLogger('ERROR'),
    ...more,
  });
}

/** Names of a history's events, time skips left out: they are the test server's own. */
export async function historyEvents(handle: Handle): Promise<string[]> {
  const { events } = await handle.fetchHistory();
  const { EventType } = temporal.api.enums.v1;
  return (events ?? [])
    .map((event) => (EventType[event.eventType ?? 0] ?? '').replace('EVENT_TYPE_', ''))
    .filter((name) => !name.includes('TIME_SKIPPING'));
}

/** The workflow's clock when the activity was scheduled: on a server that skips time it runs ahead of ours. */
function workflowNowMs(): number {
  return Context.current().info.currentAttemptScheduledTimestampMs;
}

let isQuiet = false;
function quietRuntime(): void {
  if (isQuiet) return;
  isQuiet = true;
  Runtime.install({ logger: new DefaultLogger('ERROR') });
}

/** Polls until it holds. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}
