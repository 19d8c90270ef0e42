import { freeze, thaw } from '../../src/client/sendFreeze';
import { freezeSends, thawSends } from '../../src/adapters/postgres/sendSwitch';
import { compareWatchers } from '../../src/activities/reconcile';
import { stateQuery } from '../../src/workflows/creatorThread.contract';
import { QUICK, ThreadWorld, type OpenedThread } from '../support/threadWorld';

/** Real workers, PostgreSQL, IMAP and SMTP; waits in real time. */

let threads: ThreadWorld;
beforeAll(async () => {
  threads = await ThreadWorld.start();
});
afterAll(() => threads.close());

const DAY_MS = 86_400_000;
const ada = { by: 'ada', reason: 'the wrong text' };
const freezeNow = () => freeze(threads.world.database.app, ada, Date.now());
const thawNow = () =>
  thaw(threads.world.database.app, () => Promise.resolve(threads.deps.signals), ada, Date.now());

/** Only stage 1 is awaited here. */
const open = () => threads.open({ ...QUICK, stage2DelayMs: DAY_MS });
const openMany = async (count: number): Promise<OpenedThread[]> => {
  const opened: OpenedThread[] = [];
  for (let i = 0; i < count; i += 1) opened.push(await open());
  return opened;
};

async function isHeld(opened: OpenedThread): Promise<void> {
  await threads.becomes(opened, (state) => state.blocked?.reason === 'FROZEN');
  while ((await opened.handle.query(stateQuery)).waitingFor !== 'FROZEN')
    await new Promise((resolve) => setTimeout(resolve, 50));
}

/** When the mail server took stage 1 of each, once it has taken all. */
async function left(opened: readonly OpenedThread[]): Promise<number[]> {
  for (const each of opened) await threads.becomes(each, (state) => state.stagesSent === 1);
  const mails = opened.map(({ creator }) => threads.world.mail.acceptedFor(creator));
  expect(mails.map((each) => each.length)).toEqual(opened.map(() => 1));
  return mails.map(([mail]) => mail!.acceptedAtMs);
}

/** The order itself is tested over PostgreSQL: on a busy machine a neighbour may be faster. */
function arePaced(atMs: readonly number[]): void {
  const sorted = [...atMs].sort((a, b) => a - b);
  sorted.slice(1).forEach((each, i) => {
    expect(each - sorted[i]!).toBeGreaterThanOrEqual(1_900);
  });
}

it('frozen threads are held, and leave after the thaw two seconds apart', async () => {
  await expect(freezeNow()).resolves.toMatchObject({
    kind: 'done',
    value: { frozen: true, changed: true, by: 'ada', reason: 'the wrong text', onTheWire: 0 },
  });
  const opened = await openMany(4);
  for (const each of opened) await isHeld(each);
  expect(opened.flatMap((each) => threads.mailsTo(each))).toEqual([]);
  expect(await threads.row(opened[0]!)).toMatchObject({ status: 'held', waiting_for: 'FROZEN' });
  await expect(freezeNow()).resolves.toMatchObject({ value: { changed: false } });
  await expect(thawNow()).resolves.toMatchObject({
    kind: 'done',
    value: { frozen: false, changed: true, ended: { by: 'ada' }, threadsWoken: 4 },
  });
  arePaced(await left(opened));
  await expect(thawNow()).resolves.toMatchObject({ value: { changed: false, ended: null, threadsWoken: 0 } });
});

it('an answer to a frozen thread is judged all the same', async () => {
  await freezeNow();
  const opened = await open();
  await isHeld(opened);
  await threads.answer(opened, 'My WhatsApp is +34 612 345 678');
  await threads.becomes(opened, (state) => state.closed?.outcome === 'contact_provided');
  await thawNow();
  expect(threads.mailsTo(opened)).toEqual([]);
});

it('reconcile wakes threads whose thaw was cut off before they were told', async () => {
  const db = threads.world.database.app;
  await freezeSends(db, { ...ada, atMs: Date.now() });
  const opened = await open();
  await isHeld(opened);
  expect((await compareWatchers(threads.deps)).report().repaired).toEqual([]);
  await thawSends(db, { ...ada, atMs: Date.now() });
  expect((await compareWatchers(threads.deps)).report().repaired).toEqual([
    { workflowId: '', finding: '1 thread(s) were held by a freeze that is over: woken.' },
  ]);
  await left([opened]);
});

it("a settled send's second try is a send, too", async () => {
  threads.world.smtpSays({ dot: { fault: 'drop', taken: false } });
  const opened = await open();
  await threads.becomes(opened, (state) => state.openSend !== null || state.blocked !== null);
  await freezeNow();
  threads.world.smtpSays({});
  await isHeld(opened);
  expect(threads.mailsTo(opened)).toEqual([]);
  await thawNow();
  await left([opened]);
});

it('what became due while no worker ran leaves two seconds apart', async () => {
  await threads.stopMail();
  const opened = await openMany(4);
  for (const each of opened) await threads.becomes(each, (state) => state.sequence === 'running');
  await threads.stop();
  await new Promise((resolve) => setTimeout(resolve, 10_500));
  await threads.startWorkers();
  arePaced(await left(opened));
});
