/** A follow-up as it leaves: a reply in the creator's own thread, made of our words and of checked ids only. */

import type { Stage } from '../thread/state';
import { headerLine, isCitableMessageId, isPlainAddress } from './headerValues';
import { STAGE_TEXTS } from './templates';

/** A mail of the thread, ours or the creator's. */
export interface CitedMail {
  readonly messageId: string | null;
  readonly sentAtMs: number;
  /** A human mail of the creator's: what the follow-up answers. */
  readonly byCreator: boolean;
}

export interface FollowUpThread {
  readonly mailbox: string;
  readonly creatorAddress: string | null;
  /** The outreach's own, without reply prefixes. */
  readonly subject: string;
  readonly outreachMessageId: string;
}

export interface ComposedFollowUp {
  readonly mailbox: string;
  readonly to: string;
  readonly messageId: string;
  readonly subject: string;
  readonly inReplyTo: string;
  readonly references: readonly string[];
  readonly text: string;
}

export type Composition =
  | { readonly kind: 'composed'; readonly mail: ComposedFollowUp }
  /** Nothing can be sent to this thread, now or later. `why` holds no address. */
  | { readonly kind: 'impossible'; readonly why: string };

/** A longer chain loses its middle, as RFC 5322 readers expect: its first and its newest ids are what threads are made by. */
const MAX_REFERENCES = 40;
const MAX_SUBJECT = 400;

/** `mails`: those of the thread in any order; the outreach and the follow-ups before may be among them. */
export function composeFollowUp(
  thread: FollowUpThread,
  stage: Stage,
  messageId: string,
  mails: readonly CitedMail[],
): Composition {
  if (thread.creatorAddress === null)
    return { kind: 'impossible', why: 'the creator was erased, there is no address to write to' };
  if (!isPlainAddress(thread.creatorAddress))
    return { kind: 'impossible', why: "the creator's address is not one that mail can safely be sent to" };
  if (!isPlainAddress(thread.mailbox))
    return { kind: 'impossible', why: 'the mailbox has no plain mail address' };
  const oldestFirst = [...mails].sort((a, b) => a.sentAtMs - b.sentAtMs);
  const newestOfCreator = oldestFirst.filter((mail) => mail.byCreator).at(-1)?.messageId ?? null;
  const parent = citable(newestOfCreator) ?? citable(thread.outreachMessageId);
  if (parent === null) return { kind: 'impossible', why: 'the thread has no Message-ID that can be cited' };
  const chain = [thread.outreachMessageId, ...oldestFirst.map((mail) => mail.messageId)]
    .filter((id) => id !== null && id !== messageId && id !== parent)
    .filter((id): id is string => citable(id) !== null);
  return {
    kind: 'composed',
    mail: {
      mailbox: thread.mailbox,
      to: thread.creatorAddress,
      messageId,
      subject: `Re: ${headerLine(thread.subject, MAX_SUBJECT)}`.trim(),
      inReplyTo: parent,
      // The answered mail comes last: that is the parent by which mail programs build the tree.
      references: [...shortened([...new Set(chain)]), parent],
      text: STAGE_TEXTS[stage],
    },
  };
}

function citable(messageId: string | null): string | null {
  return messageId !== null && isCitableMessageId(messageId) ? messageId : null;
}

function shortened(ids: readonly string[]): readonly string[] {
  if (ids.length < MAX_REFERENCES) return ids;
  return [...ids.slice(0, 1), ...ids.slice(2 - MAX_REFERENCES)];
}
