/** `Suppressions` over PostgreSQL: whom nothing automated may reach, over all mailboxes; of erased people by a hash. */

import { sql, type ExpressionBuilder, type RawBuilder, type Selectable } from 'kysely';
import type { Suppression, SuppressionReason, Suppressions } from '../../activities/ports';
import { canonicalAddress } from '../../domain/address';
import type { Database, Transaction } from './database';
import type { Schema, SuppressionsTable } from './schema';
import { fromInstant, storable, storableOrNull } from './values';

export class PostgresSuppressions implements Suppressions {
  constructor(private readonly db: Database) {}

  has(address: string): Promise<boolean> {
    return isSuppressed(this.db, canonicalAddress(address));
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
      .where(isOf(canonicalAddress(address)))
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
      .orderBy('address_hash')
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

/** The first reason stands; whoever was erased is suppressed already, and is not written down again. */
export async function suppress(
  db: Database | Transaction,
  canonical: string,
  reason: SuppressionReason,
  by: string | null,
  note: string | null,
): Promise<void> {
  if (await isSuppressed(db, canonical)) return;
  await db
    .insertInto('suppressions')
    .values({ canonical: storable(canonical), reason, by: storableOrNull(by), note: storableOrNull(note) })
    .onConflict((conflict) => conflict.column('canonical').doNothing())
    .execute();
}

export async function isSuppressed(db: Database | Transaction, canonical: string): Promise<boolean> {
  const row = await db
    .selectFrom('suppressions')
    .select('reason')
    .where(isOf(canonical))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The hash under which an erased person is known. */
export const hashOf = (canonical: string): RawBuilder<Buffer> =>
  sql<Buffer>`hash_of_address(${storable(canonical)})`;

const isOf = (canonical: string) => (row: ExpressionBuilder<Schema, 'suppressions'>) =>
  row.or([row('canonical', '=', storable(canonical)), row('address_hash', '=', hashOf(canonical))]);
