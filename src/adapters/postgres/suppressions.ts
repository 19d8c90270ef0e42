/** `Suppressions` over PostgreSQL: whom nothing automated may reach, over all mailboxes. */

import type { Suppression, SuppressionReason, Suppressions } from '../../activities/ports';
import { canonicalAddress } from '../../domain/address';
import type { Selectable } from 'kysely';
import type { Database, Transaction } from './database';
import type { SuppressionsTable } from './schema';
import { fromInstant, storable, storableOrNull } from './values';

export class PostgresSuppressions implements Suppressions {
  constructor(private readonly db: Database) {}

  async has(address: string): Promise<boolean> {
    const row = await this.db
      .selectFrom('suppressions')
      .select('canonical')
      .where('canonical', '=', canonicalAddress(address))
      .executeTakeFirst();
    return row !== undefined;
  }

  async add(
    address: string,
    reason: SuppressionReason,
    by: string | null,
    note: string | null,
  ): Promise<void> {
    await suppress(this.db, canonicalAddress(address), reason, by, note);
  }

  async remove(address: string): Promise<Suppression | null> {
    const row = await this.db
      .deleteFrom('suppressions')
      .where('canonical', '=', canonicalAddress(address))
      .returningAll()
      .executeTakeFirst();
    return row === undefined ? null : suppression(row);
  }

  async list(): Promise<readonly Suppression[]> {
    const rows = await this.db
      .selectFrom('suppressions')
      .selectAll()
      .orderBy('created_at', 'desc')
      .orderBy('canonical')
      .execute();
    return rows.map(suppression);
  }
}

function suppression(row: Selectable<SuppressionsTable>): Suppression {
  return {
    address: row.canonical,
    reason: row.reason,
    by: row.by,
    note: row.note,
    atMs: fromInstant(row.created_at),
  };
}

/** The first reason stands. */
export async function suppress(
  db: Database | Transaction,
  canonical: string,
  reason: SuppressionReason,
  by: string | null,
  note: string | null,
): Promise<void> {
  await db
    .insertInto('suppressions')
    .values({ canonical: storable(canonical), reason, by: storableOrNull(by), note: storableOrNull(note) })
    .onConflict((conflict) => conflict.column('canonical').doNothing())
    .execute();
}
