/** `ReconcileTables` over PostgreSQL: pages by primary key. */

import type { ReconcileTables, ThreadPageItem, UnsettledSend } from '../../activities/ports';
import type { Database } from './database';
import { rebuildProjections, type ProjectionReport } from './rebuildProjections';
import { fromInstant, toInstant } from './values';

export class PostgresReconcileTables implements ReconcileTables {
  constructor(private readonly db: Database) {}

  async openThreads(
    after: string | null,
    openedBeforeMs: number,
    limit: number,
  ): Promise<readonly ThreadPageItem[]> {
    const rows = await this.db
      .selectFrom('email_threads')
      .select(['id', 'workflow_id'])
      .where('id', '>', after ?? '0')
      // A thread that is about to close shows as closed, and is not.
      .where('closed_at', 'is', null)
      .where('opened_at', '<', toInstant(openedBeforeMs))
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map((row) => ({ threadId: row.id, workflowId: row.workflow_id }));
  }

  async notOpen(workflowIds: readonly string[], closedBeforeMs: number): Promise<readonly string[]> {
    if (workflowIds.length === 0) return [];
    const open = await this.db
      .selectFrom('email_threads')
      .select('workflow_id')
      .where('workflow_id', 'in', workflowIds)
      .where((row) =>
        row.or([row('closed_at', 'is', null), row('closed_at', '>=', toInstant(closedBeforeMs))]),
      )
      .execute();
    const known = new Set(open.map((row) => row.workflow_id));
    return workflowIds.filter((workflowId) => !known.has(workflowId));
  }

  async mailboxesWithUntold(readyBeforeMs: number): Promise<readonly string[]> {
    const rows = await this.db
      .selectFrom('email_replies')
      .select('mailbox')
      .distinct()
      .where('signalled_at', 'is', null)
      .where('ready_at', '<', toInstant(readyBeforeMs))
      .orderBy('mailbox')
      .execute();
    return rows.map((row) => row.mailbox);
  }

  async unsettledSends(
    after: string | null,
    fencedBeforeMs: number,
    limit: number,
  ): Promise<readonly UnsettledSend[]> {
    const rows = await this.db
      .selectFrom('followup_sends as s')
      .innerJoin('email_threads as t', 't.id', 's.thread_id')
      .select(['s.id', 's.thread_id', 's.stage', 't.workflow_id'])
      .where('s.id', '>', after ?? '0')
      .where('s.state', 'in', ['fenced', 'unknown'])
      .where('s.fenced_at', '<', toInstant(fencedBeforeMs))
      .where('t.closed_at', 'is not', null)
      .orderBy('s.id')
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      sendId: row.id,
      threadId: row.thread_id,
      stage: row.stage,
      workflowId: row.workflow_id,
    }));
  }

  async leaveToPerson(threadId: string): Promise<void> {
    await this.db
      .updateTable('email_replies')
      .set({ for_human: true })
      .where('thread_id', '=', threadId)
      .where('kind', 'in', ['human', 'unreadable'])
      .where('decided_at', 'is', null)
      .execute();
  }

  async followUpsAhead(): Promise<readonly { readonly workflowId: string; readonly dueAtMs: number }[]> {
    const rows = await this.db
      .selectFrom('email_threads')
      .select(['workflow_id', 'next_followup_at'])
      .where('next_followup_at', 'is not', null)
      .execute();
    return rows.flatMap(({ workflow_id: workflowId, next_followup_at: due }) =>
      due === null ? [] : [{ workflowId, dueAtMs: fromInstant(due) }],
    );
  }

  rebuildProjections(nowMs: number): Promise<ProjectionReport> {
    return rebuildProjections(this.db, nowMs);
  }
}
