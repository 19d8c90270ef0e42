/** Sends per mailbox, against the cap. The cap is configuration: it is given, not looked up. */

import type { Database } from '../../adapters/postgres/database';

export interface MailboxCap {
  readonly mailbox: string;
  readonly capPerDay: number;
}

export interface SendsOfDay {
  readonly mailbox: string;
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  readonly sent: number;
  /** On the wire, unknown, or held for a person; they count against the cap like those that were sent. */
  readonly undecided: number;
  readonly refused: number;
  readonly notSent: number;
  /** Null for a mailbox that is not configured any more. */
  readonly capPerDay: number | null;
}

/** Newest day first. `sinceMs`: the day of that instant is the first that counts. */
export async function sendsPerDay(
  db: Database,
  caps: readonly MailboxCap[],
  sinceMs: number,
): Promise<readonly SendsOfDay[]> {
  const rows = await db
    .selectFrom('stats_sends_per_day')
    .selectAll()
    .where('day', '>=', new Date(sinceMs).toISOString().slice(0, 10))
    .orderBy('day', 'desc')
    .orderBy('mailbox')
    .execute();
  return rows.map((row) => ({
    mailbox: row.mailbox,
    day: row.day,
    sent: row.sent,
    undecided: row.undecided,
    refused: row.refused,
    notSent: row.not_sent,
    capPerDay: capOf(caps, row.mailbox),
  }));
}

export interface CapUse {
  readonly mailbox: string;
  /** What counts against the cap in the 24 hours until now. */
  readonly counted: number;
  readonly capPerDay: number | null;
}

export async function capUse(db: Database, caps: readonly MailboxCap[]): Promise<readonly CapUse[]> {
  const rows = await db.selectFrom('stats_sends_last_24h').selectAll().orderBy('mailbox').execute();
  return rows.map((row) => ({ ...row, capPerDay: capOf(caps, row.mailbox) }));
}

function capOf(caps: readonly MailboxCap[], mailbox: string): number | null {
  return caps.find((cap) => cap.mailbox === mailbox)?.capPerDay ?? null;
}
