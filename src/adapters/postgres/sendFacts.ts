/** What the fence needs to know, read in its transaction. */

import { sql } from 'kysely';
import { COUNTED_STATES, countedSends } from './sendRows';
import { MAX_MAILS_WINDOW_MS, WIRE_LIMIT_MS } from '../../domain/sending/limits';
import type { FenceFacts } from '../../domain/sending/mayLeave';
import { LONGEST_GAP_MS } from '../../domain/sending/sendGap';
import type { ThreadState } from '../../domain/thread/state';
import type { Transaction } from './database';
import { isSuppressed } from './suppressions';
import { hasOtherRunningSequence } from './threads';
import type { SendLedgerRow } from './schema';
import { fromInstant, fromInstantOrNull, toInstant, toInstantOrNull } from './values';

/** A try that is on the wire still leaves now, unless it has been there for so long that its process is gone. */
const ON_THE_WIRE_MS = 30_000;

/** The caller holds the locks of the mailbox, the person and the thread. */
export async function fenceFacts(
  trx: Transaction,
  row: SendLedgerRow,
  state: ThreadState,
  ordered: boolean,
  nowMs: number,
): Promise<Omit<FenceFacts, 'isFrozen'>> {
  const counted = await countedSends(trx, row.mailbox, nowMs);
  return {
    nowMs,
    stage: row.stage,
    ordered,
    state,
    ...(await mailFacts(trx, row.thread_id)),
    isSuppressed: await isCreatorSuppressed(trx, row.creator_id),
    mailsToPerson: await mailsToPerson(trx, row.creator_id, nowMs),
    hasEarlierSequence: await hasEarlierSequence(trx, row),
    mailbox: await mailboxState(trx, row.mailbox),
    countedFromMs: counted.map((send) => send.fromMs),
    lastLeft: await lastLeft(trx, row.mailbox, nowMs),
    wasHeld: await wasHeld(trx, row.thread_id, state.dueAtMs),
    heldByRuleUntilMs: await heldByRuleUntilMs(trx, row.thread_id, state.dueAtMs),
    ...(await threadsAhead(trx, row, state.dueAtMs, nowMs)),
  };
}

/**
 * Mails that forbid the send. A mail of ours or a bounce counts when it is newer than every answer that was decided, unless
 * a person looked at the thread after it came and said how it goes on.
 */
async function mailFacts(
  trx: Transaction,
  threadId: string,
): Promise<Pick<FenceFacts, 'undecidedReplyIds' | 'newerOwnMail' | 'newerBounce'>> {
  const replies = await trx
    .selectFrom('email_replies')
    .select(['id', 'kind', 'received_at', 'seen_at', 'decided_at'])
    .where('thread_id', '=', threadId)
    .where('kind', 'in', ['human', 'unreadable', 'own', 'bounce_permanent'])
    .orderBy('id')
    .execute();
  const corrected = await trx
    .selectFrom('stage_transitions')
    .select((row) => row.fn.max<Date | null>('at').as('at'))
    .where('thread_id', '=', threadId)
    .where('kind', '=', 'reclassified')
    .executeTakeFirst();
  const correctedAtMs = corrected?.at?.getTime() ?? -Infinity;
  const isHuman = (reply: (typeof replies)[number]): boolean =>
    reply.kind === 'human' || reply.kind === 'unreadable';
  const decidedAtMs = Math.max(
    -Infinity,
    ...replies
      .filter((reply) => isHuman(reply) && reply.decided_at !== null)
      .map((reply) => reply.received_at.getTime()),
  );
  const hasNewer = (kind: 'own' | 'bounce_permanent'): boolean =>
    replies.some(
      (reply) =>
        reply.kind === kind &&
        reply.received_at.getTime() >= decidedAtMs &&
        reply.seen_at.getTime() > correctedAtMs,
    );
  return {
    undecidedReplyIds: replies
      .filter((reply) => isHuman(reply) && reply.decided_at === null)
      .map((reply) => reply.id),
    newerOwnMail: hasNewer('own'),
    newerBounce: hasNewer('bounce_permanent'),
  };
}

/** Whoever was erased is written to no more, whatever the list says of the address. */
async function isCreatorSuppressed(trx: Transaction, creatorId: string): Promise<boolean> {
  const { canonical } = await trx
    .selectFrom('creators')
    .select('canonical')
    .where('id', '=', creatorId)
    .executeTakeFirstOrThrow();
  return canonical === null || isSuppressed(trx, canonical);
}

async function mailsToPerson(trx: Transaction, creatorId: string, nowMs: number): Promise<number> {
  const { mails } = await trx
    .selectFrom('followup_sends')
    .select((row) => row.fn.countAll<string>().as('mails'))
    .where('creator_id', '=', creatorId)
    .where('state', 'in', COUNTED_STATES)
    .where('fenced_at', '>', toInstant(nowMs - MAX_MAILS_WINDOW_MS))
    .executeTakeFirstOrThrow();
  return Number(mails);
}

async function mailboxState(trx: Transaction, mailbox: string): Promise<FenceFacts['mailbox']> {
  const row = await trx
    .selectFrom('mailboxes')
    .select(['state', 'state_until'])
    .where('address', '=', mailbox)
    .executeTakeFirstOrThrow();
  return { state: row.state, untilMs: fromInstantOrNull(row.state_until) };
}

