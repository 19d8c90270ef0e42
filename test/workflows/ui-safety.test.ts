import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import {
  handOff,
  pause,
  replyReceived,
  resume,
  sendNow,
  skip,
  stateQuery,
} from '../../src/workflows/creatorThread.contract';
import { uniqueName } from '../support/servers';
import { refusalOf } from '../support/refusals';
import { QUICK, ThreadWorld, type OpenedThread } from '../support/threadWorld';

/** Whatever a person does in the Temporal UI: no mail leaves twice, none that should not, and the tables agree in the end. */

const { EventType, ResetReapplyExcludeType } = temporal.api.enums.v1;
const DAY_MS = 86_400_000;
const ordered = { by: 'ada', reason: 'on call' };

let threads: ThreadWorld;
beforeAll(async () => {
  threads = await ThreadWorld.start();
});
afterAll(() => threads.close());

/** Stage 1 has left; stage 2 is due after so long. */
async function afterStage1(stage2DelayMs = DAY_MS): Promise<OpenedThread> {
  const opened = await threads.open({ ...QUICK, stage2DelayMs });
  await threads.becomes(opened, (state) => state.stagesSent === 1);
  return opened;
}

async function finishedThread(): Promise<OpenedThread> {
  const opened = await threads.open();
  await threads.finished(opened);
  return opened;
}

/** Ids of the events that the UI offers to reset to. */
async function resetPoints({ handle }: OpenedThread): Promise<number[]> {
  const { events } = await handle.fetchHistory();
  return (events ?? [])
    .filter((event) => event.eventType === EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED)
    .map((event) => Number(event.eventId));
}

/** Of the newest run, unless another is named. */
async function reset(
  { workflowId }: OpenedThread,
  point: number,
  forgetting: number[] = [],
  ofRun: string | null = null,
): Promise<void> {
  const runId = ofRun ?? (await threads.client.workflow.getHandle(workflowId).describe()).runId;
  await threads.client.workflowService.resetWorkflowExecution({
    namespace: threads.namespace.namespace,
    workflowExecution: { workflowId, runId },
    reason: 'by hand',
    requestId: uniqueName('reset'),
    workflowTaskFinishEventId: point as never,
    resetReapplyExcludeTypes: forgetting,
  });
}

const agreeing = { repaired: [], reported: [] };
const exhausted = { status: 'closed', waiting_for: null, outcome: 'exhausted', followups_sent: 3 };

describe('cancel', () => {
  it('ends the thread: nothing more leaves, and the tables say so', async () => {
    const opened = await afterStage1();
    await opened.handle.cancel();
    await threads.becomes(opened, (state) => state.closed?.outcome === 'cancelled');
    expect(threads.mailsTo(opened)).toHaveLength(1);
    expect(await threads.reconcile(opened)).toEqual(agreeing);
  });
});

describe('terminate', () => {
  it('ends the thread: reconcile corrects the tables, and says what it found', async () => {
    const opened = await afterStage1();
    await opened.handle.terminate('by hand');
    expect(await threads.reconcile(opened)).toEqual({
      repaired: ['Its workflow was terminated in Temporal: the thread is closed as cancelled.'],
      reported: [],
    });
    expect(await threads.row(opened)).toMatchObject({ status: 'closed', outcome: 'cancelled' });
    expect(threads.mailsTo(opened)).toHaveLength(1);
    expect(await threads.reconcile(opened)).toEqual(agreeing);
  });
});

