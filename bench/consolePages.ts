/**
 * How long the console's pages take over 50,000 threads, from the request to the last byte, against the same pages over 500
 * threads in the same run: what grows with the campaign shows as a ratio.
 */

import { performance } from 'node:perf_hooks';
import { sql } from 'kysely';
import { createMigratedDatabase } from '../test/support/database';
import { seedCampaign } from '../test/support/campaign';
import { serveTestConsole } from '../test/console/consoleWorld';
import type { BenchResult } from './main';
import { median } from './median';

const LARGE = 50_000;
const SMALL = 500;
const LOOKS = 15;
const MAILBOXES = ['ada@talent.example', 'ben@talent.example', 'cleo@talent.example'];

const PAGES: Readonly<Record<string, string>> = {
  overview: '/',
  'overview of 30 days': '/?range=30d',
  threads: '/threads',
  'threads by last change': '/threads?sort=changed',
  'threads due next': '/threads?sort=next',
  'threads of a status': '/threads?status=needs_human',
  'threads of a mailbox and an outcome': '/threads?mailbox=ben%40talent.example&outcome=exhausted',
  'search that finds many': '/threads?q=silva',
  'search that finds nothing': '/threads?q=nobody%20is%20called%20so',
  people: '/people',
  contacts: '/contacts',
  mailboxes: '/mailboxes',
};

export async function consolePages(): Promise<BenchResult> {
  const large = await measure(LARGE);
  const small = await measure(SMALL);
  const figures: Record<string, number> = {};
  for (const [name, medianMs] of large) {
    figures[`${name}, median (ms)`] = Math.round(medianMs);
    figures[`${name}, ratio to ${SMALL} threads`] = medianMs / (small.get(name) ?? NaN);
  }
  return { name: `the console's pages over ${LARGE} threads`, figures };
}

/** Medians by page, in milliseconds. */
async function measure(threads: number): Promise<ReadonlyMap<string, number>> {
  const database = await createMigratedDatabase();
  try {
    await seedCampaign(database.owner, {
      threads,
      mailboxes: MAILBOXES,
      nowMs: Date.now(),
      days: 60,
      open: 0.2,
    });
    await sql`vacuum analyze`.execute(database.owner);
    const served = await serveTestConsole({
      databaseUrl: database.url,
      namespace: 'default',
      mailboxes: MAILBOXES,
    });
    try {
      const middle = await middleOfThreads(served.url);
      const medians = new Map<string, number>();
      for (const [name, path] of Object.entries({ ...PAGES, 'threads, far in': middle }))
        medians.set(name, await medianOf(served.url + path));
      return medians;
    } finally {
      await served.close();
    }
  } finally {
    await database.close();
  }
}

/** The page that the twentieth click on "Next page" leads to, or the last one before. */
async function middleOfThreads(url: string): Promise<string> {
  let path = '/threads';
  for (let pages = 0; pages < 20; pages += 1) {
    const body = await (await fetch(url + path)).text();
    const next = /href="([^"]+)" rel="next"/.exec(body)?.[1];
    if (next === undefined) break;
    path = next.replaceAll('&amp;', '&');
  }
  return path;
}

async function medianOf(url: string): Promise<number> {
  const times: number[] = [];
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const startMs = performance.now();
    const response = await fetch(url);
    await response.text();
    if (!response.ok) throw new Error(`${url} answers ${response.status}.`);
    times.push(performance.now() - startMs);
  }
  return median(times);
}
