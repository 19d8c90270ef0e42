/** The erasure of one person in PostgreSQL, step by step; each step may be repeated. */

import { sameMailbox } from '../../domain/address';
import type { Database, Transaction } from './database';
import { lockPerson, type PersonRows } from './erasurePerson';
import { eraseRows, type ErasedRows } from './erasureRows';
import { hashOf } from './suppressions';
import { fromInstant, fromInstantOrNull, storable, storableOrNull, toInstant, toJson } from './values';

/** What the tables hold of one person, and what erasing would empty. */
export interface StoredPerson extends PersonRows {
  readonly rows: ErasedRows;
  /** Newest first. */
  readonly erasures: readonly Erasure[];
}

/** One erasure, as its receipt knows it. It names nobody. */
export interface Erasure {
  readonly id: string;
  readonly by: string;
  readonly reason: string | null;
  readonly begunAtMs: number;
  /** Null: it was interrupted. */
  readonly finishedAtMs: number | null;
  /** Rows by table, and executions in Temporal. */
  readonly removed: ErasedRows;
}

export class PostgresErasure {
  constructor(private readonly db: Database) {}

  /** A mailbox of ours, by any spelling: what colleagues wrote from it is no creator's. */
  async isMailbox(address: string): Promise<boolean> {
    const mailboxes = await this.db.selectFrom('mailboxes').select('address').execute();
    return mailboxes.some((mailbox) => sameMailbox(mailbox.address, address));
  }

  /** Counts by erasing and taking it back, so that what is shown is what would be done. Changes nothing. */
  async look(address: string, nowMs: number): Promise<StoredPerson> {
    const trx = await this.db.startTransaction().execute();
    try {
      const person = await lockPerson(trx, address);
      return {
        ...person,
        rows: await eraseRows(trx, person, nowMs),
        erasures: await erasuresOf(trx, person.canonical),
      };
    } finally {
      await trx.rollback().execute();
    }
  }

  /**
   * The first step: from here on the person is suppressed by the hash alone, whatever happens next. An erasure that was
   * interrupted goes on under its own number.
   */
  begin(
    address: string,
    ordered: { readonly by: string; readonly reason: string | null },
    nowMs: number,
  ): Promise<Erasure> {
    return this.db.transaction().execute(async (trx) => {
      const { canonical } = await lockPerson(trx, address);
      await suppressByHash(trx, canonical, ordered.by, nowMs);
      await trx
        .insertInto('erasures')
        .values({
          address_hash: hashOf(canonical),
          by: storable(ordered.by),
          reason: storableOrNull(ordered.reason),
          begun_at: toInstant(nowMs),
        })
        .onConflict((conflict) =>
          conflict.column('address_hash').where('finished_at', 'is', null).doNothing(),
        )
        .execute();
      const erasure = (await erasuresOf(trx, canonical)).find((each) => each.finishedAtMs === null);
      if (erasure === undefined) throw new Error('An erasure that was begun is not there.');
      return erasure;
    });
  }

  /** Empties the rows and adds what it emptied to the receipt, in one transaction. */
  async empty(erasureId: string, address: string, nowMs: number): Promise<void> {
    await this.db.transaction().execute(async (trx) => {
      const person = await lockPerson(trx, address);
      await addRemoved(trx, erasureId, await eraseRows(trx, person, nowMs));
    });
  }

  /** Adds to the receipt what was removed elsewhere. */
  async note(erasureId: string, removed: ErasedRows): Promise<void> {
    await this.db.transaction().execute((trx) => addRemoved(trx, erasureId, removed));
  }

  async finish(erasureId: string, nowMs: number): Promise<Erasure> {
    const row = await this.db
      .updateTable('erasures')
      .set({ finished_at: toInstant(nowMs) })
      .where('id', '=', erasureId)
      .returningAll()
      .executeTakeFirstOrThrow();
    return erasureOf(row);
  }
}

/** How many erasures were begun and not finished. */
export async function unfinishedErasures(db: Database): Promise<number> {
  const { erasures } = await db
    .selectFrom('erasures')
    .select((row) => row.fn.countAll<string>().as('erasures'))
    .where('finished_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(erasures);
}

/** An entry of the list keeps its reason and its age; nobody's note on it is kept. */
async function suppressByHash(trx: Transaction, canonical: string, by: string, nowMs: number): Promise<void> {
  const plain = await trx
    .deleteFrom('suppressions')
    .where('canonical', '=', storable(canonical))
    .returning(['reason', 'by', 'created_at'])
    .executeTakeFirst();
  await trx
    .insertInto('suppressions')
    .values({
      address_hash: hashOf(canonical),
      reason: plain?.reason ?? 'erased',
      by: plain === undefined ? storable(by) : plain.by,
      created_at: plain?.created_at ?? toInstant(nowMs),
    })
    .onConflict((conflict) => conflict.column('address_hash').doNothing())
    .execute();
}

async function addRemoved(trx: Transaction, erasureId: string, removed: ErasedRows): Promise<void> {
  const { removed: before } = await trx
    .selectFrom('erasures')
    .select('removed')
    .where('id', '=', erasureId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const sum: Record<string, number> = { ...before };
  for (const [name, count] of Object.entries(removed)) sum[name] = (sum[name] ?? 0) + count;
  await trx
    .updateTable('erasures')
    .set({ removed: toJson(sum) })
    .where('id', '=', erasureId)
    .execute();
}

async function erasuresOf(trx: Transaction, canonical: string): Promise<readonly Erasure[]> {
  const rows = await trx
    .selectFrom('erasures')
    .selectAll()
    .where('address_hash', '=', hashOf(canonical))
    .orderBy('begun_at', 'desc')
    .execute();
  return rows.map(erasureOf);
}

function erasureOf(row: {
  readonly id: string;
  readonly by: string;
  readonly reason: string | null;
  readonly begun_at: Date;
  readonly finished_at: Date | null;
  readonly removed: ErasedRows;
}): Erasure {
  return {
    id: row.id,
    by: row.by,
    reason: row.reason,
    begunAtMs: fromInstant(row.begun_at),
    finishedAtMs: fromInstantOrNull(row.finished_at),
    removed: row.removed,
  };
}
