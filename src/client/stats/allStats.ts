/** Everything that `mosaic stats` shows, in one object. */

import type { Database } from '../../adapters/postgres/database';
import { standingFreeze } from '../../adapters/postgres/sendSwitch';
import { freezeShown, type FreezeShown } from '../sendFreeze';
import { answers, type Answers } from './answers';
import { funnel, timeToContact, type Funnel, type TimeToContact } from './funnel';
import { judgesCompared, type JudgesCompared } from './judges';
import { capUse, sendsPerDay, type CapUse, type MailboxCap, type SendsOfDay } from './sends';
import { verdicts, type ModelVerdicts } from './verdicts';
import { peopleQueue, waiting, type PersonsTask, type Waiting } from './waiting';

export interface Stats {
  /** Null: sends may leave. */
  readonly frozen: FreezeShown | null;
  readonly answers: readonly Answers[];
  readonly funnel: readonly Funnel[];
  readonly timeToContact: readonly TimeToContact[];
  readonly sendsPerDay: readonly SendsOfDay[];
  readonly capUse: readonly CapUse[];
  readonly waiting: readonly Waiting[];
  readonly verdicts: readonly ModelVerdicts[];
  /** Empty without `CLASSIFIER_SHADOW`. */
  readonly judges: readonly JudgesCompared[];
  readonly peopleQueue: readonly PersonsTask[];
}

/** One snapshot: the parts agree with each other. `sendsSinceMs`: the first day of `sendsPerDay`. */
export function allStats(db: Database, caps: readonly MailboxCap[], sendsSinceMs: number): Promise<Stats> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => ({
      frozen: await frozen(trx),
      answers: await answers(trx),
      funnel: await funnel(trx),
      timeToContact: await timeToContact(trx),
      sendsPerDay: await sendsPerDay(trx, caps, sendsSinceMs),
      capUse: await capUse(trx, caps),
      waiting: await waiting(trx),
      verdicts: await verdicts(trx),
      judges: await judgesCompared(trx),
      peopleQueue: await peopleQueue(trx),
    }));
}

async function frozen(db: Database): Promise<FreezeShown | null> {
  const standing = await standingFreeze(db);
  return standing === null ? null : freezeShown(standing);
}
