/** Threads by the name that operators use, and those that a mailbox holds up. */

import { sql } from 'kysely';
import type { Database } from '../../adapters/postgres/database';
import type { ThreadRecord, Threads } from '../../activities/ports';
import type { BlockReason } from '../../domain/thread/state';
import type { ThreadLookup } from '../threadOrders';
import type { HeldThreads } from '../threadSignals';

/** What a mailbox's return ends. A window, a gap and a cap end by themselves. */
const ENDED_BY_MAILBOX: readonly BlockReason[] = ['MAILBOX_DOWN', 'PROVIDER_QUOTA'];

export class PostgresThreadLookup implements ThreadLookup, HeldThreads {
  constructor(
    private readonly db: Database,
    private readonly threads: Pick<Threads, 'get' | 'hasOtherRunningSequence'>,
  ) {}

  async byWorkflowId(workflowId: string): Promise<ThreadRecord | null> {
    const row = await this.db
      .selectFrom('email_threads')
      .select('id')
      .where('workflow_id', '=', workflowId)
      .executeTakeFirst();
    return row === undefined ? null : this.threads.get(row.id);
  }

  hasOtherRunningSequence(threadId: string): Promise<boolean> {
    return this.threads.hasOtherRunningSequence(threadId);
  }

  /** By the state, not by what the list shows: a paused or an absent creator's thread is freed as well. */
  async heldByMailbox(mailbox: string): Promise<readonly string[]> {
    const rows = await this.db
      .selectFrom('email_threads')
      .select('workflow_id')
      .where('mailbox', '=', mailbox)
      .where('status', '<>', 'closed')
      .where(sql<string>`state -> 'blocked' ->> 'reason'`, 'in', ENDED_BY_MAILBOX)
      .orderBy(sql`next_followup_at nulls first`)
      .orderBy('id')
      .execute();
    return rows.map((row) => row.workflow_id);
  }

  async heldByFreeze(): Promise<readonly string[]> {
    const rows = await this.db
      .selectFrom('email_threads')
      .select('workflow_id')
      .where('status', '<>', 'closed')
      .where(sql<boolean>`state -> 'blocked' ->> 'reason' = 'FROZEN'`)
      .orderBy(sql`next_followup_at nulls first`)
      .orderBy('id')
      .execute();
    return rows.map((row) => row.workflow_id);
  }
}
