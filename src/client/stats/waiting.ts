/** What waits, for what and how long; and what stands before a person. */

import { sql } from 'kysely';
import type { Database } from '../../adapters/postgres/database';
import type { Views } from '../../adapters/postgres/views';
import type { ThreadStatus, WaitReason } from '../../domain/thread/state';

export interface Waiting {
  readonly mailbox: string;
  readonly status: Exclude<ThreadStatus, 'closed'>;
  readonly waitingFor: WaitReason | null;
  readonly threads: number;
  /** Since the last thing that happened to the thread. */
  readonly medianSeconds: number;
  readonly longestSeconds: number;
  /** Those whose next action should have come by now. */
  readonly overdue: number;
  /** ISO 8601 UTC; null where none of them has a time. */
  readonly nextActionAt: string | null;
}

/** By mailbox, most first. */
export async function waiting(db: Database): Promise<readonly Waiting[]> {
  const rows = await db
    .selectFrom('stats_waiting')
    .select((row) => [
      'mailbox',
      'status',
      'waiting_for',
      row.cast<number>(row.fn.countAll(), 'integer').as('threads'),
      sql<number>`percentile_cont(0.5) within group (order by waited_seconds)`.as('median_seconds'),
      row.fn.max('waited_seconds').as('longest_seconds'),
      row.cast<number>(row.fn.countAll().filterWhere('overdue', 'is', true), 'integer').as('overdue'),
      row.fn.min('next_action_at').as('next_action_at'),
    ])
    .groupBy(['mailbox', 'status', 'waiting_for'])
    .orderBy('mailbox')
    .orderBy('threads', 'desc')
    .orderBy('status')
    .orderBy('waiting_for')
    .execute();
  return rows.map((row) => ({
    mailbox: row.mailbox,
    status: row.status,
    waitingFor: row.waiting_for,
    threads: row.threads,
    medianSeconds: row.median_seconds,
    longestSeconds: row.longest_seconds,
    overdue: row.overdue,
    nextActionAt: row.next_action_at?.toISOString() ?? null,
  }));
}

export interface PersonsTask {
  readonly workflowId: string;
  readonly mailbox: string;
  /** `mail`: a mail waits for a decision; `late_mail`: it came after the thread was closed; `send_undecided`: `sends resolve`; `thread`: nothing more may be sent. */
  readonly why: Views['people_queue']['why'];
  readonly replyId: string | null;
  /** ISO 8601 UTC. */
  readonly since: string;
  readonly waitedSeconds: number;
}

/** Oldest first. */
export async function peopleQueue(db: Database): Promise<readonly PersonsTask[]> {
  const rows = await db
    .selectFrom('people_queue')
    .selectAll()
    .orderBy('since')
    .orderBy('thread_id')
    .execute();
  return rows.map((row) => ({
    workflowId: row.workflow_id,
    mailbox: row.mailbox,
    why: row.why,
    replyId: row.reply_id,
    since: row.since.toISOString(),
    waitedSeconds: row.waited_seconds,
  }));
}
