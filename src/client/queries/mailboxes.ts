/** The mailboxes, as lists show them, and an operator's order to try one again. */

import { sql } from 'kysely';
import type { Database } from '../../adapters/postgres/database';
import type { MailboxState } from '../../activities/ports';
import { iso, isoOrNull } from './instants';

export interface MailboxItem {
  readonly mailbox: string;
  readonly state: MailboxState;
  readonly reason: string | null;
  readonly since: string;
  readonly until: string | null;
  readonly lastSuccessAt: string | null;
  readonly loginRefusedAt: string | null;
  /** What counts against the cap in the last 24 hours. */
  readonly sendsLast24h: number;
  readonly openThreads: number;
  readonly needsHuman: number;
}

export async function listMailboxes(db: Database, mailbox?: string): Promise<readonly MailboxItem[]> {
  let query = db
    .selectFrom('mailboxes as m')
    .select((eb) => [
      'm.address',
      'm.state',
      'm.state_reason',
      'm.state_since',
      'm.state_until',
      'm.last_success_at',
      'm.login_refused_at',
      eb
        .selectFrom('followup_sends as s')
        .select(eb.fn.countAll<string>().as('n'))
        .whereRef('s.mailbox', '=', 'm.address')
        .where('s.state', 'in', ['fenced', 'sent', 'unknown', 'held'])
        .where('s.fenced_at', '>', sql<Date>`now() - interval '24 hours'`)
        .as('sends'),
      eb
        .selectFrom('email_threads as t')
        .select(eb.fn.countAll<string>().as('n'))
        .whereRef('t.mailbox', '=', 'm.address')
        .where('t.status', '<>', 'closed')
        .as('open'),
      eb
        .selectFrom('email_threads as t')
        .select(eb.fn.countAll<string>().as('n'))
        .whereRef('t.mailbox', '=', 'm.address')
        .where('t.status', '=', 'needs_human')
        .as('needs_human'),
    ])
    .orderBy('m.address');
  if (mailbox !== undefined) query = query.where('m.address', '=', mailbox);
  const rows = await query.execute();
  return rows.map((row) => ({
    mailbox: row.address,
    state: row.state,
    reason: row.state_reason,
    since: iso(row.state_since),
    until: isoOrNull(row.state_until),
    lastSuccessAt: isoOrNull(row.last_success_at),
    loginRefusedAt: isoOrNull(row.login_refused_at),
    sendsLast24h: Number(row.sends ?? 0),
    openThreads: Number(row.open ?? 0),
    needsHuman: Number(row.needs_human ?? 0),
  }));
}

/** Where an operator's order takes a mailbox that was stopped; after a refused login it is down until a login works. */
const AFTER_RESUME: Partial<
  Record<MailboxState, { readonly state: MailboxState; readonly reason: string | null }>
> = {
  login_refused: { state: 'down', reason: 'an operator asked to try the login again' },
  provider_quota: { state: 'watching', reason: null },
  policy_held: { state: 'watching', reason: null },
};

/** Forgets why the mailbox was stopped: the refused login, a provider's limit, refusals in a row. False: no such mailbox. */
export function clearMailbox(db: Database, mailbox: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('mailboxes')
      .select('state')
      .where('address', '=', mailbox)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return false;
    const next = AFTER_RESUME[row.state];
    await trx
      .updateTable('mailboxes')
      .set({
        login_refused_at: null,
        policy_refusals: 0,
        ...(next === undefined
          ? {}
          : {
              state: next.state,
              state_reason: next.reason,
              state_since: sql<Date>`now()`,
              state_until: null,
            }),
      })
      .where('address', '=', mailbox)
      .execute();
    return true;
  });
}
