/** `mailboxes`: rows that are made when a mailbox is first heard of. */

import type { MailboxRecord } from '../../activities/ports';
import type { Database, Transaction } from './database';
import type { MailboxRow } from './schema';
import { fromInstant, fromInstantOrNull } from './values';

/** Looked for first: an insert that finds its row there still uses up a transaction id and waits for whoever holds the row. */
export async function ensureMailbox(db: Database | Transaction, mailbox: string): Promise<void> {
  const standing = await db
    .selectFrom('mailboxes')
    .select('address')
    .where('address', '=', mailbox)
    .executeTakeFirst();
  if (standing !== undefined) return;
  await db
    .insertInto('mailboxes')
    .values({ address: mailbox })
    .onConflict((conflict) => conflict.column('address').doNothing())
    .execute();
}

export function mailboxRecord(row: MailboxRow): MailboxRecord {
  return {
    mailbox: row.address,
    state: row.state,
    stateReason: row.state_reason,
    stateSinceMs: fromInstant(row.state_since),
    stateUntilMs: fromInstantOrNull(row.state_until),
    filesSentCopies: row.files_sent_copies,
    lastSuccessAtMs: fromInstantOrNull(row.last_success_at),
  };
}

/** A mailbox that was configured and never watched. */
export function unknownMailbox(mailbox: string): MailboxRecord {
  return {
    mailbox,
    state: 'starting',
    stateReason: null,
    stateSinceMs: null,
    stateUntilMs: null,
    filesSentCopies: false,
    lastSuccessAtMs: null,
  };
}
