import { WorkflowUpdateFailedError, type WorkflowHandle } from '@temporalio/client';
import { HANDLER_NAMES, stateQuery, wake } from '../../src/workflows/creatorThread.contract';
import { uniqueName } from '../support/servers';
import {
  historyEvents,
  HOUR_MS,
  PlayedActivities,
  startThreadHarness,
  until,
  type ThreadHarness,
} from '../support/threadHarness';

/** What a person types into the forms of the Temporal UI. */

let harness: ThreadHarness;
beforeAll(async () => {
  harness = await startThreadHarness();
});
afterAll(() => harness.close());

type Handle = WorkflowHandle & Awaited<ReturnType<ThreadHarness['open']>>;

async function waitingThread(script = new PlayedActivities()): Promise<Handle> {
  const handle = await harness.open(script, { waits: 'kept' });
  await harness.reaches(handle, 'waiting', 'STAGE_DELAY');
  return handle;
}

/** What stands under Current Details. */
async function details(handle: Handle): Promise<string> {
  const metadata = await handle.query<{ currentDetails?: string }>('__temporal_workflow_metadata');
  return metadata.currentDetails ?? '';
}

async function rejection(order: Promise<unknown>): Promise<string> {
  const error: unknown = await order.then(
    () => new Error('not refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof WorkflowUpdateFailedError) return error.cause?.message ?? '';
  throw error;
}

async function isUnharmed(handle: Handle): Promise<void> {
  expect(await historyEvents(handle)).not.toContain('WORKFLOW_TASK_FAILED');
  await harness.letTimeFly(handle);
  await expect(handle.result()).resolves.toBe('exhausted');
}

const GARBAGE: readonly unknown[] = [
  'abc',
  7,
  null,
  [],
  [[]],
  {},
  { by: 7, replyId: {} },
  { by: '', replyId: 'abc' },
  { by: 'ada', reason: { a: 1 }, replyId: '1 or 1=1', untilMs: 'soon' },
  { by: 'ada', reason: null, forMs: 1e300, intent: 'maybe', stage: '1', resolution: 7, untilMs: 1e300 },
  { by: 'x'.repeat(10_000), replyId: '9'.repeat(40), untilMs: -1 },
];

const READ = ['replyReceived', 'contactProvided', 'optedOut', 'outOfOffice'];

it.each(READ)(
  'the signal %s with anything for its input changes nothing, and the thread says what it takes',
  async (name) => {
    const handle = await waitingThread();
    const before = await handle.query(stateQuery);
    await handle.signal(name);
    for (const input of GARBAGE) await handle.signal(name, input);
    await until(async () => (await details(handle)).includes('could not be read'));
    expect(await details(handle)).toMatch(
      new RegExp(
        `The signal "${name}" could not be read, so nothing was done. It takes {"replyId": "123"[^]*Stage 2 is due at`,
      ),
    );
    expect(await handle.query(stateQuery)).toEqual(before);
    await isUnharmed(handle);
  },
);

it('the signals that need no input take any', async () => {
  for (const [name, outcome] of [
    ['bounced', 'bounced'],
    ['ownMailSeen', 'handed_off'],
  ] as const)
    for (const input of ['abc', {}, null]) {
      const handle = await waitingThread();
      await handle.signal(name, input);
      await expect(handle.result()).resolves.toBe(outcome);
      expect(await historyEvents(handle)).not.toContain('WORKFLOW_TASK_FAILED');
    }
  const handle = await waitingThread();
  await handle.signal(wake.name, 'abc', { more: true });
  await isUnharmed(handle);
});

it('a signal that does not exist is told with those that do, until the next step', async () => {
  const handle = await waitingThread();
  await handle.signal('replyRecieved', { replyId: '2' });
  await until(async () => (await details(handle)).includes('There is no signal "replyRecieved"'));
  const told = await details(handle);
  for (const name of [...HANDLER_NAMES.signals, ...HANDLER_NAMES.updates]) expect(told).toContain(name);
  expect(told).toContain('Stage 2 is due at');
  await handle.executeUpdate('pause', { args: [{ by: 'ada', reason: null }] });
  expect(await details(handle)).toMatch(/^Held: an operator paused the thread/);
  await handle.executeUpdate('resume', { args: [{ by: 'ada', reason: null }] });
  await isUnharmed(handle);
});

it.each(HANDLER_NAMES.updates)(
  'the update %s with anything for its input is refused with a sentence',
  async (name) => {
    const handle = await waitingThread();
    const before = await handle.query(stateQuery);
    const refused = [await rejection(handle.executeUpdate(name))];
    for (const input of GARBAGE) {
      // Some orders need no more than a name.
      const isComplete = typeof input === 'object' && input !== null && 'forMs' in input;
      if (isComplete && !['snooze', 'reclassify', 'resolveSend'].includes(name)) continue;
      refused.push(await rejection(handle.executeUpdate(name, { args: [input] })));
    }
    for (const sentence of refused) expect(sentence).toMatch(/^[A-Za-z][^]*\.$/);
    expect(refused[0]).toBe('Say who orders this: {"by": "your name"}.');
    expect(await handle.query(stateQuery)).toEqual(before);
    await isUnharmed(handle);
  },
);

it('an update is the one that was chosen, whatever its input says', async () => {
  const handle = await waitingThread();
  const report = await handle.executeUpdate('pause', {
    args: [{ by: 'ada', reason: null, kind: 'handOff' }],
  });
  expect(report).toMatchObject({ status: 'held', waitingFor: 'PAUSED' });
  await handle.executeUpdate('resume', { args: [{ by: 'ada' }] });
  await isUnharmed(handle);
});

it('an update that does not exist is refused with those that do', async () => {
  const handle = await waitingThread();
  const sentence = await rejection(handle.executeUpdate('paws', { args: [{ by: 'ada' }] }));
  expect(sentence).toMatch(/^There is no update "paws"/);
  for (const name of HANDLER_NAMES.updates) expect(sentence).toContain(name);
  await isUnharmed(handle);
});

it('a query that does not exist is refused with the one that does', async () => {
  const handle = await waitingThread();
  await expect(handle.query('stat')).rejects.toThrow(/state/);
  await isUnharmed(handle);
});

it('what cannot be decoded at all does not stop the thread', async () => {
  const handle = await waitingThread();
  const { client, namespace } = harness.namespace;
  const payloads = [
    { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('{no json') },
    { metadata: { encoding: Buffer.from('binary/plain') }, data: Buffer.from([1, 2, 3]) },
    { metadata: { encoding: Buffer.from('json/protobuf') }, data: Buffer.from('{"replyId": "1"}') },
    { metadata: {}, data: Buffer.from('x') },
  ];
  for (const payload of payloads)
    await client.workflowService.signalWorkflowExecution({
      namespace,
      workflowExecution: { workflowId: handle.workflowId },
      signalName: 'replyReceived',
      input: { payloads: [payload] },
      requestId: uniqueName('request'),
    });
  await until(async () => (await details(handle)).includes('could not be read'));
  await isUnharmed(handle);
});

it('each handler explains itself, with an example that can be copied', async () => {
  const handle = await waitingThread();
  const metadata = await handle.query<{
    readonly definition: Record<
      'signalDefinitions' | 'updateDefinitions' | 'queryDefinitions',
      readonly { readonly name?: string; readonly description?: string }[]
    >;
  }>('__temporal_workflow_metadata');
  const { signalDefinitions, updateDefinitions, queryDefinitions } = metadata.definition;
  const described = [...signalDefinitions, ...updateDefinitions, ...queryDefinitions].filter(
    ({ name }) => name !== undefined && !name.startsWith('__'),
  );
  expect(described.map(({ name }) => name).sort()).toEqual(
    [...HANDLER_NAMES.signals, ...HANDLER_NAMES.updates, 'state'].sort(),
  );
  for (const { description = '' } of described) {
    expect(description.length).toBeGreaterThan(30);
    const example = /{.*}/.exec(description)?.[0];
    if (example !== undefined) expect(JSON.parse(example)).toEqual(expect.any(Object));
    else expect(description).toContain('Takes no input');
  }
  await isUnharmed(handle);
});

it('a wake-up that comes while a stage is being sent is newer than what holds the stage', async () => {
  const script = new PlayedActivities();
  let letGo: () => void = () => undefined;
  const goes = new Promise<void>((resolve) => (letGo = resolve));
  const send = script.onSend;
  script.onSend = async (input, nowMs) => {
    if (script.stagesSent().length > 1) return send(input, nowMs);
    await goes;
    return [{ kind: 'blocked', reason: 'FROZEN', untilMs: null, atMs: nowMs }];
  };
  const handle = await harness.open(script, { waits: 'kept' });
  await until(() => script.stagesSent().length === 1);
  await handle.signal(wake);
  await until(
    async () =>
      (await historyEvents(handle)).filter((name) => name === 'WORKFLOW_EXECUTION_SIGNALED').length === 2,
  );
  letGo();
  await harness.reaches(handle, 'waiting', 'STAGE_DELAY');
  expect(script.stagesSent()).toEqual([1, 1]);
  expect(script.recorded.map(({ kind }) => kind)).toContain('woken');
  await isUnharmed(handle);
});

it('a frozen thread is held, says so everywhere, refuses to send now, and goes on once woken', async () => {
  const script = new PlayedActivities();
  const send = script.onSend;
  script.onSend = (input, nowMs) =>
    script.stagesSent().length > 1
      ? send(input, nowMs)
      : Promise.resolve([{ kind: 'blocked', reason: 'FROZEN', untilMs: null, atMs: nowMs }]);
  const handle = await harness.open(script, { waits: 'kept' });
  await expect(harness.reaches(handle, 'held', 'FROZEN')).resolves.toMatchObject({ nextActionAt: null });
  expect(await details(handle)).toMatch(/Stage 1 is held: an operator froze all sends. `mosaic thaw`/);
  const { typedSearchAttributes } = await handle.describe();
  const shown = new Map(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]));
  expect([shown.get('MosaicStatus'), shown.get('MosaicWaitingFor')]).toEqual(['held', 'FROZEN']);
  await expect(rejection(handle.executeUpdate('sendNow', { args: [{ by: 'ada' }] }))).resolves.toMatch(
    /thaw/,
  );
  await handle.signal(wake);
  await harness.reaches(handle, 'waiting', 'STAGE_DELAY');
  await isUnharmed(handle);
});

