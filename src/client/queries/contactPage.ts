/** Contacts, newest first, a page at a time. */

import type { Database } from '../../adapters/postgres/database';
import type { ContactKind } from '../../domain/verdict';
import { contactColumns, contactItem, type ContactItem } from './contacts';

export interface ContactPageFilter {
  /** Part of the value, the creator's address or the words that it was read from. */
  readonly search?: string;
  readonly mailbox?: string;
  readonly kind?: ContactKind;
  readonly doubtful?: boolean;
}

export interface ContactPage {
  readonly items: readonly ContactItem[];
  /** What the next page begins under; null: there is none. */
  readonly olderThan: string | null;
}

export async function pageOfContacts(
  db: Database,
  filter: ContactPageFilter,
  limit: number,
  olderThan: string | null,
): Promise<ContactPage> {
  let query = db
    .selectFrom('contacts as c')
    .innerJoin('email_threads as t', 't.id', 'c.thread_id')
    .innerJoin('email_replies as r', 'r.id', 'c.reply_id')
    .select(contactColumns)
    .select('c.id')
    .orderBy('c.id', 'desc')
    .limit(limit + 1);
  if (olderThan !== null) query = query.where('c.id', '<', olderThan);
  if (filter.mailbox !== undefined) query = query.where('t.mailbox', '=', filter.mailbox);
  if (filter.kind !== undefined) query = query.where('c.kind', '=', filter.kind);
  if (filter.doubtful !== undefined) query = query.where('c.doubtful', '=', filter.doubtful);
  const search = filter.search?.trim() ?? '';
  if (search !== '') {
    const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where((where) =>
      where.or([
        where('c.value', 'ilike', like),
        where('c.evidence', 'ilike', like),
        where('t.creator_address', 'ilike', like),
      ]),
    );
  }
  const rows = await query.execute();
  const shown = rows.slice(0, limit);
  return {
    items: shown.map(contactItem),
    olderThan: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}
