import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from '../../launch/programs/chromium';

const found = findChromium();

/** Where there is no Chromium the tests are shown as skipped, with the reason in their name. */
export const describeInBrowser =
  found.kind === 'found'
    ? describe
    : (name: string, tests: () => void) => {
        describe.skip(`${name} (${found.reason})`, tests);
      };

/** One for a test file; contexts in it know nothing of each other. */
export function startBrowser(): Promise<Browser> {
  if (found.kind === 'missing') throw new Error(found.reason);
  // In containers Chromium's own sandbox has no rights; the pages are ours.
  return chromium.launch({
    executablePath: found.command,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
}

export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page's console and its scripts complained of. */
  readonly complaints: readonly string[];
}

export async function openPage(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, context, complaints };
}
