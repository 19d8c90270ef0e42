/** Which rows are one person's, by any spelling of the address, before the erasure and after it. */

import { sql } from 'kysely';
import { canonicalAddress } from '../../domain/address';
import type { Transaction } from './database';
import { hashOf } from './suppressions';
import { storable } from './values';

export interface PersonRows {
  readonly canonical: string;
  readonly creatorIds: readonly string[];
  readonly threads: readonly PersonThread[];
  /** Mails of theirs in threads of other creators: somebody answered for somebody else. */
  readonly replyIdsElsewhere: readonly string[];
}

export interface PersonThread {
  readonly threadId: string;
  readonly workflowId: string;
  readonly mailbox: string;
  readonly status: string;
  readonly isClosed: boolean;
  /** As it was spelled in the outreach; null once erased. */
  readonly creatorAddress: string | null;
}

/** Locks the person and the threads, in the order in which every transaction does. */
export async function lockPerson(trx: Transaction, address: string): Promise<PersonRows> {
  const canonical = canonicalAddress(address);
  const creators = await trx
    .selectFrom('creators')
    .select('id')
    .where((row) =>
      row.or([row('canonical', '=', storable(canonical)), row('address_hash', '=', hashOf(canonical))]),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  const creatorIds = creators.map(({ id }) => id);
  const threads = await threadsOf(trx, creatorIds);
  return {
    canonical,
    creatorIds,
    threads,
    replyIdsElsewhere: await repliesElsewhere(
      trx,
      canonical,
      threads.map(({ threadId }) => threadId),
    ),
  };
}

async function threadsOf(trx: Transaction, creatorIds: readonly string[]): Promise<readonly PersonThread[]> {
  if (creatorIds.length === 0) return [];
  const rows = await trx
    .selectFrom('email_threads')
    .select(['id', 'workflow_id', 'mailbox', 'status', 'closed_at', 'creator_address'])
    .where('creator_id', 'in', creatorIds)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return rows.map((row) => ({
    threadId: row.id,
    workflowId: row.workflow_id,
    mailbox: row.mailbox,
    status: row.status,
    isClosed: row.closed_at !== null,
    creatorAddress: row.creator_address,
  }));
}

/** The database only narrows it down; which spellings are one person's is the domain's to say. */
async function repliesElsewhere(
  trx: Transaction,
  canonical: string,
  threadIds: readonly string[],
): Promise<readonly string[]> {
  const start = canonical.slice(0, Math.max(0, canonical.lastIndexOf('@'))).replaceAll('.', '');
  let query = trx
    .selectFrom('email_replies')
    .select(['id', 'from_address'])
    .where(sql<boolean>`starts_with(replace(lower(trim(from_address)), '.', ''), ${storable(start)})`);
  if (threadIds.length > 0) query = query.where('thread_id', 'not in', threadIds);
  const rows = await query.orderBy('id').execute();
  return rows
    .filter((row) => row.from_address !== null && canonicalAddress(row.from_address) === canonical)
    .map(({ id }) => id);
}
