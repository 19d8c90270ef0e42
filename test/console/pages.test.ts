import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { createMigratedDatabase, type MigratedDatabase } from '../support/database';
import { seedCampaign } from '../support/campaign';
import { describeInBrowser, openPage, startBrowser } from './browser';
import { serveTestConsole, type ServedConsole } from './consoleWorld';

/** Two pages of the list. */
const THREADS = 54;
const MAILBOXES = ['ada@talent.example', 'ben@talent.example', 'cleo@talent.example'];

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

describeInBrowser('the pages in a browser', () => {
  let database: MigratedDatabase;
  let served: ServedConsole;
  let browser: Browser;
  let paths: Readonly<Record<string, string>>;

  beforeAll(async () => {
    database = await createMigratedDatabase();
    await seedCampaign(database.owner, {
      threads: THREADS,
      mailboxes: MAILBOXES,
      nowMs: Date.now(),
      days: 14,
      open: 0.5,
    });
    served = await serveTestConsole({
      databaseUrl: database.url,
      namespace: 'default',
      mailboxes: MAILBOXES,
    });
    const threads = await database.owner
      .selectFrom('email_threads')
      .select(['workflow_id', 'outcome', 'waiting_for'])
      .execute();
    const held = threads.find((thread) => thread.waiting_for === 'SEND_UNDECIDED')?.workflow_id ?? '';
    const closed = threads.find((thread) => thread.outcome === 'contact_provided')?.workflow_id ?? '';
    paths = {
      overview: '/?range=30d',
      threads: '/threads?status=closed&outcome=exhausted',
      'no thread': '/threads?q=nobody',
      'held thread': `/threads/${held}`,
      'closed thread': `/threads/${closed}`,
      people: '/people',
      contacts: '/contacts',
      mailboxes: '/mailboxes',
      'sign in': '/sign-in',
      'no page': '/nothing',
    };
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    await database.close();
  });

  describe.each([
    ['desktop', 1280, 860],
    ['phone', 360, 780],
  ] as const)('on a %s', (_name, width, height) => {
    it.each(['light', 'dark'] as const)(
      'are accessible in %s, no wider than the screen, and break no policy',
      async (colorScheme) => {
        const { page, context, complaints } = await openPage(browser, {
          viewport: { width, height },
          colorScheme,
          reducedMotion: 'reduce',
        });
        for (const [name, path] of Object.entries(paths)) {
          await page.goto(served.url + path);
          await page.evaluate(axe.source);
          // In the dark only the colours are others.
          const results = await page.evaluate<AxeResults>(
            colorScheme === 'light' ? 'axe.run()' : `axe.run({ runOnly: ['color-contrast'] })`,
          );
          expect({ name, violations: wordsOf(results) }).toEqual({ name, violations: [] });
          const tooWide = await page.evaluate(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          );
          expect({ name, tooWide }).toEqual({ name, tooWide: 0 });
        }
        // The browser reports the page that there is none of by itself.
        expect(complaints.filter((each) => !each.includes('404'))).toEqual([]);
        await context.close();
      },
    );
  });

  it('are reached by the keyboard alone: skip link, search by /, orders with their forms', async () => {
    const { page, context } = await openPage(browser);
    await page.goto(`${served.url}${paths['held thread'] ?? ''}`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await page.locator('summary', { hasText: 'Pause' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Reason').and(page.locator(':visible')).waitFor();
    await page.locator('h1').click();
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.id')).toBe('search');
    await page.keyboard.type('silva');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=silva/);
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(0);
    await context.close();
  });

  it('work without scripts', async () => {
    const { page, context } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${served.url}/threads`);
    await page.getByLabel('Said').selectOption('not_interested');
    await page.getByRole('button', { name: 'Apply' }).click();
    expect(new URL(page.url()).searchParams.get('intent')).toBe('not_interested');
    await page.goto(`${served.url}${paths['held thread'] ?? ''}`);
    await page.locator('summary', { hasText: 'Hand off' }).click();
    expect(await page.locator('details[open] input[name=reason]').isVisible()).toBe(true);
    await context.close();
  });

  it('are walked through forwards and back, each thread once', async () => {
    const { page, context } = await openPage(browser);
    await page.goto(`${served.url}/threads?sort=changed`);
    const seen: string[] = [];
    const shown = () =>
      page
        .locator('tbody td.main a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const first = await shown();
    for (;;) {
      seen.push(...(await shown()));
      const next = page.getByRole('link', { name: 'Next page' });
      if ((await next.count()) === 0) break;
      await next.click();
    }
    expect(new Set(seen).size).toBe(THREADS);
    expect(seen).toHaveLength(THREADS);
    await page.getByRole('link', { name: 'Previous page' }).click();
    expect(await shown()).toEqual(first);
    await context.close();
  });
});

function wordsOf({ violations }: AxeResults): readonly string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}
