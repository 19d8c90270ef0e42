/** From interest over the stages to a contact, and how long that takes. */

import type { Database } from '../../adapters/postgres/database';

export interface Funnel {
  readonly mailbox: string;
  /** Threads that a sequence was started for. */
  readonly interested: number;
  readonly stage1: number;
  readonly stage2: number;
  readonly stage3: number;
  /** Of the interested: those who gave a contact that is not doubtful. */
  readonly contact: number;
  /** By the last stage that had left when the contact came. */
  readonly contactAfterStage: { readonly 1: number; readonly 2: number; readonly 3: number };
  /** Contacts that came without a sequence. */
  readonly contactUnasked: number;
}

export async function funnel(db: Database): Promise<readonly Funnel[]> {
  const rows = await db.selectFrom('stats_funnel').selectAll().orderBy('mailbox').execute();
  return rows.map((row) => ({
    mailbox: row.mailbox,
    interested: row.interested,
    stage1: row.stage_1,
    stage2: row.stage_2,
    stage3: row.stage_3,
    contact: row.contact,
    contactAfterStage: {
      1: row.contact_after_stage_1,
      2: row.contact_after_stage_2,
      3: row.contact_after_stage_3,
    },
    contactUnasked: row.contact_unasked,
  }));
}

export interface TimeToContact {
  readonly mailbox: string;
  readonly threads: number;
  readonly medianSeconds: number;
  readonly p90Seconds: number;
}

/** From a thread's opening to the mail that held the first contact. */
export async function timeToContact(db: Database): Promise<readonly TimeToContact[]> {
  const rows = await db.selectFrom('stats_time_to_contact').selectAll().orderBy('mailbox').execute();
  return rows.map((row) => ({
    mailbox: row.mailbox,
    threads: row.threads,
    medianSeconds: row.median_seconds,
    p90Seconds: row.p90_seconds,
  }));
}