describe('reset', () => {
  it('of a finished thread, to each point of its history: nothing is sent twice, and the tables stay as they are', async () => {
    const opened = await finishedThread();
    const sent = threads.mailsTo(opened);
    expect(sent).toHaveLength(3);
    const points = await resetPoints(opened);
    expect(points.length).toBeGreaterThan(5);
    const { runId } = await opened.handle.describe();
    for (const point of points) {
      await reset(opened, point, [], runId);
      await threads.client.workflow.getHandle(opened.workflowId).result();
      expect(threads.mailsTo(opened)).toEqual(sent);
      expect(await threads.row(opened)).toEqual(exhausted);
    }
    expect(await threads.reconcile(opened)).toEqual(agreeing);
  });

  it('before a stage that was sent: it is not sent again, and the sequence goes on with the next', async () => {
    const opened = await afterStage1(3_000);
    const [first] = await resetPoints(opened);
    await reset(opened, first!);
    await threads.finished(opened);
    expect(new Set(threads.mailsTo(opened)).size).toBe(3);
    expect(threads.mailsTo(opened)).toHaveLength(3);
    expect(await threads.row(opened)).toEqual(exhausted);
    expect(await threads.reconcile(opened)).toEqual(agreeing);
  });

  it('to before an order, which is left out: the tables know of it, and the thread learns it from them', async () => {
    const opened = await afterStage1(1_500);
    const points = await resetPoints(opened);
    await opened.handle.executeUpdate(pause, { args: [ordered] });
    const { EXCLUDE_TYPE_UPDATE, EXCLUDE_TYPE_SIGNAL } = {
      EXCLUDE_TYPE_UPDATE: ResetReapplyExcludeType.RESET_REAPPLY_EXCLUDE_TYPE_UPDATE,
      EXCLUDE_TYPE_SIGNAL: ResetReapplyExcludeType.RESET_REAPPLY_EXCLUDE_TYPE_SIGNAL,
    };
    await reset(opened, points.at(-1)!, [EXCLUDE_TYPE_UPDATE, EXCLUDE_TYPE_SIGNAL]);
    const handle = threads.client.workflow.getHandle(opened.workflowId);
    await reaches(opened, 'PAUSED');
    expect(threads.mailsTo(opened)).toHaveLength(1);
    await handle.executeUpdate(resume, { args: [ordered] });
    await threads.finished(opened);
    expect(threads.mailsTo(opened)).toHaveLength(3);
    expect(await threads.row(opened)).toEqual(exhausted);
  });

  it('of a thread that an answer closed, to before that answer, which is left out: nothing is sent to who has answered', async () => {
    const opened = await afterStage1(2_000);
    const points = await resetPoints(opened);
    await threads.answer(opened, 'My WhatsApp is +34 612 345 678');
    await threads.finished(opened);
    const row = await threads.row(opened);
    expect(row).toMatchObject({ status: 'closed', outcome: 'contact_provided' });
    await reset(opened, points.at(-1)!, [ResetReapplyExcludeType.RESET_REAPPLY_EXCLUDE_TYPE_SIGNAL]);
    await expect(threads.client.workflow.getHandle(opened.workflowId).result()).resolves.toBe(
      'contact_provided',
    );
    expect(threads.mailsTo(opened)).toHaveLength(1);
    expect(await threads.row(opened)).toEqual(row);
    expect(await threads.reconcile(opened)).toEqual(agreeing);
  });
});

