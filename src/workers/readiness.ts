/** What `/readyz` answers: whether work that comes in would be done. */

import type { Worker } from '@temporalio/worker';
import type { Database } from '../adapters/postgres/database';
import { PostgresMailboxes } from '../adapters/postgres/mailboxes';
import type { Config } from '../config';

/** Sentences; empty: workers poll, and each mailbox of this process is watched or known to be down. */
export async function notReady(
  config: Config,
  db: Database,
  workers: readonly Worker[],
): Promise<readonly string[]> {
  if (workers.length === 0) return ['The workers have not started yet.'];
  const idle = workers.filter((worker) => worker.getState() !== 'RUNNING').length;
  const missing = idle === 0 ? [] : [`${idle} of ${workers.length} workers do not poll.`];
  if (!config.workerRoles.includes('watch')) return missing;
  const mailboxes = new PostgresMailboxes(db);
  const records = await Promise.all(config.accounts.map(({ mailbox }) => mailboxes.get(mailbox)));
  const unwatched = records.filter((record) => record.state === 'starting');
  return [...missing, ...unwatched.map(({ mailbox }) => `The mailbox ${mailbox} is not watched yet.`)];
}
