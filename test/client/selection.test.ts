import { PostgresMailboxes } from '../../src/adapters/postgres/mailboxes';
import { commandLine, settingsOf, type Ended } from './commandLine';
import { createWorld, MAILBOX, type World } from './world';

const OTHER = 'second@example.com';
const WHY = ['--by', 'ann', '--reason', 'the campaign ends'];

describe('orders to all threads that a query finds', () => {
  let world: World;
  let mailboxThreads: string[];
  let otherThread: string;
  beforeAll(async () => {
    world = await createWorld();
    await new PostgresMailboxes(world.database.app).setState(OTHER, 'watching', null, null, Date.now());
    await world.work('interested');
    const [first, second, other] = await Promise.all(
      [MAILBOX, MAILBOX, OTHER].map((mailbox, i) => started(mailbox, `creator${i}@example.net`)),
    );
    if (first === undefined || second === undefined || other === undefined) throw new Error('not started');
    mailboxThreads = [first, second];
    otherThread = other;
    for (const id of [first, second, other]) await listed(id);
  });
  afterAll(() => world.close());

  async function started(mailbox: string, creatorAddress: string): Promise<string> {
    const { thread, replyId } = await world.store({ mailbox, creatorAddress });
    await world.signals.deliver(thread, { name: 'replyReceived', replyId });
    await world.becomes(thread.workflowId, ({ state }) => state.stagesSent === 1);
    return thread.workflowId;
  }

  /** Temporal's list lags behind. */
  async function listed(workflowId: string): Promise<void> {
    const query = `WorkflowId = '${workflowId}' AND MosaicStatus = 'waiting'`;
    for (let looks = 0; (await world.client.workflow.count(query)).count === 0; looks += 1) {
      if (looks === 200) throw new Error('Temporal does not list the thread');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  const mosaic = (...args: string[]): Promise<Ended> => commandLine(settingsOf(world), args);
  const ofMailbox = `MosaicMailbox = '${MAILBOX}'`;
  const paused = async (workflowId: string): Promise<boolean> =>
    (await world.lookup.byWorkflowId(workflowId))?.state.paused === true;

  it('are shown first, with their number, and not carried out', async () => {
    const { code, out } = await mosaic('threads', 'pause', '--query', ofMailbox);
    expect(code).toBe(0);
    expect(out).toContain(
      '2 running thread(s) match. Nothing was done: add --yes and --reason to pause them.',
    );
    for (const workflowId of mailboxThreads) expect(out).toContain(workflowId);
    expect(out).not.toContain(otherThread);
    const json = JSON.parse(
      (await mosaic('threads', 'pause', '--query', ofMailbox, '--json')).out,
    ) as unknown;
    expect(json).toMatchObject({ query: ofMailbox, matched: 2, carriedOut: false });
    expect(await Promise.all(mailboxThreads.map(paused))).toEqual([false, false]);
  });

  it('are carried out with --yes for those threads only, and the reason stands with each', async () => {
    const { code, out } = await mosaic('threads', 'pause', '--query', ofMailbox, '--yes', ...WHY);
    expect({ code, out }).toEqual({ code: 0, out: 'pause: done for 2 of 2 thread(s).\n' });
    expect(await Promise.all([...mailboxThreads, otherThread].map(paused))).toEqual([true, true, false]);
    for (const workflowId of mailboxThreads)
      expect((await mosaic('threads', 'show', workflowId)).out).toContain('paused by ann: the campaign ends');
  });

  it('that a thread refuses are listed with why, and the others are carried out', async () => {
    const all = `MosaicMailbox IN ('${MAILBOX}', '${OTHER}')`;
    const { code, out, err } = await mosaic('threads', 'pause', '--query', all, '--yes', '--json', ...WHY);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ matched: 3, carriedOut: true, done: 1, left: 0 });
    for (const workflowId of mailboxThreads)
      expect(err).toContain(`${workflowId}: The thread is paused already.`);
    expect(await paused(otherThread)).toBe(true);
  });

  it('stop where they are interrupted, and say how many are left', async () => {
    const interrupted = AbortSignal.abort();
    const { code, err } = await commandLine(
      settingsOf(world),
      ['threads', 'resume', '--query', ofMailbox, '--yes', ...WHY],
      interrupted,
    );
    expect(code).toBe(1);
    expect(err).toContain('Interrupted: 2 thread(s) were not ordered.');
    expect(await Promise.all(mailboxThreads.map(paused))).toEqual([true, true]);
  });

  it.each([
    [['threads', 'pause'], "missing required argument 'workflowId', or give --query"],
    [['threads', 'pause', 'x', '--query', 'y'], 'a workflow id or --query, not both'],
    [['threads', 'cancel', '--query', 'y', '--yes'], 'needs --reason'],
    [['threads', 'pause', '--query', 'y', '--per-second', '0'], 'above 0'],
  ])('end with 2 where the command line is wrong: %j', async (args, says) => {
    const { code, err } = await mosaic(...args);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });

  it('say what Temporal does not understand of a query', async () => {
    const { code, err } = await mosaic('threads', 'pause', '--query', "Colour = 'red'");
    expect(code).toBe(1);
    expect(err).toContain('Temporal does not understand the query');
    expect(err).toContain("MosaicStatus = 'held'");
    const none = await mosaic('threads', 'pause', '--query', "MosaicMailbox = 'nobody@example.com'");
    expect(none).toMatchObject({ code: 0, out: 'No running thread matches. Nothing was done.\n' });
  });

  it('cancel and hand-off end the threads, each with who and why in its record', async () => {
    await mosaic('threads', 'cancel', '--query', ofMailbox, '--yes', ...WHY);
    for (const workflowId of mailboxThreads) {
      const { state } = await world.becomes(workflowId, (thread) => thread.state.closed !== null);
      expect(state.closed?.outcome).toBe('cancelled');
      expect((await mosaic('threads', 'show', workflowId)).out).toContain(
        'cancel_ordered by ann: the campaign ends',
      );
    }
    const rest = ['--query', `MosaicMailbox = '${OTHER}'`, '--yes', ...WHY];
    expect(await mosaic('threads', 'hand-off', ...rest)).toMatchObject({ code: 0 });
    const { state } = await world.becomes(otherThread, (thread) => thread.state.closed !== null);
    expect(state.closed?.outcome).toBe('handed_off');
  });
});
