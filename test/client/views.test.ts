import { uiViews } from '../../src/client/uiViews';
import { commandLine, settingsOf } from './commandLine';
import { createWorld, MAILBOX, type World } from './world';

describe('work lists as queries', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  const countOf = async (query: string): Promise<number> => (await world.client.workflow.count(query)).count;

  it('are understood by the server, also with a mailbox that holds a quote', async () => {
    for (const { query } of uiViews([MAILBOX, "o'brien@example.com"], Date.now()))
      expect(await countOf(query)).toBe(0);
  });

  it('find what their titles say', async () => {
    await world.work('interested');
    const start = async (creatorAddress: string): Promise<string> => {
      const { thread, replyId } = await world.store({ creatorAddress });
      await world.signals.deliver(thread, { name: 'replyReceived', replyId });
      await world.becomes(thread.workflowId, ({ state }) => state.stagesSent === 1);
      return thread.workflowId;
    };
    const ids = [
      await start('one@example.net'),
      await start('two@example.net'),
      await start('three@example.net'),
    ];
    const [waits, asked, paused] = ids as [string, string, string];
    const by = { by: 'ann', reason: null };
    await world.orders.give(asked, { kind: 'reclassify', intent: 'clarification', ...by });
    await world.orders.give(paused, { kind: 'pause', ...by });

    const nowMs = Date.now();
    // Stage 2 is due a day after stage 1: seen from 23 and a half hours later.
    const views = new Map(
      uiViews([MAILBOX], nowMs + 23.5 * 3_600_000).map(({ title, query }) => [title, query]),
    );
    const found = async (title: string): Promise<readonly string[]> => {
      const list: string[] = [];
      const query = views.get(title);
      if (query === undefined) throw new Error(`no view "${title}"`);
      for await (const { workflowId } of world.client.workflow.list({ query })) list.push(workflowId);
      return list;
    };
    const becomes = async (title: string, expected: string): Promise<void> => {
      for (let looks = 0; ; looks += 1) {
        const list = await found(title);
        if (list.length === 1 && list[0] === expected) return;
        if (looks === 200) throw new Error(`"${title}" finds ${list.join(', ')}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    await becomes('Needs a person', asked);
    await becomes('Paused by hand', paused);
    await becomes('Stage 2 due in the next hour', waits);
    expect(await found('Stage 3 due in the next hour')).toEqual([]);
    expect(await found('Overdue')).toEqual([]);
  });

  it('are printed as links into the Temporal UI', async () => {
    const env = { ...settingsOf(world), GMAIL_ACCOUNT_1_EMAIL: MAILBOX };
    const { code, out } = await commandLine(env, ['threads', 'views', '--json']);
    expect(code).toBe(0);
    const views = JSON.parse(out) as { title: string; query: string; link: string }[];
    const cap = views.find(({ title }) => title === `Held by the cap of ${MAILBOX}`);
    expect(cap?.query).toContain(`MosaicMailbox = '${MAILBOX}' AND MosaicWaitingFor = 'DAILY_CAP'`);
    const { origin, pathname, searchParams } = new URL(cap?.link ?? '');
    expect(`${origin}${pathname}`).toBe(
      `http://temporal.example:8233/namespaces/${world.namespace.namespace}/workflows`,
    );
    expect(searchParams.get('query')).toBe(cap?.query);
    expect((await commandLine(env, ['threads', 'views'])).out).toContain('Needs a person\n  WorkflowType');
  });
});
