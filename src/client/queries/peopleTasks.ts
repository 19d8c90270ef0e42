/** What stands before a person, with what a person needs to take it up. */

import { sql } from 'kysely';
import type { Database } from '../../adapters/postgres/database';
import type { Views } from '../../adapters/postgres/views';
import type { Gate, ReplyKind } from '../../activities/ports';
import type { Outcome } from '../../domain/thread/state';
import type { Intent } from '../../domain/verdict';
import { iso } from './instants';

export interface PeopleTask {
  readonly workflowId: string;
  readonly mailbox: string;
  /** As in `PersonsTask`. */
  readonly why: Views['people_queue']['why'];
  readonly since: string;
  readonly creator: string | null;
  readonly subject: string | null;
  readonly outcome: Outcome | null;
  /** The mail in question, or the thread's newest where none is. Null: there is none, or it was erased. */
  readonly mail: TaskMail | null;
}

export interface TaskMail {
  /** RFC Message-ID in angle brackets. */
  readonly messageId: string | null;
  readonly kind: ReplyKind;
  /** The beginning of what its sender wrote. */
  readonly written: string | null;
  readonly senderMatches: boolean;
  readonly authentication: 'pass' | 'fail' | 'neutral';
  /** The verdict that was acted on; null: not judged. */
  readonly verdict: {
    readonly intent: Intent;
    readonly gate: Gate | null;
    readonly unsure: boolean;
    readonly optOut: boolean;
  } | null;
}

const BEGINNING = 280;

/** Oldest first. */
export async function listPeopleTasks(
  db: Database,
  filter: { readonly mailbox?: string },
  limit: number,
): Promise<readonly PeopleTask[]> {
  let query = db
    .selectFrom('people_queue as q')
    .innerJoin('email_threads as t', 't.id', 'q.thread_id')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('email_replies as r')
          .selectAll('r')
          .whereRef('r.thread_id', '=', 'q.thread_id')
          .where(sql<boolean>`(q.reply_id is null or r.id = q.reply_id)`)
          .where('r.kind', '<>', 'own')
          .orderBy('r.id', 'desc')
          .limit(1)
          .as('m'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('classifications as c')
          .select(['c.intent', 'c.gate', 'c.unsure', 'c.opt_out'])
          .where('c.acting', '=', true)
          .whereRef('c.thread_id', '=', 'q.thread_id')
          .where(sql<boolean>`m.id = any(c.reply_ids)`)
          .orderBy('c.id', 'desc')
          .limit(1)
          .as('v'),
      (join) => join.onTrue(),
    )
    .select([
      'q.workflow_id',
      'q.mailbox',
      'q.why',
      'q.since',
      't.creator_address',
      't.subject',
      't.outcome',
      'm.message_id',
      'm.kind',
      sql<string | null>`left(m.written, ${BEGINNING})`.as('written'),
      'm.sender_matches',
      'm.authentication',
      'v.intent',
      'v.gate',
      'v.unsure',
      'v.opt_out',
    ])
    .orderBy('q.since')
    .orderBy('q.thread_id')
    .limit(limit);
  if (filter.mailbox !== undefined) query = query.where('q.mailbox', '=', filter.mailbox);
  const rows = await query.execute();
  return rows.map((row) => ({
    workflowId: row.workflow_id,
    mailbox: row.mailbox,
    why: row.why,
    since: iso(row.since),
    creator: row.creator_address,
    subject: row.subject,
    outcome: row.outcome,
    mail:
      row.kind === null || row.sender_matches === null || row.authentication === null
        ? null
        : {
            messageId: row.message_id,
            kind: row.kind,
            written: row.written,
            senderMatches: row.sender_matches,
            authentication: row.authentication,
            verdict:
              row.intent === null || row.unsure === null || row.opt_out === null
                ? null
                : { intent: row.intent, gate: row.gate, unsure: row.unsure, optOut: row.opt_out },
          },
  }));
}

/** How many there are, `most` at the most: a long queue is not counted to its end. */
export async function countPeopleTasks(db: Database, most: number): Promise<number> {
  const { tasks } = await db
    .selectFrom((from) => from.selectFrom('people_queue').select('thread_id').limit(most).as('some'))
    .select(sql<number>`count(*)::integer`.as('tasks'))
    .executeTakeFirstOrThrow();
  return tasks;
}
