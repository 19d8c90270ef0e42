/** IMAP searches of the port's questions. */

import type { SearchObject } from 'imapflow';

const DAY_MS = 86_400_000;
/** What may stand in Gmail's `rfc822msgid:` without meaning anything else there. */
const PLAIN_ID = /^<[\w!#$%&*+./=?@^`|~-]{1,400}>$/;
/** More ids than this make a command line that servers refuse. */
const MAX_IDS = 20;

/** A message with this Message-ID. The answer is checked against the head: header search is a substring match elsewhere. */
export function byMessageId(messageId: string, gmail: boolean): SearchObject {
  return gmail && PLAIN_ID.test(messageId)
    ? { gmraw: `rfc822msgid:${messageId.slice(1, -1)}` }
    : { header: { 'message-id': messageId } };
}

/** Messages that are, answer or cite one of these. */
export function byCitation(messageIds: readonly string[]): SearchObject | null {
  const clauses = messageIds
    .slice(-MAX_IDS)
    .flatMap((id): SearchObject[] => [
      { header: { 'message-id': id } },
      { header: { 'in-reply-to': id } },
      { header: { references: id } },
    ]);
  return clauses.length === 0 ? null : { or: clauses };
}

/** SINCE knows days only, in a time zone of the server's choice: a day is added, and the caller compares instants. */
export function since(sinceMs: number): SearchObject {
  return { since: new Date(sinceMs - DAY_MS) };
}

/** An address that can stand in a search. */
export function isSearchable(address: string): boolean {
  return /^[\w!#$%&'*+./=?^`{|}~-]{1,200}@[\w.-]{1,200}$/.test(address);
}
