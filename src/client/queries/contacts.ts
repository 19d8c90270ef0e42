/** Contacts that creators gave. */

import type { Database } from '../../adapters/postgres/database';
import type { ContactRow, ReplyRow, ThreadRow } from '../../adapters/postgres/schema';
import type { ContactKind } from '../../domain/verdict';
import { iso } from './instants';

export interface ContactItem {
  readonly creator: string | null;
  readonly mailbox: string;
  readonly kind: ContactKind;
  readonly value: string;
  /** The creator's own words that it was read from. */
  readonly evidence: string;
  /** Of the mail that holds it; null where the mail has none. */
  readonly messageId: string | null;
  readonly foundAt: string;
  readonly doubtful: boolean;
  readonly confidence: number;
  readonly workflowId: string;
}

/** What `contactItem` is made of, of contacts `c`, their threads `t` and the mails `r` that hold them. */
export const contactColumns = [
  't.creator_address',
  't.mailbox',
  't.workflow_id',
  'c.kind',
  'c.value',
  'c.evidence',
  'c.doubtful',
  'c.confidence',
  'c.found_at',
  'r.message_id',
] as const;

export function contactItem(
  row: Pick<ThreadRow, 'creator_address' | 'mailbox' | 'workflow_id'> &
    Pick<ContactRow, 'kind' | 'value' | 'evidence' | 'doubtful' | 'confidence' | 'found_at'> &
    Pick<ReplyRow, 'message_id'>,
): ContactItem {
  return {
    creator: row.creator_address,
    mailbox: row.mailbox,
    kind: row.kind,
    value: row.value,
    evidence: row.evidence,
    messageId: row.message_id,
    foundAt: iso(row.found_at),
    doubtful: row.doubtful,
    confidence: row.confidence,
    workflowId: row.workflow_id,
  };
}

/** Oldest first, so that an export grows at its end. */
export async function listContacts(
  db: Database,
  filter: { readonly mailbox?: string; readonly sinceMs?: number },
): Promise<readonly ContactItem[]> {
  let query = db
    .selectFrom('contacts as c')
    .innerJoin('email_threads as t', 't.id', 'c.thread_id')
    .innerJoin('email_replies as r', 'r.id', 'c.reply_id')
    .select(contactColumns)
    .orderBy('c.id');
  if (filter.mailbox !== undefined) query = query.where('t.mailbox', '=', filter.mailbox);
  if (filter.sinceMs !== undefined) query = query.where('c.found_at', '>=', new Date(filter.sinceMs));
  const rows = await query.execute();
  return rows.map(contactItem);
}
