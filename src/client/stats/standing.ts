/** How things stand now, in numbers, for whoever watches from outside: no id, no person. */

import { sql } from 'kysely';
import type { MailboxState } from '../../activities/ports';
import type { Database, Transaction } from '../../adapters/postgres/database';
import { standingFreeze } from '../../adapters/postgres/sendSwitch';
import type { Views } from '../../adapters/postgres/views';
import type { ThreadStatus, WaitReason } from '../../domain/thread/state';
import { modelAgreement, type ModelAgreement } from './overview';

export interface Standing {
  /** Null: sends may leave. */
  readonly frozenForSeconds: number | null;
  readonly people: readonly {
    readonly why: Views['people_queue']['why'];
    readonly tasks: number;
    readonly oldestSeconds: number;
  }[];
  /** Open ones. */
  readonly threads: readonly {
    readonly status: ThreadStatus;
    readonly waitingFor: WaitReason | null;
    readonly threads: number;
  }[];
  /** Due, not held, and not sent. */
  readonly overdue: readonly {
    readonly mailbox: string;
    readonly stage: number;
    readonly stages: number;
    readonly oldestSeconds: number;
  }[];
  readonly undecided: readonly {
    readonly mailbox: string;
    readonly state: 'unknown' | 'held';
    readonly sends: number;
  }[];
  readonly mailboxes: readonly {
    readonly mailbox: string;
    readonly state: MailboxState;
    readonly counted: number;
    /** Null: never looked through. */
    readonly coverageAgeSeconds: number | null;
    readonly leased: boolean;
  }[];
  readonly agreement: readonly ModelAgreement[];
}

const AGREEMENT_MS = 7 * 86_400_000;

/** One connection, one moment, nothing written; the server gives a statement up after `withinMs`. */
export function readStanding(db: Database, nowMs: number, withinMs: number): Promise<Standing> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      await sql`select set_config('statement_timeout', ${String(withinMs)}, true)`.execute(trx);
      const freeze = await standingFreeze(trx);
      return {
        frozenForSeconds: freeze === null ? null : Math.max(0, (nowMs - freeze.sinceMs) / 1_000),
        people: await people(trx),
        threads: await threads(trx),
        overdue: await overdue(trx),
        undecided: await undecided(trx),
        mailboxes: await mailboxes(trx),
        agreement: await modelAgreement(trx, nowMs - AGREEMENT_MS),
      };
    });
}

function people(trx: Transaction): Promise<Standing['people']> {
  return trx
    .selectFrom('people_queue')
    .select([
      'why',
      sql<number>`count(*)::integer`.as('tasks'),
      sql<number>`max(waited_seconds)`.as('oldestSeconds'),
    ])
    .groupBy('why')
    .execute();
}

function threads(trx: Transaction): Promise<Standing['threads']> {
  return trx
    .selectFrom('email_threads')
    .select(['status', 'waiting_for as waitingFor', sql<number>`count(*)::integer`.as('threads')])
    .where('status', '<>', 'closed')
    .groupBy(['status', 'waiting_for'])
    .execute();
}

function overdue(trx: Transaction): Promise<Standing['overdue']> {
  return trx
    .selectFrom('email_threads')
    .select([
      'mailbox',
      sql<number>`(state ->> 'nextStage')::integer`.as('stage'),
      sql<number>`count(*)::integer`.as('stages'),
      sql<number>`extract(epoch from now() - min(next_followup_at))::double precision`.as('oldestSeconds'),
    ])
    .where('next_followup_at', '<', sql<Date>`now()`)
    .where('status', 'in', ['deciding', 'waiting', 'sending'])
    .where(sql<boolean>`state ->> 'nextStage' is not null`)
    .groupBy(['mailbox', 'stage'])
    .execute();
}

async function undecided(trx: Transaction): Promise<Standing['undecided']> {
  const rows = await trx
    .selectFrom('followup_sends')
    .select(['mailbox', 'state', sql<number>`count(*)::integer`.as('sends')])
    .where('state', 'in', ['unknown', 'held'])
    .groupBy(['mailbox', 'state'])
    .execute();
  return rows.map(({ mailbox, state, sends }) => ({
    mailbox,
    state: state === 'held' ? 'held' : 'unknown',
    sends,
  }));
}

function mailboxes(trx: Transaction): Promise<Standing['mailboxes']> {
  return trx
    .selectFrom('mailboxes as m')
    .innerJoin('stats_sends_last_24h as s', 's.mailbox', 'm.address')
    .select([
      'm.address as mailbox',
      'm.state',
      's.counted',
      sql<number | null>`extract(epoch from now() - m.last_success_at)::double precision`.as(
        'coverageAgeSeconds',
      ),
      sql<boolean>`coalesce(m.lease_until > now(), false)`.as('leased'),
    ])
    .execute();
}
