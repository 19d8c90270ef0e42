/** Login tries of a mailbox, claimed in its row: one at a time over all connections and processes. */

import { setTimeout as sleep } from 'node:timers/promises';
import { LOGIN_TRY_MS, loginTurn } from '../../domain/mailbox/loginTurn';
import type { Database } from './database';
import { ensureMailbox } from './mailboxRows';
import { fromInstantOrNull, toInstant } from './values';

const ASK_AGAIN_MS = 100;

/** Null: the caller holds the claim. Else when it may ask again; by then nothing was tried in its name. */
export async function claimLogin(db: Database, mailbox: string, nowMs: number): Promise<number | null> {
  await ensureMailbox(db, mailbox);
  for (let waitedMs = 0; waitedMs <= LOGIN_TRY_MS; waitedMs += ASK_AGAIN_MS) {
    const turn = await takeTurn(db, mailbox, nowMs + waitedMs);
    switch (turn.kind) {
      case 'go':
        return null;
      case 'not_before':
        return turn.atMs;
      case 'wait':
        await sleep(ASK_AGAIN_MS);
    }
  }
  return nowMs + LOGIN_TRY_MS;
}

async function takeTurn(db: Database, mailbox: string, nowMs: number) {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('mailboxes')
      .select(['login_refused_at', 'login_try_at'])
      .where('address', '=', mailbox)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const turn = loginTurn(
      {
        refusedAtMs: fromInstantOrNull(row.login_refused_at),
        triedAtMs: fromInstantOrNull(row.login_try_at),
      },
      nowMs,
    );
    if (turn.kind === 'go')
      await trx
        .updateTable('mailboxes')
        .set({ login_try_at: toInstant(nowMs) })
        .where('address', '=', mailbox)
        .execute();
    return turn;
  });
}

export async function loginRefused(db: Database, mailbox: string, nowMs: number): Promise<void> {
  await ensureMailbox(db, mailbox);
  await db
    .updateTable('mailboxes')
    .set({ login_refused_at: toInstant(nowMs), login_try_at: null })
    .where('address', '=', mailbox)
    .execute();
}

/** True when the mailbox was down. A provider's quota and a hold for refused mails are not over with a login. */
export async function loginWorked(db: Database, mailbox: string, nowMs: number): Promise<boolean> {
  await ensureMailbox(db, mailbox);
  await db
    .updateTable('mailboxes')
    .set({ login_refused_at: null, login_try_at: null })
    .where('address', '=', mailbox)
    .execute();
  const up = await db
    .updateTable('mailboxes')
    .set({ state: 'watching', state_reason: null, state_until: null, state_since: toInstant(nowMs) })
    .where('address', '=', mailbox)
    .where('state', 'in', ['down', 'login_refused'])
    .returning('address')
    .executeTakeFirst();
  return up !== undefined;
}

export async function loginUntried(db: Database, mailbox: string): Promise<void> {
  await db.updateTable('mailboxes').set({ login_try_at: null }).where('address', '=', mailbox).execute();
}
