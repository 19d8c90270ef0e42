/** The switch of all sends. Locked last, after mailbox, person and thread: whoever waits for it holds up nobody who has it. */

import type { Database, Transaction } from './database';
import { fromInstant, storable, storableOrNull, toInstant } from './values';

/** Since when nothing leaves, by whose order and why. */
export interface Freeze {
  readonly sinceMs: number;
  readonly by: string;
  readonly reason: string | null;
}

export interface SwitchOrder {
  readonly by: string;
  readonly reason: string | null;
  readonly atMs: number;
}

/** How the switch stood before; `changed`: the order did something. */
export interface Switched {
  readonly changed: boolean;
  /** As it stands after a freeze, as it stood before a thaw. */
  readonly freeze: Freeze | null;
}

/**
 * In the transaction of what it is to hold back: a freeze that comes meanwhile waits for the end of this transaction, and one
 * that was there before is seen. So once a freeze has returned, nothing passes any more.
 */
export async function isFrozenLocked(trx: Transaction): Promise<boolean> {
  const row = await trx.selectFrom('send_switch').select('frozen_at').forShare().executeTakeFirstOrThrow();
  return row.frozen_at !== null;
}

export async function isFrozen(db: Database): Promise<boolean> {
  const row = await db.selectFrom('send_switch').select('frozen_at').executeTakeFirstOrThrow();
  return row.frozen_at !== null;
}

/** Null: sends may leave. */
export async function standingFreeze(db: Database | Transaction): Promise<Freeze | null> {
  return freezeOf(await db.selectFrom('send_switch').selectAll().executeTakeFirstOrThrow());
}

export function freezeSends(db: Database, order: SwitchOrder): Promise<Switched> {
  return db.transaction().execute(async (trx) => {
    const standing = await lockedFreeze(trx);
    if (standing !== null) return { changed: false, freeze: standing };
    const freeze: Freeze = {
      sinceMs: order.atMs,
      by: storable(order.by),
      reason: storableOrNull(order.reason),
    };
    await setSwitch(trx, freeze);
    await keepChange(trx, 'frozen', order);
    return { changed: true, freeze };
  });
}

export function thawSends(db: Database, order: SwitchOrder): Promise<Switched> {
  return db.transaction().execute(async (trx) => {
    const standing = await lockedFreeze(trx);
    if (standing === null) return { changed: false, freeze: null };
    await setSwitch(trx, null);
    await keepChange(trx, 'thawed', order);
    return { changed: true, freeze: standing };
  });
}

async function lockedFreeze(trx: Transaction): Promise<Freeze | null> {
  return freezeOf(await trx.selectFrom('send_switch').selectAll().forUpdate().executeTakeFirstOrThrow());
}

function freezeOf(row: {
  readonly frozen_at: Date | null;
  readonly frozen_by: string | null;
  readonly frozen_reason: string | null;
}): Freeze | null {
  if (row.frozen_at === null) return null;
  return { sinceMs: fromInstant(row.frozen_at), by: row.frozen_by ?? '', reason: row.frozen_reason };
}

async function setSwitch(trx: Transaction, freeze: Freeze | null): Promise<void> {
  await trx
    .updateTable('send_switch')
    .set({
      frozen_at: freeze === null ? null : toInstant(freeze.sinceMs),
      frozen_by: freeze?.by ?? null,
      frozen_reason: freeze?.reason ?? null,
    })
    .execute();
}

async function keepChange(trx: Transaction, kind: 'frozen' | 'thawed', order: SwitchOrder): Promise<void> {
  await trx
    .insertInto('send_switch_changes')
    .values({
      kind,
      by: storable(order.by),
      reason: storableOrNull(order.reason),
      at: toInstant(order.atMs),
    })
    .execute();
}
