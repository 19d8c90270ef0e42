/** Threads: searched, filtered, in an order, a page at a time. */

import { listMailboxes } from '../../queries/mailboxes';
import type { ThreadItem } from '../../queries/threadList';
import {
  countByStatus,
  pageOfThreads,
  THREAD_SORTS,
  type ThreadCursor,
  type ThreadPageQuery,
  type ThreadSort,
} from '../../queries/threadPage';
import type { Outcome, ThreadStatus, WaitReason } from '../../../domain/thread/state';
import { INTENTS } from '../../../domain/verdict';
import { oneOf } from '../forms';
import { threadPath, withQuery } from '../links';
import { Creator, Empty, Foreign, Stages, ThreadStatusBadge, Time, WaitsFor } from '../parts/basics';
import { Table } from '../parts/table';
import { INTENT, OUTCOME, STATUS, WAITING_FOR } from '../words';
import { Layout, type Frame } from './layout';
import type { Page } from './page';

const PAGE_SIZE = 50;
const STATUSES = Object.keys(STATUS) as ThreadStatus[];
const OUTCOMES = Object.keys(OUTCOME) as Outcome[];
const REASONS = Object.keys(WAITING_FOR) as WaitReason[];
const SORT_WORDS: Readonly<Record<ThreadSort, string>> = {
  opened: 'Newest',
  changed: 'Last changed',
  next: 'Next due',
};

