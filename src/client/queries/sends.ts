/** The ledger of sends, as lists show it. */

import type { Database } from '../../adapters/postgres/database';
import type { SendRow } from '../../activities/ports';
import type { Stage } from '../../domain/thread/state';
import { iso, isoOrNull } from './instants';

export interface SendItem {
  readonly workflowId: string;
  readonly mailbox: string;
  readonly stage: Stage;
  readonly messageId: string;
  readonly state: SendRow['state'];
  readonly attempts: number;
  readonly dueAt: string;
  readonly fencedAt: string | null;
  readonly sentAt: string | null;
  readonly responseCode: string | null;
}

export interface SendFilter {
  readonly state?: SendRow['state'];
  readonly mailbox?: string;
  readonly workflowId?: string;
  readonly limit?: number;
}

/** Newest first, not cut unless asked to. */
export async function listSends(db: Database, filter: SendFilter): Promise<readonly SendItem[]> {
  let query = db
    .selectFrom('followup_sends as s')
    .innerJoin('email_threads as t', 't.id', 's.thread_id')
    .select([
      't.workflow_id',
      's.mailbox',
      's.stage',
      's.message_id',
      's.state',
      's.attempts',
      's.due_at',
      's.fenced_at',
      's.sent_at',
      's.response_code',
    ])
    .orderBy('s.planned_at', 'desc')
    .orderBy('s.id', 'desc');
  if (filter.state !== undefined) query = query.where('s.state', '=', filter.state);
  if (filter.mailbox !== undefined) query = query.where('s.mailbox', '=', filter.mailbox);
  if (filter.workflowId !== undefined) query = query.where('t.workflow_id', '=', filter.workflowId);
  if (filter.limit !== undefined) query = query.limit(filter.limit);
  const rows = await query.execute();
  return rows.map((row) => ({
    workflowId: row.workflow_id,
    mailbox: row.mailbox,
    stage: row.stage,
    messageId: row.message_id,
    state: row.state,
    attempts: row.attempts,
    dueAt: iso(row.due_at),
    fencedAt: isoOrNull(row.fenced_at),
    sentAt: isoOrNull(row.sent_at),
    responseCode: row.response_code,
  }));
}
