/** Threads as lists show them, from the projection. */

import type { Database } from '../../adapters/postgres/database';
import type { ThreadRow } from '../../adapters/postgres/schema';
import type { Outcome, StagesSent, ThreadStatus, WaitReason } from '../../domain/thread/state';
import type { Intent } from '../../domain/verdict';
import { iso, isoOrNull } from './instants';

/** Fields and words are the outside's. Instants are ISO 8601 UTC. */
export interface ThreadItem {
  readonly workflowId: string;
  readonly mailbox: string;
  /** Null once the person was erased. */
  readonly creator: string | null;
  readonly subject: string | null;
  readonly status: ThreadStatus;
  /** Stages sent. */
  readonly stage: StagesSent;
  readonly intent: Intent | null;
  readonly outcome: Outcome | null;
  readonly waitingFor: WaitReason | null;
  readonly nextActionAt: string | null;
  readonly openedAt: string;
  readonly closedAt: string | null;
}

export interface ThreadFilter {
  readonly status?: ThreadStatus;
  readonly mailbox?: string;
  /** Canonical: one person's spellings are one. */
  readonly canonicalCreator?: string;
  readonly workflowId?: string;
  readonly workflowIds?: readonly string[];
  readonly limit?: number;
}

/** What `threadItem` is made of, of `email_threads as t`. */
export const threadColumns = [
  't.workflow_id',
  't.mailbox',
  't.creator_address',
  't.subject',
  't.status',
  't.followups_sent',
  't.intent',
  't.outcome',
  't.waiting_for',
  't.next_action_at',
  't.opened_at',
  't.closed_at',
] as const;

type ThreadColumns = Pick<
  ThreadRow,
  (typeof threadColumns)[number] extends `t.${infer Column}` ? Column & keyof ThreadRow : never
>;

export function threadItem(row: ThreadColumns): ThreadItem {
  return {
    workflowId: row.workflow_id,
    mailbox: row.mailbox,
    creator: row.creator_address,
    subject: row.subject,
    status: row.status,
    stage: row.followups_sent,
    intent: row.intent,
    outcome: row.outcome,
    waitingFor: row.waiting_for,
    nextActionAt: isoOrNull(row.next_action_at),
    openedAt: iso(row.opened_at),
    closedAt: isoOrNull(row.closed_at),
  };
}

/** Newest first, closed threads included, not cut unless asked to. */
export async function listThreads(db: Database, filter: ThreadFilter): Promise<readonly ThreadItem[]> {
  let query = db
    .selectFrom('email_threads as t')
    .select(threadColumns)
    .orderBy('t.opened_at', 'desc')
    .orderBy('t.id', 'desc');
  if (filter.status !== undefined) query = query.where('t.status', '=', filter.status);
  if (filter.mailbox !== undefined) query = query.where('t.mailbox', '=', filter.mailbox);
  const { workflowIds } = filter;
  if (workflowIds !== undefined)
    query = query.where((where) => where('t.workflow_id', '=', where.fn.any(where.val([...workflowIds]))));
  if (filter.workflowId !== undefined) query = query.where('t.workflow_id', '=', filter.workflowId);
  if (filter.canonicalCreator !== undefined)
    query = query
      .innerJoin('creators as c', 'c.id', 't.creator_id')
      .where('c.canonical', '=', filter.canonicalCreator);
  if (filter.limit !== undefined) query = query.limit(filter.limit);
  const rows = await query.execute();
  return rows.map(threadItem);
}
