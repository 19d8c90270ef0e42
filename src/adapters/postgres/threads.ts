/** `Threads` over PostgreSQL. */

import { sql } from 'kysely';
import type { Clock, ThreadRecord, Threads } from '../../activities/ports';
import type { ThreadEvent } from '../../domain/thread/events';
import type { ThreadState } from '../../domain/thread/state';
import type { Database, Transaction } from './database';
import { NoSuchThread, recordEvents } from './recordEvents';
import type { ThreadRow } from './schema';

export class PostgresThreads implements Threads {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async get(threadId: string): Promise<ThreadRecord> {
    const row = await this.rows()
      .where('id', '=', threadId)
      .executeTakeFirstOrThrow(() => new NoSuchThread(threadId));
    return threadRecord(row);
  }

  async find(mailbox: string, threadKey: string): Promise<ThreadRecord | null> {
    const row = await this.rows()
      .where('mailbox', '=', mailbox)
      .where('thread_key', '=', threadKey)
      .executeTakeFirst();
    return row === undefined ? null : threadRecord(row);
  }

  async findByOwnMessageId(mailbox: string, messageIds: readonly string[]): Promise<ThreadRecord | null> {
    if (messageIds.length === 0) return null;
    const row = await this.rows()
      .where('mailbox', '=', mailbox)
      .where((where) =>
        where.or([
          where('outreach_message_id', 'in', messageIds),
          where(
            'id',
            'in',
            where.selectFrom('followup_sends').select('thread_id').where('message_id', 'in', messageIds),
          ),
        ]),
      )
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row === undefined ? null : threadRecord(row);
  }

  record(threadId: string, events: readonly ThreadEvent[]): Promise<ThreadState> {
    return this.db.transaction().execute((trx) => recordEvents(trx, threadId, events, this.clock.nowMs()));
  }

  hasOtherRunningSequence(threadId: string): Promise<boolean> {
    return hasOtherRunningSequence(this.db, threadId);
  }

  private rows() {
    return this.db.selectFrom('email_threads').selectAll();
  }
}

/** A row of the creator's in any mailbox, other than this, whose sequence runs; the reply window after the last stage counts. */
export async function hasOtherRunningSequence(
  db: Database | Transaction,
  threadId: string,
): Promise<boolean> {
  const other = await db
    .selectFrom('email_threads as other')
    .innerJoin('email_threads as this', 'this.creator_id', 'other.creator_id')
    .select('other.id')
    .where('this.id', '=', threadId)
    .whereRef('other.id', '<>', 'this.id')
    .where(sql<string>`other.state ->> 'sequence'`, '=', 'running')
    .where(sql<string | null>`other.state ->> 'closing'`, 'is', null)
    .where(sql<string | null>`other.state ->> 'closed'`, 'is', null)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

export function threadRecord(row: ThreadRow): ThreadRecord {
  return {
    threadId: row.id,
    workflowId: row.workflow_id,
    mailbox: row.mailbox,
    creatorId: row.creator_id,
    creatorAddress: row.creator_address,
    subject: row.subject ?? '',
    outreachMessageId: row.outreach_message_id,
    gmailThreadId: row.gmail_thread_id,
    state: row.state,
  };
}