/** Until the workflow itself says what it waits for. */
async function reaches({ workflowId }: OpenedThread, waitingFor: string | null): Promise<void> {
  const handle = threads.client.workflow.getHandle(workflowId);
  while ((await handle.query(stateQuery)).waitingFor !== waitingFor)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

describe('start', () => {
  it('a second time under the same id is refused while it runs', async () => {
    const opened = await afterStage1();
    const { type, args, taskQueue } = await startedWith(opened);
    await expect(
      threads.client.workflow.start(type, { workflowId: opened.workflowId, taskQueue, args }),
    ).rejects.toThrow(WorkflowExecutionAlreadyStartedError);
    await opened.handle.terminate();
  });

  it('once more like a closed one sends nothing, and changes nothing in the tables', async () => {
    const opened = await finishedThread();
    const { type, args, taskQueue } = await startedWith(opened);
    const again = await threads.client.workflow.start(type, {
      workflowId: opened.workflowId,
      taskQueue,
      args,
    });
    await again.result();
    expect(threads.mailsTo(opened)).toHaveLength(3);
    expect(await threads.row(opened)).toEqual(exhausted);
    expect(await threads.reconcile(opened)).toEqual(agreeing);
  });

  it('once more like one that was opened again does not open it once more', async () => {
    const opened = await afterStage1();
    await opened.handle.executeUpdate(handOff, { args: [ordered] });
    await threads.finished(opened);
    await threads.orders.give(opened.workflowId, { kind: 'reclassify', intent: 'interested', ...ordered });
    await threads.becomes(opened, (state) => state.closed === null);
    const { type, args, taskQueue } = await startedWith(opened);
    const reopened = threads.client.workflow.getHandle(opened.workflowId);
    await reopened.executeUpdate(handOff, { args: [ordered] });
    await reopened.result();
    const row = await threads.row(opened);
    const again = await threads.client.workflow.start(type, {
      workflowId: opened.workflowId,
      taskQueue,
      args,
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await threads.row(opened)).toEqual(row);
    expect(threads.mailsTo(opened)).toHaveLength(1);
    await again.terminate();
    expect(await threads.reconcile(opened)).toEqual(agreeing);
  });

  it('in the place of the one that runs: the ledger tells what has left, and the sequence goes on', async () => {
    const opened = await afterStage1(2_000);
    const { type, args, taskQueue } = await startedWith(opened);
    await threads.client.workflow.start(type, {
      workflowId: opened.workflowId,
      taskQueue,
      args,
      workflowIdConflictPolicy: 'TERMINATE_EXISTING',
    });
    await threads.finished(opened);
    expect(threads.mailsTo(opened)).toHaveLength(3);
    expect(await threads.row(opened)).toEqual(exhausted);
  });

  it('with an input that nobody but the program can write fails at once, and says so', async () => {
    for (const args of [
      [],
      ['abc'],
      [{}],
      [{ threadId: 'x', state: 7 }],
      [{ threadId: 'x', state: { cadence: {} } }],
      [null],
    ]) {
      const workflowId = uniqueName('by-hand');
      const handle = await threads.client.workflow.start('creatorThread', {
        workflowId,
        taskQueue: 'mosaic',
        args,
      });
      await expect(handle.result()).rejects.toMatchObject({
        cause: { message: expect.stringContaining('started by the program') as string },
      });
    }
  });

  async function startedWith({ workflowId }: OpenedThread) {
    const { events } = await threads.client.workflow.getHandle(workflowId).fetchHistory();
    const started = events?.[0]?.workflowExecutionStartedEventAttributes;
    const args = (started?.input?.payloads ?? []).map(
      ({ data }) => JSON.parse(Buffer.from(data ?? []).toString()) as unknown,
    );
    return { type: started!.workflowType!.name!, taskQueue: started!.taskQueue!.name!, args };
  }
});

describe('delete', () => {
  async function deleted({ workflowId }: OpenedThread): Promise<void> {
    await threads.client.workflowService.deleteWorkflowExecution({
      namespace: threads.namespace.namespace,
      workflowExecution: { workflowId },
    });
    for (;;) {
      const standing = await threads.deps.executions.standings([workflowId]);
      if (standing.get(workflowId) === 'absent') return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  it('of a running execution: reconcile starts the thread again from its row, and it goes on where it stood', async () => {
    const opened = await afterStage1(2_000);
    await deleted(opened);
    const { repaired, reported } = await threads.reconcile(opened);
    expect({ repaired, reported }).toEqual({
      repaired: ['The thread is open and Temporal knew no workflow of it: started from its row.'],
      reported: [],
    });
    await threads.finished(opened);
    expect(threads.mailsTo(opened)).toHaveLength(3);
    expect(await threads.row(opened)).toEqual(exhausted);
  });
});

describe('signal', () => {
  it('twice is once', async () => {
    const opened = await afterStage1();
    await threads.answer(opened, 'My WhatsApp is +34 612 345 678');
    const newest = await threads.deps.replies.newestOfCreator(opened.threadId);
    const twice = { replyId: newest!.replyId };
    await opened.handle.signal(replyReceived, twice).catch(() => undefined);
    await opened.handle.signal(replyReceived, twice).catch(() => undefined);
    await threads.finished(opened);
    expect(await threads.row(opened)).toMatchObject({ outcome: 'contact_provided', followups_sent: 1 });
    expect(threads.mailsTo(opened)).toHaveLength(1);
  });

  it.each(['999999999', 'another thread'])(
    'of a mail that is not the thread’s (%s) changes nothing',
    async (which) => {
      const [opened, other] = [await afterStage1(2_000), await afterStage1()];
      const replyId =
        which === '999999999' ? which : (await threads.deps.replies.newestOfCreator(other.threadId))!.replyId;
      await opened.handle.signal(replyReceived, { replyId });
      await threads.finished(opened);
      expect(await threads.row(opened)).toEqual(exhausted);
      expect(threads.mailsTo(opened)).toHaveLength(3);
      await other.handle.terminate();
    },
  );
});

describe('an order at a bad moment', () => {
  it('while a mail is on its way: what would be untrue is refused, what stops holds the next stage', async () => {
    threads.world.smtpSays({ dot: { fault: 'hang', taken: true } });
    const opened = await threads.open();
    try {
      while (threads.mailsTo(opened).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      for (const order of [skip, sendNow])
        await expect(refusalOf(opened.handle.executeUpdate(order, { args: [ordered] }))).resolves.toMatch(
          /Stage 1 is being sent at this moment/,
        );
      await opened.handle.executeUpdate(pause, { args: [ordered] });
    } finally {
      threads.world.smtpSays({});
    }
    await threads.becomes(opened, (state) => state.stagesSent === 1);
    await reaches(opened, 'PAUSED');
    expect(threads.mailsTo(opened)).toHaveLength(1);
    await opened.handle.executeUpdate(resume, { args: [ordered] });
    await threads.finished(opened);
    expect(threads.mailsTo(opened)).toHaveLength(3);
  });

  it('after the end is refused by the server', async () => {
    const opened = await finishedThread();
    await expect(opened.handle.executeUpdate(pause, { args: [ordered] })).rejects.toThrow(
      WorkflowNotFoundError,
    );
    expect(await threads.row(opened)).toEqual(exhausted);
  });
});

describe('pause, the server’s own', () => {
  const activity = ({ workflowId }: OpenedThread) => ({
    namespace: threads.namespace.namespace,
    execution: { workflowId },
    type: 'sendStage',
    identity: 'ada',
  });
  const isPending = async ({ handle }: OpenedThread): Promise<boolean> =>
    ((await handle.describe()).raw.pendingActivities ?? []).some(
      ({ activityType }) => activityType?.name === 'sendStage',
    );

  it('of an activity that has not begun: nothing leaves until it is unpaused, and then once', async () => {
    const opened = await afterStage1(1_500);
    await threads.stopMail();
    while (!(await isPending(opened))) await new Promise((resolve) => setTimeout(resolve, 50));
    await threads.client.workflowService.pauseActivity(activity(opened));
    await threads.startMail();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(threads.mailsTo(opened)).toHaveLength(1);
    await threads.client.workflowService.unpauseActivity(activity(opened));
    await threads.finished(opened);
    expect(threads.mailsTo(opened)).toHaveLength(3);
    expect(await threads.row(opened)).toEqual(exhausted);
  });

  it('of an activity whose mail is on its way: it leaves once, and the thread goes on', async () => {
    threads.world.smtpSays({ dot: { fault: 'hang', taken: true } });
    const opened = await threads.open();
    try {
      while (threads.mailsTo(opened).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      await threads.client.workflowService.pauseActivity(activity(opened));
    } finally {
      threads.world.smtpSays({});
    }
    await threads.becomes(opened, (state) => state.stagesSent === 1);
    await threads.client.workflowService.unpauseActivity(activity(opened)).catch(() => undefined);
    await threads.finished(opened);
    expect(threads.mailsTo(opened)).toHaveLength(3);
    expect(await threads.row(opened)).toEqual(exhausted);
  });

  it('of a workflow is not offered by the server that this program sets up; its own pause is', async () => {
    const opened = await afterStage1();
    await expect(
      threads.client.workflowService.pauseWorkflowExecution({
        namespace: threads.namespace.namespace,
        workflowId: opened.workflowId,
        reason: 'by hand',
        requestId: uniqueName('pause'),
      }),
    ).rejects.toThrow(/not enabled|unimplemented|disabled/i);
    expect((await opened.handle.describe()).status.name).toBe('RUNNING');
    await opened.handle.terminate();
  });
});

it('a history reads like a story: the start, each activity and each wait say in words what they are', async () => {
  const opened = await finishedThread();
  const description = await opened.handle.describe();
  expect(await description.staticSummary()).toBe(`Creator thread of ${opened.thread.mailbox}`);
  const { events } = await opened.handle.fetchHistory();
  const told = (events ?? [])
    .filter(
      ({ eventType }) =>
        eventType === EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED ||
        eventType === EventType.EVENT_TYPE_TIMER_STARTED,
    )
    .map(
      ({ userMetadata }) => JSON.parse(Buffer.from(userMetadata?.summary?.data ?? []).toString()) as string,
    );
  expect(told.filter((summary) => !summary.includes('waits for its turn'))).toEqual([
    'Judge 1 new mail(s), and hand off where a person is needed',
    'Send stage 1 of 3',
    expect.stringMatching(/^Stage 2 is due at \d\d:\d\d UTC on /),
    'Send stage 2 of 3',
    expect.stringMatching(/^Stage 3 is due at /),
    'Send stage 3 of 3',
    expect.stringMatching(/^All stages are done; a late answer is awaited until /),
  ]);
});
