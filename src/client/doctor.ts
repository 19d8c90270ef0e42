/** Examines everything that can be examined; each finding says how to clear it. */

import type { Config, Loaded } from '../config';
import type { CheckResult } from './doctor/check';
import { examineDatabase } from './doctor/database';
import { examineDisk } from './doctor/disk';
import { examineMailboxes } from './doctor/mailboxes';
import { examineModel } from './doctor/model';
import { examineRedis } from './doctor/redis';
import { examineTemporal } from './doctor/temporal';
import type { Operator } from './operator';

/** `loaded`: the worker's configuration. What it spoils is left out, the rest is examined. */
export async function examine(operator: Operator, loaded: Loaded<Config>): Promise<readonly CheckResult[]> {
  const { config, db } = operator;
  const mailboxes = config.mailboxes.map(({ mailbox }) => mailbox);
  const database = await examineDatabase(db);
  return [
    ...configuration(loaded),
    ...database,
    await examineRedis(config.redisUrl),
    ...(await examineTemporal(() => operator.temporal(), mailboxes)),
    // The guard over logins stands in the database: without it no login is tried.
    ...(loaded.ok && database.every(({ standing }) => standing !== 'failed')
      ? await examineMailboxes(loaded.config.accounts, db, async (mailbox) =>
          (await operator.signals()).wake(mailbox),
        )
      : []),
    ...(loaded.ok ? [await examineModel(loaded.config), await examineDisk(loaded.config.logFile)] : []),
  ];
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
