/** What a row in `email_replies` says of a mail. */

import { senderMatches } from '../domain/intake/matching';
import { kindForThread } from '../domain/intake/replyKind';
import { senderAuthentication } from '../domain/machine/authentication';
import { senders } from '../domain/machine/senders';
import type { UnderstoodMail } from '../domain/understand';
import type { IntakeOptions } from './intake';
import type { MailHead, NewReply } from './ports';

export interface Described {
  readonly content: Pick<
    NewReply,
    | 'kind'
    | 'why'
    | 'fromAddress'
    | 'subject'
    | 'written'
    | 'signature'
    | 'quoted'
    | 'vcards'
    | 'senderMatches'
    | 'authentication'
    | 'newPeople'
    | 'awayUntilMs'
  >;
  readonly suppress: 'bounced' | 'complaint' | null;
}

/** More text than this is no answer to anything, and only costs. Characters. */
const MAX_TEXT = 200_000;
const MAX_VCARDS = 5;
const VCARD = /^text\/(?:x-)?vcard|^text\/directory/;

/** `hasNewPeople`: it is addressed to somebody who was not in the conversation. */
export function describeReply(
  { mail, cut, machine }: UnderstoodMail,
  head: MailHead,
  creatorAddress: string,
  options: IntakeOptions,
  hasNewPeople = false,
): Described {
  const { kind, why, awayUntilMs, suppress } = kindForThread(
    machine,
    creatorAddress,
    head.receivedAtMs,
    options.awayLimits,
  );
  return {
    content: {
      kind,
      why,
      fromAddress: mail.from?.address ?? null,
      subject: mail.subject,
      written: cut.written.slice(0, MAX_TEXT),
      signature: cut.signature.slice(0, MAX_TEXT),
      quoted: cut.quoted.slice(0, MAX_TEXT),
      vcards: mail.parts
        .flatMap((part) =>
          part.text !== null && isVcard(part.contentType, part.fileName) ? [part.text] : [],
        )
        .slice(0, MAX_VCARDS),
      senderMatches: senderMatches(
        [...(mail.from === null ? [] : [mail.from.address]), ...senders(mail.headers)],
        mail.replyTo.map(({ address }) => address),
        creatorAddress,
      ),
      authentication: senderAuthentication(mail.headers, options.trustedAuthserv),
      newPeople: hasNewPeople,
      awayUntilMs,
    },
    suppress,
  };
}

/** A mail of which only the head is known. A person looks at it, unless a machine sent it. */
export function notMoreThanHead(head: MailHead, creatorAddress: string, why: string | null): Described {
  return {
    content: {
      kind: head.contentType === 'multipart/report' ? 'automatic' : 'unreadable',
      why,
      fromAddress: head.from,
      subject: head.subject,
      written: null,
      signature: null,
      quoted: null,
      vcards: [],
      senderMatches: senderMatches(head.from === null ? [] : [head.from], [], creatorAddress),
      authentication: 'neutral',
      newPeople: false,
      awayUntilMs: null,
    },
    suppress: null,
  };
}

const isVcard = (contentType: string, fileName: string | null): boolean =>
  VCARD.test(contentType) || /\.vcf$/i.test(fileName ?? '');
