import { readFileSync } from 'node:fs';
import { DeterminismViolationError } from '@temporalio/workflow';
import { passedOn } from './temporalLog';

const CREATOR = 'kim@example.net';
const TASK = { workflowId: 'creator/one/abc', runId: 'run-1', namespace: 'default', sdkComponent: 'worker' };

/** As an error arrives from a thread of the SDK's: with its text and stack, and without its class. */
function fromThread(error: Error): Error {
  const arrived = new Error(error.message);
  if (error.stack !== undefined) arrived.stack = error.stack;
  return arrived;
}

it('a task that failed says whose it was, and where in the code', () => {
  const error = fromThread(new TypeError(`Cannot read ${CREATOR}`));
  const entry = passedOn('Failed to process Workflow Activation', { ...TASK, error, workflowExists: true });
  expect(entry).toEqual({
    message: 'Temporal: Failed to process Workflow Activation',
    fields: {
      workflowId: 'creator/one/abc',
      runId: 'run-1',
      error: 'TypeError',
      at: expect.stringContaining('temporalLog.test.ts:') as string,
    },
  });
});

it.each([
  new DeterminismViolationError('Activity type of scheduled event differs'),
  fromThread(new DeterminismViolationError('Activity type of scheduled event differs')),
])('the text of an error that the SDK made is kept', (error) => {
  expect(passedOn('Failed to process Workflow Activation', { ...TASK, error })?.fields).toMatchObject({
    error: 'DeterminismViolationError: Activity type of scheduled event differs',
  });
});

it('a lost server is named', () => {
  const error = Object.assign(new Error('Connection refused'), { name: 'TransportError' });
  expect(passedOn('Worker failed', { error })?.fields).toEqual({
    error: 'TransportError: Connection refused',
  });
});

it('an activity is named with its attempt', () => {
  const { runId: workflowRunId, ...task } = TASK;
  const meta = {
    ...task,
    workflowRunId,
    activityType: 'sendStage',
    attempt: 3,
    durationMs: 12,
    isLocal: false,
  };
  expect(passedOn('Activity failed', meta)?.fields).toEqual({
    workflowId: 'creator/one/abc',
    runId: 'run-1',
    activityType: 'sendStage',
    attempt: 3,
  });
});

it.each([
  ['in the message', `Error while processing ActivityTask.start: ${CREATOR}`, {}],
  ['in an unknown field', 'Activity failed', { details: CREATOR, args: [CREATOR] }],
  ['in place of the fields', 'Workflow Worker Thread failed', new RangeError(CREATOR)],
  ['in an error’s text', 'Activity failed', { error: new RangeError(`${CREATOR}\n    ${CREATOR}`) }],
  ['in what is no error', 'Activity failed', { error: CREATOR }],
  ['in a field that should be an id', 'Activity failed', { workflowId: { creator: CREATOR } }],
])('what came from outside is not passed on: %s', (_where, message, meta) => {
  expect(JSON.stringify(passedOn(message, meta))).not.toContain(CREATOR);
});

it('a worker for activities alone does not warn that it has no workflows', () => {
  const words = 'No workflows registered, not polling for workflow tasks';
  expect(passedOn(words, { sdkComponent: 'worker', taskQueue: 'mail' })).toBeNull();
  const sdk = readFileSync(require.resolve('@temporalio/worker/lib/worker.js'), 'utf8');
  expect(sdk).toContain(words);
});
