/** Rows of the ledger, and what of them counts. */

import { sql } from 'kysely';
import type { CountedSend, SendRow } from '../../activities/ports';
import { CAP_WINDOW_MS, WIRE_LIMIT_MS } from '../../domain/sending/limits';
import type { Database, Transaction } from './database';
import type { SendLedgerRow } from './schema';
import { fromInstant, fromInstantOrNull, toInstant } from './values';

/** Accepted, on the wire, or undecided. */
export const COUNTED_STATES = ['fenced', 'sent', 'unknown', 'held'] as const;

export function sendRow(row: SendLedgerRow): SendRow {
  return {
    sendId: row.id,
    threadId: row.thread_id,
    mailbox: row.mailbox,
    stage: row.stage,
    messageId: row.message_id,
    state: row.state,
    attempts: row.attempts,
    fencedAtMs: fromInstantOrNull(row.fenced_at),
    fenceToken: row.fence_token,
    wireAtMs: fromInstantOrNull(row.wire_at),
    sentAtMs: fromInstantOrNull(row.sent_at),
    settleLooks: row.settle_looks,
  };
}

/**
 * The mailbox's sends that count in the cap at `nowMs`, oldest first. A send counts from the last instant at which the server
 * can have accepted it, so that no window of 24 hours over the acceptances holds more than the cap: from `sent_at`, or while
 * that is not known (or was set late, by a look or a person) from the end of what a try can take.
 */
export async function countedSends(
  db: Database | Transaction,
  mailbox: string,
  nowMs: number,
): Promise<readonly CountedSend[]> {
  const latest = sql<Date>`least(sent_at, fenced_at + ${WIRE_LIMIT_MS / 1_000} * interval '1 second')`;
  const rows = await db
    .selectFrom('followup_sends')
    .select(['id', latest.as('counts_from')])
    .where('mailbox', '=', mailbox)
    .where('state', 'in', COUNTED_STATES)
    .where('fenced_at', '>', toInstant(nowMs - CAP_WINDOW_MS - WIRE_LIMIT_MS))
    .where(latest, '>', toInstant(nowMs - CAP_WINDOW_MS))
    .orderBy('counts_from')
    .execute();
  return rows.map((row) => ({ sendId: row.id, fromMs: fromInstant(row.counts_from) }));
}