/** What left earlier than the longest gap there can be holds up nobody; the ledger keeps every send that there ever was. */
async function lastLeft(trx: Transaction, mailbox: string, nowMs: number): Promise<FenceFacts['lastLeft']> {
  const left = sql<Date>`case when state = 'fenced' and fenced_at > ${toInstant(nowMs - ON_THE_WIRE_MS)}
    then ${toInstant(nowMs)} else greatest(fenced_at, least(coalesce(sent_at, fenced_at), ${toInstant(nowMs)})) end`;
  const row = await trx
    .selectFrom('followup_sends')
    .select(['id', left.as('left_at')])
    .where('mailbox', '=', mailbox)
    .where('state', 'in', COUNTED_STATES)
    .where('fenced_at', '>', toInstant(nowMs - LONGEST_GAP_MS - WIRE_LIMIT_MS))
    .orderBy('left_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { seed: row.id, atMs: fromInstant(row.left_at) };
}

async function wasHeld(trx: Transaction, threadId: string, dueAtMs: number | null): Promise<boolean> {
  if (dueAtMs === null) return false;
  const row = await trx
    .selectFrom('stage_transitions')
    .select('id')
    .where('thread_id', '=', threadId)
    .where('kind', 'in', ['blocked', 'woken', 'resumed'])
    .where('at', '>=', toInstant(dueAtMs))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Blocks by a rule say until when they hold; a pause and an undecided send end when a person ends them. */
async function heldByRuleUntilMs(
  trx: Transaction,
  threadId: string,
  dueAtMs: number | null,
): Promise<number | null> {
  if (dueAtMs === null) return null;
  const { until } = await trx
    .selectFrom('stage_transitions')
    .select(
      sql<number | null>`max(case when kind = 'blocked' then (data ->> 'untilMs')::double precision
        else extract(epoch from at) * 1000 end)::double precision`.as('until'),
    )
    .where('thread_id', '=', threadId)
    .where('at', '>=', toInstant(dueAtMs))
    .where((row) =>
      row.or([
        row('kind', 'in', ['resumed', 'send_resolved']),
        row.and([
          row('kind', '=', 'blocked'),
          row(sql<string>`data ->> 'reason'`, 'in', ['SEND_WINDOW', 'SEND_GAP', 'DAILY_CAP']),
        ]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return until;
}

/**
 * Of several running sequences of one person, which only an order typed into the Temporal UI can start, the one that was started first
 * goes on. The caller holds the person's lock, so that no two see each other as the first.
 */
async function hasEarlierSequence(trx: Transaction, row: SendLedgerRow): Promise<boolean> {
  if (!(await hasOtherRunningSequence(trx, row.thread_id))) return false;
  const started = sql<string>`max(e.id) filter (where (e.kind = 'decided' and e.data -> 'route' ->> 'kind' = 'follow_up')
    or (e.kind = 'reclassified' and e.data ->> 'intent' = 'interested'))`;
  const sequences = await trx
    .selectFrom('email_threads as t')
    .innerJoin('stage_transitions as e', 'e.thread_id', 't.id')
    .select(['t.id', started.as('started')])
    .where('t.creator_id', '=', row.creator_id)
    .where(sql<string>`t.state ->> 'sequence'`, '=', 'running')
    .where(sql<string | null>`t.state ->> 'closing'`, 'is', null)
    .where(sql<string | null>`t.state ->> 'closed'`, 'is', null)
    .groupBy('t.id')
    .orderBy('started')
    .limit(1)
    .executeTakeFirst();
  return sequences !== undefined && sequences.id !== row.thread_id;
}

/** Whoever was woken, or whose turn came, so long ago and is not here yet is not waited for. */
const ON_ITS_WAY_MS = 30_000;

/** Due before this one (or at once with it and older), and held by nothing but its turn; and of those the ones that come now. */
async function threadsAhead(
  trx: Transaction,
  row: SendLedgerRow,
  dueAtMs: number | null,
  nowMs: number,
): Promise<Pick<FenceFacts, 'threadsAhead' | 'threadsOnTheirWay'>> {
  const due = toInstantOrNull(dueAtMs);
  if (due === null) return { threadsAhead: 0, threadsOnTheirWay: 0 };
  const soonAgoMs = nowMs - ON_ITS_WAY_MS;
  const isOnItsWay = sql<boolean>`case
    when ahead.state -> 'blocked' ->> 'reason' = 'SEND_GAP'
      then (ahead.state -> 'blocked' ->> 'untilMs')::numeric >= ${soonAgoMs}
    else ahead.state ->> 'blocked' is null and ahead.updated_at > ${toInstant(soonAgoMs)} end`;
  const counted = await trx
    .selectFrom('email_threads as ahead')
    .select((each) => [
      each.fn.countAll<string>().as('threads'),
      sql<string>`count(*) filter (where ${isOnItsWay})`.as('coming'),
    ])
    .where('ahead.mailbox', '=', row.mailbox)
    .where('ahead.next_followup_at', '<=', toInstant(nowMs))
    .where(sql<boolean>`(ahead.next_followup_at, ahead.id) < (${due}::timestamptz, ${row.thread_id}::bigint)`)
    .where(sql<boolean>`ahead.state ->> 'paused' = 'false'`)
    .where(sql<boolean>`coalesce((ahead.state ->> 'awayUntilMs')::numeric, 0) <= ${nowMs}`)
    .where((each) =>
      each.not(
        each.exists(
          each
            .selectFrom('followup_sends as open')
            .select('open.id')
            .whereRef('open.thread_id', '=', 'ahead.id')
            .where('open.state', 'in', ['fenced', 'unknown', 'held']),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return { threadsAhead: Number(counted.threads), threadsOnTheirWay: Number(counted.coming) };
}
