/** Compares every thread's row with what its recorded events add up to, and repairs the row. The events are the truth. */

import { isDeepStrictEqual } from 'node:util';
import type { Database, Transaction } from './database';
import { threadColumns } from './recordEvents';
import type { ThreadRow } from './schema';
import { replay, type EventRow } from './threadEvents';
import { fromInstant } from './values';

/** Rows and their events are compared in portions, so that memory does not grow with the table. */
const PORTION = 500;

export interface RepairedProjection {
  readonly threadId: string;
  readonly workflowId: string;
  /** Names of the columns that were wrong. */
  readonly columns: readonly string[];
}

export interface ProjectionReport {
  readonly checked: number;
  readonly repaired: readonly RepairedProjection[];
}

/** A thread that changes meanwhile is compared again under its row's lock before it is touched. */
export async function rebuildProjections(db: Database, nowMs: number): Promise<ProjectionReport> {
  let checked = 0;
  const repaired: RepairedProjection[] = [];
  for (let after = '0'; ;) {
    const { rows, suspects } = await comparePortion(db, after);
    for (const threadId of suspects) {
      const repair = await repairThread(db, threadId, nowMs);
      if (repair !== null) repaired.push(repair);
    }
    checked += rows.length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PORTION) return { checked, repaired };
    after = last.id;
  }
}

/** One snapshot for rows and events, or a thread that is just being written would look wrong. */
function comparePortion(db: Database, afterId: string) {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const rows = await trx
        .selectFrom('email_threads')
        .selectAll()
        .where('id', '>', afterId)
        .orderBy('id')
        .limit(PORTION)
        .execute();
      const events = await eventsOf(
        trx,
        rows.map((row) => row.id),
      );
      const suspects = rows
        .filter((row) => wrongColumns(row, events.get(row.id) ?? []).length > 0)
        .map((row) => row.id);
      return { rows, suspects };
    });
}

function repairThread(db: Database, threadId: string, nowMs: number): Promise<RepairedProjection | null> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('email_threads')
      .selectAll()
      .where('id', '=', threadId)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    const events = (await eventsOf(trx, [threadId])).get(threadId) ?? [];
    const columns = wrongColumns(row, events);
    if (columns.length === 0) return null;
    await trx
      .updateTable('email_threads')
      .set(threadColumns(replay(events), nowMs))
      .where('id', '=', threadId)
      .execute();
    return { threadId, workflowId: row.workflow_id, columns };
  });
}

async function eventsOf(
  trx: Transaction,
  threadIds: readonly string[],
): Promise<ReadonlyMap<string, readonly EventRow[]>> {
  const events = new Map<string, EventRow[]>(threadIds.map((id) => [id, []]));
  if (threadIds.length === 0) return events;
  const rows = await trx
    .selectFrom('stage_transitions')
    .select(['thread_id', 'kind', 'data', 'at'])
    .where('thread_id', 'in', threadIds)
    .orderBy('thread_id')
    .orderBy('id')
    .execute();
  for (const row of rows) events.get(row.thread_id)?.push(row);
  return events;
}

/** What shows depends on when it was written, too: the row is compared as of that instant. */
function wrongColumns(row: ThreadRow, events: readonly EventRow[]): readonly string[] {
  const { state, ...shown } = threadColumns(replay(events), fromInstant(row.updated_at));
  const stored: Readonly<Record<string, unknown>> = { ...row };
  const wrong = Object.entries(shown)
    .filter(([column, value]) => !isDeepStrictEqual(stored[column], value))
    .map(([column]) => column);
  return isDeepStrictEqual(row.state, JSON.parse(state)) ? wrong : ['state', ...wrong];
}