export const threadsPage: Page = async ({ operator: { db } }, frame, query) => {
  const asked = askedOf(query);
  const [counts, mailboxes, threads] = await Promise.all([
    countByStatus(db, asked.filter),
    listMailboxes(db),
    pageOfThreads(db, asked),
  ]);
  const all = [...counts.values()].reduce((sum, each) => sum + each, 0);
  const { status, mailbox, intent, outcome, waitingFor, search } = asked.filter;
  const kept = {
    q: search,
    mailbox,
    intent,
    outcome,
    waiting: waitingFor,
    sort: asked.sort === 'opened' ? undefined : asked.sort,
  };
  const isFiltered = [status, mailbox, intent, outcome, waitingFor, search].some(
    (each) => each !== undefined,
  );
  return (
    <Layout
      title="Threads"
      path="/threads"
      frame={frame}
      live="/events"
      search={search ?? ''}
      beside={
        <p class="note">
          {all.toLocaleString('en')} {all === 1 ? 'thread' : 'threads'}
        </p>
      }
    >
      <nav class="tabs wrap" aria-label="Status" data-live="statuses">
        <a
          href={withQuery('/threads', kept)}
          {...(status === undefined ? { 'aria-current': 'true' as const } : {})}
        >
          All <b>{all.toLocaleString('en')}</b>
        </a>
        {STATUSES.map((each) => (
          <a
            key={each}
            href={withQuery('/threads', { ...kept, status: each })}
            {...(each === status ? { 'aria-current': 'true' as const } : {})}
          >
            {STATUS[each].label} <b>{(counts.get(each) ?? 0).toLocaleString('en')}</b>
          </a>
        ))}
      </nav>
      <form class="filters" method="get" action="/threads" data-filters>
        {search === undefined ? null : <input type="hidden" name="q" value={search} />}
        {status === undefined ? null : <input type="hidden" name="status" value={status} />}
        <Choice
          name="mailbox"
          label="Mailbox"
          chosen={mailbox}
          options={mailboxes.map((each) => [each.mailbox, each.mailbox])}
        />
        <Choice
          name="intent"
          label="Said"
          chosen={intent}
          options={INTENTS.map((each) => [each, INTENT[each]])}
        />
        <Choice
          name="outcome"
          label="Outcome"
          chosen={outcome}
          options={OUTCOMES.map((each) => [each, OUTCOME[each].label])}
        />
        <Choice
          name="waiting"
          label="Waits for"
          chosen={waitingFor}
          options={REASONS.map((each) => [each, WAITING_FOR[each]])}
        />
        <label>
          <span>Order</span>
          <select name="sort">
            {THREAD_SORTS.map((each) => (
              <option key={each} value={each} selected={each === asked.sort}>
                {SORT_WORDS[each]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="quiet">
          Apply
        </button>
        {isFiltered ? <a href="/threads">Clear</a> : null}
      </form>
      {search === undefined ? null : (
        <p class="note">
          Threads with{' '}
          <q>
            <Foreign>{search}</Foreign>
          </q>{' '}
          in the address, the subject or the id, or with these digits in a number.
        </p>
      )}
      <div class="card flush" data-live="threads">
        {threads.items.length === 0 ? (
          <Empty title={isFiltered ? 'No thread fits' : 'No threads yet'}>
            {isFiltered ? (
              <>
                <a href="/threads">Show all threads</a>, or look for another word.
              </>
            ) : (
              'The first one opens when a creator answers.'
            )}
          </Empty>
        ) : (
          <ThreadTable items={threads.items} frame={frame} sort={asked.sort} />
        )}
      </div>
      <nav class="pager" aria-label="Pages of threads">
        <Turn label="Previous page" cursor={threads.before} name="before" query={{ ...kept, status }} />
        <Turn label="Next page" cursor={threads.after} name="after" query={{ ...kept, status }} />
      </nav>
    </Layout>
  );
};

export function ThreadTable({
  items,
  frame,
  sort,
}: {
  items: readonly ThreadItem[];
  frame: Frame;
  sort: ThreadSort;
}) {
  return (
    <Table
      caption={`Threads, ${SORT_WORDS[sort].toLowerCase()} first`}
      rows={items}
      keyOf={(thread) => thread.workflowId}
      columns={[
        {
          title: 'Creator',
          kind: 'main',
          cell: (thread) => (
            <a class="plain" href={threadPath(thread.workflowId)}>
              <span class="strong">
                <Creator address={thread.creator} />
              </span>
              <span class="sub">
                <Foreign>{thread.subject ?? '(no subject)'}</Foreign>
              </span>
            </a>
          ),
        },
        {
          title: 'Status',
          cell: (thread) => (
            <>
              <ThreadStatusBadge thread={thread} />
              <span class="sub">
                <WaitsFor thread={thread} />
              </span>
            </>
          ),
        },
        { title: 'Sent', cell: (thread) => <Stages sent={thread.stage} /> },
        {
          title: 'Said',
          cell: (thread) => (thread.intent === null ? <span class="none">–</span> : INTENT[thread.intent]),
        },
        { title: 'Next', cell: (thread) => <Time iso={thread.nextActionAt} nowMs={frame.nowMs} /> },
        { title: 'Mailbox', kind: 'rest', cell: (thread) => thread.mailbox },
        {
          title: 'Opened',
          kind: 'rest',
          cell: (thread) => <Time iso={thread.openedAt} nowMs={frame.nowMs} />,
        },
      ]}
    />
  );
}

export function Choice(props: {
  name: string;
  label: string;
  chosen: string | undefined;
  options: readonly (readonly [string, string])[];
}) {
  return (
    <label>
      <span>{props.label}</span>
      <select name={props.name}>
        <option value="">Any</option>
        {props.options.map(([value, label]) => (
          <option key={value} value={value} selected={value === props.chosen}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function Turn(props: {
  label: string;
  cursor: ThreadCursor | null;
  name: 'after' | 'before';
  query: Readonly<Record<string, string | undefined>>;
}) {
  if (props.cursor === null) return <span class="button quiet off">{props.label}</span>;
  const href = withQuery('/threads', { ...props.query, [props.name]: writeCursor(props.cursor) });
  return (
    <a class="button quiet" href={href} rel={props.name === 'after' ? 'next' : 'prev'}>
      {props.label}
    </a>
  );
}

function askedOf(query: (name: string) => string | undefined): ThreadPageQuery {
  const found = {
    search: query('q')?.slice(0, 200),
    status: oneOf(STATUSES, query('status')),
    mailbox: query('mailbox')?.toLowerCase(),
    intent: oneOf(INTENTS, query('intent')),
    outcome: oneOf(OUTCOMES, query('outcome')),
    waitingFor: oneOf(REASONS, query('waiting')),
  };
  const given = Object.entries(found).filter(([, value]) => value !== undefined);
  const after = readCursor(query('after'));
  const before = readCursor(query('before'));
  return {
    filter: Object.fromEntries(given),
    sort: oneOf(THREAD_SORTS, query('sort')) ?? 'opened',
    limit: PAGE_SIZE,
    from:
      after !== null
        ? { side: 'after', cursor: after }
        : before !== null
          ? { side: 'before', cursor: before }
          : null,
  };
}

const writeCursor = ({ key, id }: ThreadCursor): string => `${key}~${id}`;

/** Null where it is none of ours: then the list begins anew. */
function readCursor(text: string | undefined): ThreadCursor | null {
  const match = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::\d\d)?)~(\d{1,18})$/.exec(
    text ?? '',
  );
  const [, key, id] = match ?? [];
  return key === undefined ||
    id === undefined ||
    Number.isNaN(Date.parse(key.replace(/([+-]\d\d)$/, '$1:00')))
    ? null
    : { key, id };
}
