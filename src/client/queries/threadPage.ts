/** Threads, a page at a time: searched, filtered, in one of several orders. By keys, so that the last page costs what the first does. */

import { sql, type SelectQueryBuilder } from 'kysely';
import type { Database } from '../../adapters/postgres/database';
import type { Schema } from '../../adapters/postgres/schema';
import type { Outcome, ThreadStatus, WaitReason } from '../../domain/thread/state';
import type { Intent } from '../../domain/verdict';
import { threadColumns, threadItem, type ThreadItem } from './threadList';

/** `next`: only threads that have something ahead, soonest first. The others: newest first. */
export const THREAD_SORTS = ['opened', 'changed', 'next'] as const;
export type ThreadSort = (typeof THREAD_SORTS)[number];

export interface ThreadPageFilter {
  /** Part of an address, a subject or a workflow id; or at least five digits of a number that the creator gave. */
  readonly search?: string;
  readonly status?: ThreadStatus;
  readonly mailbox?: string;
  readonly intent?: Intent;
  readonly outcome?: Outcome;
  readonly waitingFor?: WaitReason;
}

export interface ThreadPageQuery {
  readonly filter: ThreadPageFilter;
  readonly sort: ThreadSort;
  readonly limit: number;
  /** Where the page before ended, or where the page after began. */
  readonly from: { readonly side: 'after' | 'before'; readonly cursor: ThreadCursor } | null;
}

/** The place of a row in an order. `key`: the value of the order's column as the database writes it. */
export interface ThreadCursor {
  readonly key: string;
  readonly id: string;
}

export interface ThreadPage {
  readonly items: readonly ThreadItem[];
  /** Null: there is no such page. */
  readonly after: ThreadCursor | null;
  readonly before: ThreadCursor | null;
}

const ORDERS = {
  opened: { column: 't.opened_at', direction: 'desc' },
  changed: { column: 't.updated_at', direction: 'desc' },
  next: { column: 't.next_action_at', direction: 'asc' },
} as const;

type Threads<O> = SelectQueryBuilder<Schema & { t: Schema['email_threads'] }, 't', O>;

export async function pageOfThreads(db: Database, query: ThreadPageQuery): Promise<ThreadPage> {
  const { column, direction } = ORDERS[query.sort];
  const backwards = query.from?.side === 'before';
  const walked = (direction === 'asc') === backwards ? 'desc' : 'asc';
  let rows = filtered(db.selectFrom('email_threads as t'), query.filter)
    .select(threadColumns)
    .select(['t.id', sql<string>`${sql.ref(column)}::text`.as('sort_key')])
    .orderBy(column, walked)
    .orderBy('t.id', walked)
    .limit(query.limit + 1);
  if (query.filter.status !== undefined) rows = rows.where('t.status', '=', query.filter.status);
  if (query.sort === 'next') rows = rows.where('t.next_action_at', 'is not', null);
  if (query.from !== null) {
    const { key, id } = query.from.cursor;
    const past = sql.raw(walked === 'asc' ? '>' : '<');
    rows = rows.where(sql<boolean>`(${sql.ref(column)}, t.id) ${past} (${key}::timestamptz, ${id}::bigint)`);
  }
  const found = await rows.execute();
  const more = found.length > query.limit;
  const shown = found.slice(0, query.limit);
  if (backwards) shown.reverse();
  const cursor = (row: (typeof shown)[number] | undefined): ThreadCursor | null =>
    row === undefined ? null : { key: row.sort_key, id: row.id };
  return {
    items: shown.map(threadItem),
    after: backwards || more ? cursor(shown.at(-1)) : null,
    before: backwards ? (more ? cursor(shown[0]) : null) : query.from === null ? null : cursor(shown[0]),
  };
}

/** How many threads each status has, under the rest of the filter; the filter's own status does not count. */
export async function countByStatus(
  db: Database,
  filter: ThreadPageFilter,
): Promise<ReadonlyMap<ThreadStatus, number>> {
  const rows = await filtered(db.selectFrom('email_threads as t'), filter)
    .select(['t.status', sql<number>`count(*)::integer`.as('threads')])
    .groupBy('t.status')
    .execute();
  return new Map(rows.map((row) => [row.status, row.threads]));
}

function filtered<O>(query: Threads<O>, filter: ThreadPageFilter): Threads<O> {
  let rows = query;
  if (filter.mailbox !== undefined) rows = rows.where('t.mailbox', '=', filter.mailbox);
  if (filter.intent !== undefined) rows = rows.where('t.intent', '=', filter.intent);
  if (filter.outcome !== undefined) rows = rows.where('t.outcome', '=', filter.outcome);
  if (filter.waitingFor !== undefined) rows = rows.where('t.waiting_for', '=', filter.waitingFor);
  const search = filter.search?.trim() ?? '';
  if (search === '') return rows;
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const digits = search.replace(/\D/g, '');
  return rows.where((where) =>
    where.or([
      where('t.creator_address', 'ilike', like),
      where('t.subject', 'ilike', like),
      where('t.workflow_id', 'ilike', like),
      ...(digits.length < LEAST_DIGITS
        ? []
        : [
            where(
              't.id',
              'in',
              where
                .selectFrom('contacts')
                .select('thread_id')
                .where(sql`regexp_replace(value, '\\D', '', 'g')`, 'like', `%${digits}%`),
            ),
          ]),
    ]),
  );
}

const LEAST_DIGITS = 5;
