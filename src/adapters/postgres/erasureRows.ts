/** Emptying one person's rows. What happened, when and by whom stays; what was said, by whom and from where goes. */

import { sql } from 'kysely';
import type { Transaction } from './database';
import type { PersonRows } from './erasurePerson';
import { hashOf } from './suppressions';
import { storable, toInstant } from './values';

/** Rows that held something of the person, by table. */
export type ErasedRows = Readonly<Record<string, number>>;

const ERASED = '(erased)';

/** Idempotent: a second time finds nothing. The person and the threads are locked. */
export async function eraseRows(trx: Transaction, person: PersonRows, nowMs: number): Promise<ErasedRows> {
  const threadIds = person.threads.map(({ threadId }) => threadId);
  const counts = {
    creators: await eraseCreators(trx, person),
    email_threads: await eraseThreads(trx, threadIds),
    email_replies:
      (await eraseReplies(trx, threadIds, nowMs)) +
      (await eraseRepliesElsewhere(trx, person.replyIdsElsewhere, nowMs)),
    classifications: await eraseWords(trx, threadIds, person.replyIdsElsewhere),
    contacts: await deleteContacts(trx, threadIds, person.replyIdsElsewhere),
    ...(await redactReasons(trx, person.creatorIds)),
    followup_sends: await redactResolutions(trx, threadIds),
    suppressions: await deleteSuppression(trx, person.canonical),
  };
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

async function eraseCreators(trx: Transaction, { canonical, creatorIds }: PersonRows): Promise<number> {
  if (creatorIds.length === 0) return 0;
  const { numUpdatedRows } = await trx
    .updateTable('creators')
    .set({ canonical: null, address_hash: hashOf(canonical) })
    .where('id', 'in', creatorIds)
    .where('canonical', 'is not', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** The opening reply's Message-ID is the creator's; the ids of our own mails stay, by which a later answer is known. */
async function eraseThreads(trx: Transaction, threadIds: readonly string[]): Promise<number> {
  if (threadIds.length === 0) return 0;
  const { numUpdatedRows } = await trx
    .updateTable('email_threads')
    .set({ creator_address: null, subject: null, message_id: sql<string>`'erased:' || id` })
    .where('id', 'in', threadIds)
    .where((row) =>
      row.or([
        row('creator_address', 'is not', null),
        row('subject', 'is not', null),
        row('message_id', '<>', sql<string>`'erased:' || id`),
      ]),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

const nothingOfTheMail = (nowMs: number) => ({
  message_id: null,
  why: null,
  from_address: null,
  subject: null,
  written: null,
  signature: null,
  vcards: '[]',
  quoted: null,
  erased_at: toInstant(nowMs),
});

/** The key stays, so that the mail, which still stands in the mailbox, is not taken in again; nobody is asked about it any more. */
async function eraseReplies(trx: Transaction, threadIds: readonly string[], nowMs: number): Promise<number> {
  if (threadIds.length === 0) return 0;
  const { numUpdatedRows } = await trx
    .updateTable('email_replies')
    .set((row) => ({
      ...nothingOfTheMail(nowMs),
      for_human: false,
      signalled_at: row.fn.coalesce('signalled_at', sql<Date>`${toInstant(nowMs)}`),
      decided_at: sql<Date | null>`case when kind in ('human', 'unreadable')
        then coalesce(decided_at, ${toInstant(nowMs)}) else decided_at end`,
    }))
    .where('thread_id', 'in', threadIds)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** The other creator's thread goes on as it was. */
async function eraseRepliesElsewhere(
  trx: Transaction,
  replyIds: readonly string[],
  nowMs: number,
): Promise<number> {
  if (replyIds.length === 0) return 0;
  const { numUpdatedRows } = await trx
    .updateTable('email_replies')
    .set(nothingOfTheMail(nowMs))
    .where('id', 'in', replyIds)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

async function eraseWords(
  trx: Transaction,
  threadIds: readonly string[],
  replyIds: readonly string[],
): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('classifications')
    .set({ deciding_words: '[]' })
    .where((row) =>
      row.or([
        row('thread_id', '=', row.fn.any(row.val([...threadIds]))),
        row(sql<boolean>`reply_ids && ${[...replyIds]}::bigint[]`, '=', true),
      ]),
    )
    .where(sql<boolean>`deciding_words <> '[]'::jsonb`)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

async function deleteContacts(
  trx: Transaction,
  threadIds: readonly string[],
  replyIds: readonly string[],
): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('contacts')
    .where((row) =>
      row.or([
        row('thread_id', '=', row.fn.any(row.val([...threadIds]))),
        row('reply_id', '=', row.fn.any(row.val([...replyIds]))),
      ]),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Why an operator ordered something may name the person. */
async function redactReasons(
  trx: Transaction,
  creatorIds: readonly string[],
): Promise<{ readonly stage_transitions: number; readonly corrections: number }> {
  const redacted = { stage_transitions: 0, corrections: 0 };
  for (const creatorId of creatorIds) {
    const { rows } = await sql<{ event_reasons: string; correction_reasons: string }>`
      select event_reasons, correction_reasons from redact_reasons(${creatorId}::bigint)`.execute(trx);
    for (const row of rows) {
      redacted.stage_transitions += Number(row.event_reasons);
      redacted.corrections += Number(row.correction_reasons);
    }
  }
  return redacted;
}

async function redactResolutions(trx: Transaction, threadIds: readonly string[]): Promise<number> {
  if (threadIds.length === 0) return 0;
  const { numUpdatedRows } = await trx
    .updateTable('followup_sends')
    .set({ resolved_reason: ERASED })
    .where('thread_id', 'in', threadIds)
    .where('resolved_reason', '<>', ERASED)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** The hash stands there already. */
async function deleteSuppression(trx: Transaction, canonical: string): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('suppressions')
    .where('canonical', '=', storable(canonical))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
