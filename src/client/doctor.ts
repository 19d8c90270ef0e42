/** Examines everything that can be examined; each finding says how to clear it. */

import type { Config, Loaded } from '../config';
import type { CheckResult } from './doctor/check';
import { examineCoverage } from './doctor/coverage';
import { examineDatabase } from './doctor/database';
import { examineDisk } from './doctor/disk';
import { examineEncryption } from './doctor/encryption';
import { examineMailboxes } from './doctor/mailboxes';
import { examineModel } from './doctor/model';
import { examineRedis } from './doctor/redis';
import { examineConsole, examineTemporalUi, examineWorkerHealth } from './doctor/surroundings';
import { examineTemporal } from './doctor/temporal';
import { failureSentence } from './failures';
import type { Operator } from './operator';

export type Tell = (results: readonly CheckResult[]) => void;

/**
 * `loaded`: the worker's configuration. What it spoils is left out, the rest is examined. All parts are examined at once, and
 * told in the same order each time as soon as they are known.
 */
export async function examine(
  operator: Operator,
  loaded: Loaded<Config>,
  tell: Tell,
): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  for (const part of parts(operator, loaded)) {
    const found = await part;
    tell(found);
    results.push(...found);
  }
  return results;
}

function parts(operator: Operator, loaded: Loaded<Config>): readonly Promise<readonly CheckResult[]>[] {
  const { config, db } = operator;
  const nowMs = Date.now();
  const mailboxes = config.mailboxes.map(({ mailbox }) => mailbox);
  const database = guarded('database', () => examineDatabase(db));
  // What stands in the tables can be asked for only where they are as this program knows them.
  const whereTables = async (
    work: () => Promise<readonly CheckResult[]>,
  ): Promise<readonly CheckResult[]> => {
    const spoilt = (await database).some(
      ({ part, standing }) => standing === 'failed' && (part === 'database' || part === 'schema'),
    );
    return spoilt ? [] : work();
  };
  const caps = new Map(loaded.ok ? loaded.config.accounts.map((each) => [each.mailbox, each.capPerDay]) : []);
  return [
    Promise.resolve(configuration(loaded)),
    database,
    guarded('redis', () => examineRedis(config.redisUrl)),
    guarded('temporal', () =>
      examineTemporal(() => operator.temporal(), {
        mailboxes,
        reconcileIntervalMs: config.reconcileIntervalMs,
        nowMs,
      }),
    ),
    guarded('payload codec', () => examineEncryption(() => operator.temporal(), config.payloadKeys, nowMs)),
    guarded('mailbox state', () =>
      whereTables(() =>
        examineCoverage(
          db,
          mailboxes.map((mailbox) => ({ mailbox, capPerDay: caps.get(mailbox) ?? null })),
          nowMs,
        ),
      ),
    ),
    ...(loaded.ok ? ofTheWorker(operator, loaded.config, whereTables) : []),
    guarded('temporal ui', async () => [await examineTemporalUi(config)]),
  ];
}

function ofTheWorker(
  operator: Operator,
  config: Config,
  whereTables: (work: () => Promise<readonly CheckResult[]>) => Promise<readonly CheckResult[]>,
): readonly Promise<readonly CheckResult[]>[] {
  return [
    // The guard over logins stands in the database: without it no login is tried.
    guarded('imap login', () =>
      whereTables(() =>
        examineMailboxes(config.accounts, operator.db, async (mailbox) =>
          (await operator.signals()).wake(mailbox),
        ),
      ),
    ),
    guarded('model', async () => [await examineModel(config)]),
    guarded('worker health', async () => [await examineWorkerHealth(config)]),
    guarded('console', async () => [await examineConsole(config)]),
    guarded('disk', () => examineDisk(config.logFile)),
  ];
}

/** A part that fails as a whole is one line, and hides no other. */
async function guarded(
  part: string,
  examined: () => Promise<readonly CheckResult[]>,
): Promise<readonly CheckResult[]> {
  try {
    return await examined();
  } catch (error) {
    return [
      {
        part,
        subject: '',
        standing: 'failed',
        finding: failureSentence(error),
        remedy: 'This is a defect of the examination: tell the developers.',
      },
    ];
  }
}

function configuration(loaded: Loaded<Config>): readonly CheckResult[] {
  const line = { part: 'configuration', subject: '' } as const;
  if (loaded.ok) return [{ ...line, standing: 'ok', finding: 'complete', remedy: null }];
  return loaded.problems.map((finding) => ({
    ...line,
    standing: 'failed',
    finding,
    remedy: 'Correct it in .env or the environment; .env.example explains every variable.',
  }));
}
