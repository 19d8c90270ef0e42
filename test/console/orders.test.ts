import type { Browser, Page } from 'playwright-core';
import { PostgresMailboxes } from '../../src/adapters/postgres/mailboxes';
import type { NewReply, NewThread, ThreadRecord } from '../../src/activities/ports';
import { threadDetail } from '../../src/client/queries/threadDetail';
import { listSends } from '../../src/client/queries/sends';
import { createWorld, heldSend, MAILBOX, type World } from '../client/world';
import { describeInBrowser, openPage, startBrowser } from './browser';
import { serveTestConsole, type ServedConsole } from './consoleWorld';

const REASON = 'asked on the phone';

describeInBrowser('orders through the browser', () => {
  let world: World;
  let served: ServedConsole;
  let browser: Browser;
  let page: Page;
  let complaints: readonly string[];

  beforeAll(async () => {
    world = await createWorld();
    await world.work('interested');
    served = await serveTestConsole({
      databaseUrl: world.database.url,
      namespace: world.namespace.namespace,
      mailboxes: [MAILBOX],
    });
    browser = await startBrowser();
    ({ page, complaints } = await openPage(browser));
    await page.goto(`${served.url}/sign-in`);
    await page.getByLabel('Your name').fill('Ann');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.waitForURL(`${served.url}/`);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    await world.close();
  });

  /** A thread whose stage 1 has been sent. */
  const started = async (thread: Partial<NewThread> = {}, reply: Partial<NewReply> = {}): Promise<string> => {
    const stored = await world.store(thread, reply);
    const { workflowId } = stored.thread;
    await world.signals.deliver(stored.thread, { name: 'replyReceived', replyId: stored.replyId });
    await world.becomes(workflowId, ({ state }) => state.stagesSent === 1);
    return workflowId;
  };

  const open = (workflowId: string) => page.goto(`${served.url}/threads/${workflowId}`);

  /** Opens the order's form, fills it in as `more` says, and gives the order. */
  const order = async (
    label: string,
    more: (form: ReturnType<Page['locator']>) => Promise<unknown> = () => Promise.resolve(),
  ) => {
    await page.locator('summary', { hasText: new RegExp(`^${label}$`) }).click();
    const form = page.locator('details[open] form');
    await more(form);
    await form.getByLabel('Reason').fill(REASON);
    await form.getByRole('button').click();
    await page.locator('.notice').first().waitFor();
  };

  const byHand = async (workflowId: string) =>
    (await threadDetail(world.database.app, workflowId, Date.now()))?.byHand.map(
      ({ action, by, reason }) => ({
        action,
        by,
        reason,
      }),
    );

  it.each<{
    label: string;
    event: string;
    before?: string;
    fill?: Parameters<typeof order>[1];
    becomes: (thread: ThreadRecord) => boolean;
  }>([
    { label: 'Pause', event: 'paused', becomes: ({ state }) => state.paused },
    { label: 'Resume', event: 'resumed', before: 'Pause', becomes: ({ state }) => !state.paused },
    {
      label: 'Snooze',
      event: 'snoozed',
      fill: (form) => form.getByLabel('For how long').fill('72h'),
      becomes: ({ state }) => (state.dueAtMs ?? 0) > Date.now() + 70 * 3_600_000,
    },
    { label: 'Send now', event: 'send_ordered', becomes: ({ state }) => state.stagesSent === 2 },
    { label: 'Skip stage', event: 'stage_skipped', becomes: ({ state }) => state.nextStage === 3 },
    {
      label: 'Hand off',
      event: 'handed_off',
      becomes: ({ state }) => state.closed?.outcome === 'handed_off',
    },
    {
      label: 'Reclassify',
      event: 'reclassified',
      fill: (form) => form.getByLabel('The creator said').selectOption('clarification'),
      becomes: ({ state }) => state.sequence === 'with_human',
    },
  ])(
    '$label changes the thread, and stands in its trail with who and why',
    async ({ label, event, before, fill, becomes }) => {
      const workflowId = await started();
      await open(workflowId);
      if (before !== undefined) await order(before);
      await order(label, fill);
      await world.becomes(workflowId, becomes);
      expect(await byHand(workflowId)).toContainEqual({ action: event, by: 'Ann', reason: REASON });
      expect(await page.locator('section', { hasText: 'By hand' }).last().textContent()).toContain(REASON);
    },
  );

  it('Cancel ends the workflow, with who and why in its history', async () => {
    const workflowId = await started();
    await open(workflowId);
    await order('Cancel');
    await world.becomes(workflowId, ({ state }) => state.closed?.outcome === 'cancelled');
    const { events } = await world.client.workflow.getHandle(workflowId).fetchHistory();
    const request = (events ?? []).find(
      (each) => each.workflowExecutionCancelRequestedEventAttributes != null,
    );
    expect(request?.workflowExecutionCancelRequestedEventAttributes).toMatchObject({
      identity: 'Ann',
      cause: REASON,
    });
    expect(await byHand(workflowId)).toContainEqual({ action: 'cancel_ordered', by: 'Ann', reason: REASON });
  });

  it('Resolve says of a held send that it was sent', async () => {
    const { thread } = await world.store();
    await world.threads.record(thread.threadId, [{ kind: 'closed', outcome: 'cancelled', atMs: Date.now() }]);
    await heldSend(world, thread.threadId);
    await open(thread.workflowId);
    await order('Resolve stage 1', (form) => form.getByLabel('sent', { exact: true }).check());
    const [send] = await listSends(world.database.app, { workflowId: thread.workflowId });
    expect(send).toMatchObject({ stage: 1, state: 'sent' });
    expect(await byHand(thread.workflowId)).toContainEqual({
      action: 'send_resolved',
      by: 'Ann',
      reason: REASON,
    });
  });

  it('what the state forbids is refused with its sentence', async () => {
    const workflowId = await started();
    await open(workflowId);
    await world.orders.give(workflowId, { kind: 'pause', by: 'ben', reason: null });
    await world.becomes(workflowId, ({ state }) => state.paused);
    // The page may know already: what counts is what the form says.
    await page
      .locator('form[action="/orders/thread"]')
      .first()
      .evaluate((form) => {
        (form.querySelector('input[name=order]') as unknown as { value: string }).value = 'pause';
        (form.querySelector('input[name=reason]') as unknown as { value: string }).value = 'late';
        (form as unknown as { submit(): void }).submit();
      });
    await page.getByText('The thread is paused already.').waitFor();
  });

  it('a mailbox is resumed', async () => {
    const mailboxes = new PostgresMailboxes(world.database.app);
    await mailboxes.setState(MAILBOX, 'policy_held', 'three refusals in a row', null, Date.now());
    await page.goto(`${served.url}/mailboxes`);
    await page.getByText('three refusals in a row').waitFor();
    await page.locator('summary', { hasText: 'Resume' }).click();
    await page.locator('details[open] form').getByRole('button').click();
    await page.locator('.notice').first().waitFor();
    expect((await mailboxes.get(MAILBOX)).state).toBe('watching');
  });

  it('all sends are frozen and thawed, which every page says', async () => {
    await page.goto(`${served.url}/mailboxes`);
    await order('Freeze all sends');
    await page.goto(`${served.url}/threads`);
    await page.getByText('All sends are frozen', { exact: true }).waitFor();
    const frozen = () =>
      world.database.owner
        .selectFrom('send_switch')
        .select(['frozen_by', 'frozen_reason'])
        .executeTakeFirst();
    expect(await frozen()).toEqual({ frozen_by: 'Ann', frozen_reason: REASON });
    await page.goto(`${served.url}/mailboxes`);
    await order('Thaw');
    expect(await frozen()).toEqual({ frozen_by: null, frozen_reason: null });
  });

  it('a page shows by itself what changes', async () => {
    const workflowId = await started();
    const { page: list } = await openPage(browser);
    await list.goto(`${served.url}/threads`);
    await open(workflowId);
    await page.getByText('Live', { exact: true }).waitFor();
    await list.getByText('Live', { exact: true }).waitFor();
    await world.orders.give(workflowId, { kind: 'pause', by: 'ben', reason: 'holiday until Monday' });
    await page.getByText('holiday until Monday').waitFor();
    await list
      .locator('tr', { has: list.locator(`a[href$="${workflowId.split('/')[2] ?? ''}"]`) })
      .getByText('paused by hand')
      .waitFor();
  });

  it('what a stranger wrote stays text, everywhere', async () => {
    const hostile = `"><script>document.title='owned'</script><img src=x onerror="document.title='owned'">`;
    const workflowId = await started({ subject: hostile }, {
      written: hostile,
      subject: hostile,
      fromAddress: 'creator@example.net',
      forHuman: true,
    } as Partial<NewReply>);
    for (const path of [
      '/threads',
      `/threads?q=${encodeURIComponent(hostile)}`,
      `/threads/${workflowId}`,
      '/people',
    ]) {
      await page.goto(served.url + path);
      expect(await page.title()).not.toBe('owned');
      expect(await page.locator('main script, main img').count()).toBe(0);
    }
    await open(workflowId);
    expect(await page.locator('h1').textContent()).toBe(hostile);
  });

  it('no page breaks the policy on what it may load', () => {
    expect(complaints.filter((each) => !each.includes('409'))).toEqual([]);
  });
});
