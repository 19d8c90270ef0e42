import type { ThreadEvent } from '../../src/domain/thread/events';
import { commandLine, settingsOf, type Ended } from './commandLine';
import { createWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const mosaic = (...args: string[]): Promise<Ended> => commandLine(settingsOf(world), args);
const withEnv = (env: Record<string, string>, ...args: string[]): Promise<Ended> =>
  commandLine({ ...settingsOf(world), ...env }, args);
const json = async (...args: string[]): Promise<unknown> => JSON.parse((await mosaic(...args, '--json')).out);

async function frozenThread(): Promise<string> {
  const { thread, replyId } = await world.store();
  await world.signals.deliver(thread, { name: 'replyReceived', replyId });
  const atMs = Date.now();
  const events: ThreadEvent[] = [
    { kind: 'decided', replyIds: [replyId], intent: 'interested', route: { kind: 'follow_up' }, atMs },
    { kind: 'blocked', reason: 'FROZEN', untilMs: null, atMs },
  ];
  await world.threads.record(thread.threadId, events);
  return thread.workflowId;
}

it('freezes and thaws, each told once more without harm, and keeps who and why', async () => {
  expect(await json('freeze', '--by', 'ada', '--reason', 'the wrong text')).toEqual({
    frozen: true,
    changed: true,
    since: expect.any(String) as string,
    by: 'ada',
    reason: 'the wrong text',
    onTheWire: 0,
  });
  const again = await mosaic('freeze', '--by', 'grace');
  expect(again.code).toBe(0);
  expect(again.out).toMatch(/^All sends were frozen already, since .* UTC by ada \(the wrong text\)/);
  const workflowId = await frozenThread();
  const { out, err } = await mosaic('threads', 'list', '--json');
  expect(JSON.parse(out)).toMatchObject([{ workflowId, status: 'held', waitingFor: 'FROZEN' }]);
  for (const shown of [err, (await mosaic('mailboxes', 'list')).err, (await mosaic('stats')).err])
    expect(shown).toMatch(
      /^All sends are frozen since .* UTC by ada \(the wrong text\)\. `mosaic thaw` lets them go\./,
    );
  expect(await json('stats')).toMatchObject({ frozen: { by: 'ada', reason: 'the wrong text' } });
  const doctor = await mosaic('doctor');
  expect(doctor.out).toMatch(
    /look {4}freeze: all sends are frozen since .* by ada \(the wrong text\)\n.*`mosaic thaw`/,
  );

  const thawed = await mosaic('thaw', '--by', 'grace');
  expect(thawed).toMatchObject({ code: 0, err: '' });
  expect(thawed.out).toMatch(
    /^Sends may leave again; they were frozen since .* by ada .* Threads woken: 1\./,
  );
  const { events } = await world.client.workflow.getHandle(workflowId).fetchHistory();
  expect(
    (events ?? []).flatMap((event) => event.workflowExecutionSignaledEventAttributes?.signalName ?? []),
  ).toEqual(['replyReceived', 'wake']);
  expect((await mosaic('threads', 'list')).err).toBe('');
  expect((await mosaic('thaw')).out).toMatch(/^Nothing was frozen\. Threads woken: /);
});

it('needs PostgreSQL alone to freeze; a thaw without Temporal says what is left to do', async () => {
  const away = { TEMPORAL_ADDRESS: '127.0.0.1:1' };
  expect((await withEnv(away, 'freeze', '--by', 'ada')).code).toBe(0);
  const { code, err } = await withEnv(away, 'thaw', '--by', 'ada');
  expect(code).toBe(1);
  expect(err).toMatch(
    /^Sends are not frozen any more, but their threads could not be woken: .*`mosaic thaw` again/,
  );
  expect(await json('stats')).toMatchObject({ frozen: null });
});
