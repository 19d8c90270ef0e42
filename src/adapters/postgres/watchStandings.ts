/** Who watches which mailbox, as the tables have it. */

import type { MailboxState } from '../../activities/ports';
import type { Database } from './database';
import { fromInstantOrNull } from './values';

export interface WatchStanding {
  readonly mailbox: string;
  readonly state: MailboxState;
  /** The run of the watcher that has the lease; null: it was given back. */
  readonly leaseHolder: string | null;
  readonly leaseUntilMs: number | null;
  /** When it was last looked through to its end. */
  readonly lastSuccessAtMs: number | null;
}

/** Every mailbox that was ever heard of. */
export async function watchStandings(db: Database): Promise<readonly WatchStanding[]> {
  const rows = await db
    .selectFrom('mailboxes')
    .select(['address', 'state', 'lease_holder', 'lease_until', 'last_success_at'])
    .orderBy('address')
    .execute();
  return rows.map((row) => ({
    mailbox: row.address,
    state: row.state,
    leaseHolder: row.lease_holder,
    leaseUntilMs: fromInstantOrNull(row.lease_until),
    lastSuccessAtMs: fromInstantOrNull(row.last_success_at),
  }));
}
