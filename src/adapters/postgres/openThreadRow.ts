/** A thread's row, its person and the first line of its record. */

import type { NewThread } from '../../activities/ports';
import { canonicalAddress } from '../../domain/address';
import { openThread } from '../../domain/thread/state';
import type { Transaction } from './database';
import { threadColumns } from './recordEvents';
import { insertOpened } from './threadEvents';
import { storable, toInstant } from './values';

/** An index entry has room for 2,704 bytes, and a stranger chooses how long a Message-ID is. RFC 5322 lines end at 998. */
const MAX_MESSAGE_ID_CHARACTERS = 600;

/** The row id of the thread, which is opened unless its key stands there already. Its mailbox has a row. `messageKey`: of the opening reply. */
export async function openThreadRow(
  trx: Transaction,
  thread: NewThread,
  messageKey: string,
): Promise<string> {
  const standing = await find(trx, thread);
  if (standing !== null) return standing;
  const creatorId = await creatorRow(trx, canonicalAddress(thread.creatorAddress));
  const opened =
    (await insert(trx, thread, creatorId, thread.messageId.slice(0, MAX_MESSAGE_ID_CHARACTERS))) ??
    // Another thread was opened by a mail that claims the same Message-ID: this one goes by its key.
    (await find(trx, thread)) ??
    (await insert(trx, thread, creatorId, messageKey));
  if (opened === null) throw new Error(`The workflow id ${thread.workflowId} belongs to another thread.`);
  return opened;
}

async function find(trx: Transaction, thread: NewThread): Promise<string | null> {
  const row = await trx
    .selectFrom('email_threads')
    .select('id')
    .where('mailbox', '=', thread.mailbox)
    .where('thread_key', '=', thread.threadKey)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Null where any of the row's unique keys is taken. */
async function insert(
  trx: Transaction,
  thread: NewThread,
  creatorId: string,
  messageId: string,
): Promise<string | null> {
  const row = await trx
    .insertInto('email_threads')
    .values({
      workflow_id: thread.workflowId,
      mailbox: thread.mailbox,
      thread_key: thread.threadKey,
      creator_id: creatorId,
      creator_address: storable(thread.creatorAddress),
      subject: storable(thread.subject),
      message_id: storable(messageId),
      outreach_message_id: storable(thread.outreachMessageId),
      gmail_thread_id: thread.gmailThreadId,
      opened_at: toInstant(thread.openedAtMs),
      ...threadColumns(openThread(thread.cadence, thread.openedAtMs), thread.openedAtMs),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row === undefined) return null;
  await insertOpened(trx, row.id, thread.cadence, thread.openedAtMs);
  return row.id;
}

async function creatorRow(trx: Transaction, canonical: string): Promise<string> {
  await trx
    .insertInto('creators')
    .values({ canonical: storable(canonical) })
    .onConflict((conflict) => conflict.column('canonical').doNothing())
    .execute();
  const { id } = await trx
    .selectFrom('creators')
    .select('id')
    .where('canonical', '=', storable(canonical))
    .executeTakeFirstOrThrow();
  return id;
}
