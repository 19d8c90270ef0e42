/** When a send was due, and when the creator's mail came that it follows: what its punctuality is measured by. */

import type { Database } from './database';
import { fromInstant, fromInstantOrNull } from './values';

export interface SendTimes {
  readonly dueAtMs: number;
  /** The newest mail of the creator's that came before the send was planned; null: none is stored. */
  readonly repliedAtMs: number | null;
}

/** Null: there is no such send. */
export async function sendTimes(db: Database, sendId: string): Promise<SendTimes | null> {
  const row = await db
    .selectFrom('followup_sends as s')
    .select((eb) => [
      's.due_at',
      eb
        .selectFrom('email_replies as r')
        .select((reply) => reply.fn.max('r.received_at').as('at'))
        .whereRef('r.thread_id', '=', 's.thread_id')
        .where('r.kind', '=', 'human')
        .whereRef('r.received_at', '<=', 's.planned_at')
        .as('replied_at'),
    ])
    .where('s.id', '=', sendId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { dueAtMs: fromInstant(row.due_at), repliedAtMs: fromInstantOrNull(row.replied_at) };
}
