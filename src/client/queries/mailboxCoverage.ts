/** How far each mailbox has been read, and what of its mail was left alone. */

import { sql } from 'kysely';
import type { Database } from '../../adapters/postgres/database';
import { iso, isoOrNull } from './instants';

export interface MailboxCoverage {
  readonly mailbox: string;
  /** Mail that is older was left alone, apart from the backfill. Null: never watched. */
  readonly watchedSince: string | null;
  /** A worker holds the mailbox until then; in the past: none does. */
  readonly leaseUntil: string | null;
  readonly folders: readonly CoveredFolder[];
  /** Mails since yesterday that answer no outreach of ours, by what they were. */
  readonly leftAlone: readonly { readonly kind: string; readonly mails: number }[];
}

export interface CoveredFolder {
  readonly path: string;
  readonly role: 'inbox' | 'all' | 'sent';
  readonly lastUid: string;
  readonly sweptAt: string;
}

export async function mailboxCoverage(db: Database): Promise<ReadonlyMap<string, MailboxCoverage>> {
  const [mailboxes, folders, counts] = await Promise.all([
    db.selectFrom('mailboxes').select(['address', 'watched_since', 'lease_until']).execute(),
    db.selectFrom('mailbox_folders').selectAll().orderBy('role').orderBy('path').execute(),
    db
      .selectFrom('mailbox_counts')
      .select(['mailbox', 'kind', sql<number>`sum(mails)::integer`.as('mails')])
      .where(sql<boolean>`day >= (now() at time zone 'UTC')::date - 1`)
      .groupBy(['mailbox', 'kind'])
      .orderBy('mails', 'desc')
      .execute(),
  ]);
  return new Map(
    mailboxes.map((row) => [
      row.address,
      {
        mailbox: row.address,
        watchedSince: isoOrNull(row.watched_since),
        leaseUntil: isoOrNull(row.lease_until),
        folders: folders
          .filter((folder) => folder.mailbox === row.address)
          .map((folder) => ({
            path: folder.path,
            role: folder.role,
            lastUid: folder.last_uid,
            sweptAt: iso(folder.swept_at),
          })),
        leftAlone: counts
          .filter((count) => count.mailbox === row.address)
          .map(({ kind, mails }) => ({ kind, mails })),
      },
    ]),
  );
}
