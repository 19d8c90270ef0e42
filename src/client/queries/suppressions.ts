/** Whom nothing automated may reach. */

import type { Database } from '../../adapters/postgres/database';
import type { SuppressionReason } from '../../activities/ports';
import { iso } from './instants';

export interface SuppressionItem {
  /** Lower case, plus-tag and Gmail's dots dropped: one person's spellings are one. */
  readonly address: string;
  readonly reason: SuppressionReason;
  readonly note: string | null;
  readonly by: string | null;
  readonly createdAt: string;
}

/** Newest first. */
export async function listSuppressions(db: Database): Promise<readonly SuppressionItem[]> {
  const rows = await db
    .selectFrom('suppressions')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('canonical')
    .execute();
  return rows.map((row) => ({
    address: row.canonical,
    reason: row.reason,
    note: row.note,
    by: row.by,
    createdAt: iso(row.created_at),
  }));
}

/** What stood there; null when the address was not suppressed. */
export async function removeSuppression(db: Database, canonical: string): Promise<SuppressionItem | null> {
  const row = await db
    .deleteFrom('suppressions')
    .where('canonical', '=', canonical)
    .returningAll()
    .executeTakeFirst();
  return row === undefined
    ? null
    : {
        address: row.canonical,
        reason: row.reason,
        note: row.note,
        by: row.by,
        createdAt: iso(row.created_at),
      };
}
