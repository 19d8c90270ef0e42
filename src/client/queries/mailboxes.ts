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

/**
 * Forgets why the mailbox was stopped: the refused login, a provider's limit, refusals in a row. After a refused login it is
 * down until a login works; the others are lifted at once. False: there is no such mailbox.
 */
export async function clearMailbox(db: Database, mailbox: string): Promise<boolean> {
  const row = await db
    .updateTable('mailboxes')
    .set((eb) => ({
      login_refused_at: null,
      policy_refusals: 0,
      state: eb
        .case()
        .when('state', 'in', ['provider_quota', 'policy_held'])
        .then(eb.val<MailboxState>('watching'))
        .when('state', '=', 'login_refused')
        .then(eb.val<MailboxState>('down'))
        .else(eb.ref('state'))
        .end(),
      state_reason: eb
        .case()
        .when('state', 'in', ['provider_quota', 'policy_held'])
        .then(null)
        .when('state', '=', 'login_refused')
        .then('an operator asked to try the login again')
        .else(eb.ref('state_reason'))
        .end(),
      state_since: sql<Date>`now()`,
      state_until: null,
    }))
    .where('address', '=', mailbox)
    .executeTakeFirst();
  return row.numUpdatedRows > 0n;
}