it('a stage that was moved says from when, and waits until then', async () => {
  const script = new PlayedActivities();
  const send = script.onSend;
  const fromMs = Date.UTC(2026, 0, 5, 14, 5);
  script.onSend = (input, nowMs) =>
    script.stagesSent().length > 1
      ? send(input, nowMs)
      : Promise.resolve([
          { kind: 'stage_shifted', stage: 1, fromMs, untilMs: nowMs + 20 * HOUR_MS, atMs: nowMs },
        ]);
  const handle = await harness.open(script, { waits: 'kept' });
  await harness.reaches(handle, 'waiting', 'STAGE_DELAY');
  expect(await details(handle)).toMatch(
    /^Stage 1 is due at .* It could not leave at 14:05 UTC on 2026-01-05 and was moved to the same time of a later day/,
  );
  await isUnharmed(handle);
});

it('says to whom a thread was handed why its stage was not sent', async () => {
  const script = new PlayedActivities();
  script.onSend = (input, nowMs) =>
    Promise.resolve([{ kind: 'send_forbidden', stage: input.stage, why: 'too_late', atMs: nowMs }]);
  const handle = await harness.open(script, { waits: 'kept' });
  await harness.reaches(handle, 'needs_human');
  expect(await details(handle)).toMatch(
    /Stage 1 was not sent: it was held up for longer than LATE_POLICY allows/,
  );
  await handle.terminate();
});
