/** What a head says about which of our mails it answers. */

import { sameMailbox } from '../address';

/** What is needed of a head. */
export interface Citing {
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
}

/** Ids looked up for one mail: the root stands first in References, what was answered last. */
const FIRST_IDS = 10;
const LAST_IDS = 20;

/** The Message-IDs that a mail cites, oldest first, each once. */
export function citedIds(head: Citing): string[] {
  const ids = [...new Set([...head.references, ...(head.inReplyTo === null ? [] : [head.inReplyTo])])];
  return ids.length <= FIRST_IDS + LAST_IDS
    ? ids
    : [...ids.slice(0, FIRST_IDS), ...ids.slice(ids.length - LAST_IDS)];
}

/** To whom an outreach mail went. */
export interface Addressed {
  readonly to: readonly string[];
  readonly bcc: readonly string[];
}

/**
 * The creator of an outreach mail: the recipient who answered, else the first one. A campaign may be addressed to the mailbox
 * itself, with the creator as a blind copy. Null where it names nobody else.
 */
export function creatorOf({ to, bcc }: Addressed, mailbox: string, from: string | null): string | null {
  const recipients = [...to, ...bcc].filter((address) => !sameMailbox(address, mailbox));
  const answering = from === null ? undefined : recipients.find((address) => sameMailbox(address, from));
  return answering ?? recipients[0] ?? null;
}

/**
 * Whether every From and every Reply-To of an answer are the address that the outreach went to, spellings aside. Sender is not
 * asked: it names the program or the account that handed the mail in, as for an alias.
 */
export function senderMatches(
  from: readonly string[],
  replyTo: readonly string[],
  creatorAddress: string,
): boolean {
  return from.length > 0 && [...from, ...replyTo].every((address) => sameMailbox(address, creatorAddress));
}

/** Whom an answer is addressed to beside those who were in the conversation. */
export function newPeople(addressed: readonly string[], known: readonly string[]): string[] {
  return addressed.filter((address) => !known.some((other) => sameMailbox(address, other)));
}

const ROBOTS =
  /^(?:mailer-daemon|postmaster|mail-daemon|mdaemon|bounces?|complaints?|abuse|fbl)(?:[+=._-]|@|$)/i;

/** Whether a mail that cites nothing of ours may still be a report about a mail of ours: worth a look inside. */
export function mayBeReport(head: {
  readonly from: string | null;
  readonly contentType: string | null;
}): boolean {
  return head.contentType === 'multipart/report' || head.from === null || ROBOTS.test(head.from);
}
