import { describeReply } from '../src/activities/describeReply';
import { understand } from '../src/domain/understand';
import type { MailHead, ReplyRecord } from '../src/activities/ports';
import { AWAY_LIMITS } from '../src/domain/intake/replyKind';
import type { ParsedMail } from '../src/domain/mail';
import type { Labelled } from './labelled';

const CREATOR = 'creator@creator.example';
const MAILBOX = 'team@brand.example';
const RECEIVED_AT_MS = Date.UTC(2026, 2, 2, 9, 30);
const SUBJECT = 'Re: Paid collaboration';

/** The mail that a labelled reply would come in. */
export const mailOf = (text: string, subject = SUBJECT): ParsedMail => ({
  headers: [],
  from: { address: CREATOR, name: '' },
  replyTo: [],
  to: [{ address: MAILBOX, name: '' }],
  cc: [],
  subject,
  messageId: null,
  inReplyTo: null,
  references: [],
  dateMs: null,
  text,
  html: null,
  contentType: 'text/plain; charset=utf-8',
  parts: [],
});

const head = (mail: ParsedMail): MailHead => ({
  location: { folder: 'INBOX', uidValidity: '1', uid: 1 },
  gmailMessageId: null,
  gmailThreadId: null,
  messageId: null,
  inReplyTo: null,
  references: [],
  from: CREATOR,
  to: [MAILBOX],
  bcc: [],
  subject: mail.subject,
  dateMs: null,
  receivedAtMs: RECEIVED_AT_MS,
  sizeBytes: mail.text?.length ?? 0,
  seen: false,
  inSent: false,
  contentType: 'text/plain',
});

/** The row that the intake would store of it: cut, and told from machines. */
export function asReply(labelled: Labelled): ReplyRecord {
  const mail = mailOf(labelled.text);
  const mailHead = head(mail);
  const { content } = describeReply(understand(mail, RECEIVED_AT_MS), mailHead, CREATOR, {
    cadence: { stage2DelayMs: 0, stage3DelayMs: 0, replyWindowMs: 0 },
    debounceMs: 0,
    trustedAuthserv: '',
    awayLimits: AWAY_LIMITS,
    maxMailBytes: 0,
  });
  const below = [content.signature ?? '', labelled.signature ?? ''].filter((text) => text !== '');
  return {
    ...content,
    signature: below.join('\n'),
    replyId: labelled.id,
    threadId: labelled.id,
    mailbox: MAILBOX,
    messageKey: labelled.id,
    messageId: null,
    location: mailHead.location,
    sizeBytes: mailHead.sizeBytes,
    receivedAtMs: RECEIVED_AT_MS,
    seenAtMs: RECEIVED_AT_MS,
    readyAtMs: RECEIVED_AT_MS,
    signalledAtMs: null,
    decidedAtMs: null,
    handedOffAtMs: null,
  };
}
