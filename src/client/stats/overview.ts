/** A stretch of time in numbers, over all mailboxes. Each counts what happened in it alone, so that it costs what the stretch holds. */

import { sql } from 'kysely';
import type { Database } from '../../adapters/postgres/database';
import type { Stage } from '../../domain/thread/state';
import type { Intent, VerdictSource } from '../../domain/verdict';

/** Of the threads that were opened since then. */
export interface FunnelSince {
  readonly answered: number;
  /** A sequence was started for them. */
  readonly interested: number;
  readonly stage1: number;
  readonly stage2: number;
  readonly stage3: number;
  /** Those who gave a contact that is not doubtful, asked or not. */
  readonly contact: number;
}

export async function funnelSince(db: Database, sinceMs: number): Promise<FunnelSince> {
  const since = new Date(sinceMs);
  const [answered, interested, stages, contact] = await Promise.all([
    db.selectFrom('email_threads').select(count).where('opened_at', '>=', since).executeTakeFirstOrThrow(),
    db
      .selectFrom('stage_transitions as e')
      .innerJoin('email_threads as t', 't.id', 'e.thread_id')
      .select(sql<number>`count(distinct t.id)::integer`.as('threads'))
      .where('t.opened_at', '>=', since)
      .where('e.at', '>=', since)
      .where(
        sql<boolean>`((e.kind = 'decided' and e.data -> 'route' ->> 'kind' = 'follow_up')
          or (e.kind = 'reclassified' and e.data ->> 'intent' = 'interested'))`,
      )
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('followup_sends as s')
      .innerJoin('email_threads as t', 't.id', 's.thread_id')
      .select(['s.stage', count])
      .where('t.opened_at', '>=', since)
      .where('s.fenced_at', '>=', since)
      .where('s.state', '=', 'sent')
      .groupBy('s.stage')
      .execute(),
    db
      .selectFrom('contacts as c')
      .innerJoin('email_threads as t', 't.id', 'c.thread_id')
      .select(sql<number>`count(distinct t.id)::integer`.as('threads'))
      .where('t.opened_at', '>=', since)
      .where('c.doubtful', '=', false)
      .executeTakeFirstOrThrow(),
  ]);
  const sent = (stage: Stage): number => stages.find((each) => each.stage === stage)?.threads ?? 0;
  return {
    answered: answered.threads,
    interested: interested.threads,
    stage1: sent(1),
    stage2: sent(2),
    stage3: sent(3),
    contact: contact.threads,
  };
}

const count = sql<number>`count(*)::integer`.as('threads');

export interface TimeToContactSince {
  readonly threads: number;
  /** Null: nobody gave a contact. */
  readonly medianSeconds: number | null;
  readonly p90Seconds: number | null;
}

/** From a thread's opening to the mail that held its first contact, of the contacts that were found since then. */
export async function timeToContactSince(db: Database, sinceMs: number): Promise<TimeToContactSince> {
  return db
    .selectFrom((from) =>
      from
        .selectFrom('contacts as c')
        .innerJoin('email_replies as r', 'r.id', 'c.reply_id')
        .innerJoin('email_threads as t', 't.id', 'c.thread_id')
        .select(
          sql<number>`greatest(0, extract(epoch from min(r.received_at) - t.opened_at))::double precision`.as(
            'seconds',
          ),
        )
        .where('c.doubtful', '=', false)
        .where('c.found_at', '>=', new Date(sinceMs))
        .groupBy('t.id')
        .as('given'),
    )
    .select([
      sql<number>`count(*)::integer`.as('threads'),
      sql<number | null>`percentile_cont(0.5) within group (order by seconds)`.as('medianSeconds'),
      sql<number | null>`percentile_cont(0.9) within group (order by seconds)`.as('p90Seconds'),
    ])
    .executeTakeFirstOrThrow();
}

export interface DayOfSends {
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  readonly sent: number;
  /** On the wire, unknown, or held for a person. */
  readonly undecided: number;
  readonly refused: number;
}

/** Over all mailboxes, oldest day first; a day without sends is not there. */
export async function sendsByDay(db: Database, sinceMs: number): Promise<readonly DayOfSends[]> {
  return db
    .selectFrom('followup_sends')
    .select([
      sql<string>`to_char(fenced_at at time zone 'UTC', 'YYYY-MM-DD')`.as('day'),
      sql<number>`(count(*) filter (where state = 'sent'))::integer`.as('sent'),
      sql<number>`(count(*) filter (where state in ('fenced', 'unknown', 'held')))::integer`.as('undecided'),
      sql<number>`(count(*) filter (where state = 'refused'))::integer`.as('refused'),
    ])
    .where('fenced_at', '>=', new Date(sinceMs))
    .groupBy('day')
    .orderBy('day')
    .execute();
}

export interface ModelAgreement {
  readonly source: VerdictSource;
  readonly model: string;
  /** False: a shadow, measured against the verdict that was acted on. */
  readonly acting: boolean;
  readonly verdicts: number;
  /** Those that somebody or something can be held against: a person's correction, or the acting verdict. */
  readonly compared: number;
  readonly agreed: number;
  readonly medianLatencyMs: number;
}

/** Acting verdicts against what people said since; shadows against the verdict that was acted on. Most verdicts first. */
export async function modelAgreement(db: Database, sinceMs: number): Promise<readonly ModelAgreement[]> {
  return db
    .selectFrom('classifications as c')
    .leftJoin(
      (from) =>
        from
          .selectFrom('corrections as k')
          .distinctOn('k.reply_id')
          .select(['k.reply_id', 'k.intent'])
          .orderBy('k.reply_id')
          .orderBy('k.at', 'desc')
          .orderBy('k.id', 'desc')
          .as('said'),
      (join) => join.onRef('said.reply_id', '=', 'c.reply_id'),
    )
    .leftJoin('classifications as a', (join) =>
      join.onRef('a.reply_id', '=', 'c.reply_id').on('a.acting', '=', true).on('c.acting', '=', false),
    )
    .select([
      'c.source',
      'c.model',
      'c.acting',
      sql<number>`count(*)::integer`.as('verdicts'),
      sql<number>`count(coalesce(said.intent, a.intent))::integer`.as('compared'),
      sql<number>`(count(*) filter (where coalesce(said.intent, a.intent) = c.intent))::integer`.as('agreed'),
      sql<number>`percentile_cont(0.5) within group (order by c.latency_ms)`.as('medianLatencyMs'),
    ])
    .where('c.judged_at', '>=', new Date(sinceMs))
    .groupBy(['c.source', 'c.model', 'c.acting'])
    .orderBy('verdicts', 'desc')
    .execute();
}

/** What creators said, of the threads that were opened since then; null: not judged yet. Most first. */
export async function intentsSince(
  db: Database,
  sinceMs: number,
): Promise<readonly { readonly intent: Intent | null; readonly threads: number }[]> {
  return db
    .selectFrom('email_threads')
    .select(['intent', sql<number>`count(*)::integer`.as('threads')])
    .where('opened_at', '>=', new Date(sinceMs))
    .groupBy('intent')
    .orderBy('threads', 'desc')
    .execute();
}
