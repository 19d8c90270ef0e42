/** A watcher's lease on its mailbox, with a fencing token: two watchers may believe that they hold it, one can write. */

import { LeaseLost, type FolderCursor, type Lease } from '../../activities/ports';
import type { Database } from './database';
import { ensureMailbox } from './mailboxRows';
import { fromInstant, toInstant } from './values';

/** The same holder keeps its token while its lease runs; everybody else gets a higher one. */
export async function acquireLease(
  db: Database,
  mailbox: string,
  holder: string,
  nowMs: number,
  forMs: number,
): Promise<Lease | null> {
  await ensureMailbox(db, mailbox);
  return db.transaction().execute(async (trx) => {
    const standing = await trx
      .selectFrom('mailboxes')
      .select(['lease_holder', 'lease_token', 'lease_until'])
      .where('address', '=', mailbox)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const isRunning = standing.lease_until !== null && fromInstant(standing.lease_until) > nowMs;
    const isOurs = standing.lease_holder === holder;
    if (isRunning && !isOurs) return null;
    const { lease_token: token } = await trx
      .updateTable('mailboxes')
      .set((row) => ({
        lease_holder: holder,
        lease_until: toInstant(nowMs + forMs),
        ...(isRunning ? {} : { lease_token: row('lease_token', '+', '1') }),
      }))
      .where('address', '=', mailbox)
      .returning('lease_token')
      .executeTakeFirstOrThrow();
    return { mailbox, token };
  });
}

/** False when a newer lease exists, or this one was given back. */
export async function renewLease(db: Database, lease: Lease, nowMs: number, forMs: number): Promise<boolean> {
  const renewed = await db
    .updateTable('mailboxes')
    .set({ lease_until: toInstant(nowMs + forMs) })
    .where('address', '=', lease.mailbox)
    .where('lease_token', '=', lease.token)
    .where('lease_holder', 'is not', null)
    .returning('address')
    .executeTakeFirst();
  return renewed !== undefined;
}

export async function releaseLease(db: Database, lease: Lease): Promise<void> {
  await db
    .updateTable('mailboxes')
    .set({ lease_holder: null, lease_until: null })
    .where('address', '=', lease.mailbox)
    .where('lease_token', '=', lease.token)
    .execute();
}

/** The lease is compared under the row's lock: no newer one can begin between the comparison and the write. */
export async function saveCursor(db: Database, lease: Lease, cursor: FolderCursor): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const held = await trx
      .updateTable('mailboxes')
      .set({ last_success_at: toInstant(cursor.sweptAtMs) })
      .where('address', '=', lease.mailbox)
      .where('lease_token', '=', lease.token)
      .returning('address')
      .executeTakeFirst();
    if (held === undefined) throw new LeaseLost(lease.mailbox);
    const values = {
      role: cursor.role,
      uid_validity: cursor.uidValidity,
      last_uid: cursor.lastUid,
      swept_at: toInstant(cursor.sweptAtMs),
    };
    await trx
      .insertInto('mailbox_folders')
      .values({ mailbox: lease.mailbox, path: cursor.path, ...values })
      .onConflict((conflict) => conflict.columns(['mailbox', 'path']).doUpdateSet(values))
      .execute();
  });
}
