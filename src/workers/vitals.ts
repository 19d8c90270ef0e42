/** What one worker process says of itself: its metrics, whether it is broken, and what it still waits for. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { within } from '../adapters/imap/within';
import type { Database } from '../adapters/postgres/database';
import { watchStandings } from '../adapters/postgres/watchStandings';
import { readStanding } from '../client/stats/standing';
import type { Config } from '../config';
import type { HealthSources } from './health';
import type { Metrics } from './metrics/names';
import { serveMetrics } from './metrics/served';
import { standingGauges } from './metrics/standingGauges';
import { notReady, type Pollster } from './readiness';

export interface VitalsOptions {
  readonly config: Config;
  readonly db: Database;
  readonly sdkMetricsUrl: string;
  /** Null: they have not been made yet. */
  readonly workers: () => readonly Pollster[] | null;
}

/** Well within the 10 s that Prometheus gives a scrape. */
const ANSWER_WITHIN_MS = 3_000;
/** Two servers that scrape the same worker ask the database once. */
const KEEP_STANDING_MS = 5_000;

export function vitalsOf(options: VitalsOptions): HealthSources & { readonly metrics: Metrics } {
  const { config, db, workers } = options;
  const served = serveMetrics(options.sdkMetricsUrl);
  const { metrics } = served;
  metrics.process.build.set({ version: programVersion() }, 1);
  for (const role of config.workerRoles) metrics.process.roles.set({ role }, 1);
  const freshStanding = standingGauges(metrics, {
    read: () => readStanding(db, Date.now(), ANSWER_WITHIN_MS),
    withinMs: ANSWER_WITHIN_MS,
    keepMs: KEEP_STANDING_MS,
    clock: () => performance.now(),
    caps: config.accounts,
  });
  const missing = async (): Promise<readonly string[]> => {
    const problems = notReady({
      config,
      mailboxes: config.accounts.map(({ mailbox }) => mailbox),
      workers: workers(),
      standings: () => watchStandings(db),
      nowMs: Date.now(),
    }).catch((error: unknown) => [error instanceof Error ? error.message : 'unknown error']);
    return (await within(ANSWER_WITHIN_MS, problems)) ?? ['PostgreSQL does not answer in time.'];
  };
  const freshReadiness = async (): Promise<void> => {
    metrics.process.ready.set((await missing()).length === 0 ? 1 : 0);
  };
  return {
    metrics,
    print: () =>
      served.print(async () => {
        await Promise.all([freshStanding(), freshReadiness()]);
      }),
    broken: () =>
      (workers() ?? []).filter((worker) => worker.getState() === 'FAILED').map(() => 'A worker has failed.'),
    missing,
  };
}

/** Of the package that this file belongs to, wherever it was built to. */
function programVersion(): string {
  const read: unknown = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8'));
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : 'unknown';
}
