import type { BouncedRecipient, CutText, MailKind, ParsedMail } from '../mail';
import { bounceReason } from './bounce-reason';
import { REPORT_BODY, REPORT_SUBJECT } from './bounce-words';
import { recipientStatuses } from './delivery-status';
import type { RecipientStatus } from './delivery-status';
import { hasHeader, hasNullReturnPath, headerOf, senderKind } from './headers';
import { namedRecipients, ownWords } from './report-text';
import type { NamedRecipient } from './report-text';

const STATUS = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])/;
/** A server's answer: `550 5.2.2 …`, `550-'5.7.1 …`. */
const ANSWERED_STATUS = /(?<!\d)[45]\d\d[- ]['#]?([45]\.\d{1,3}\.\d{1,3})(?![\d.])/;
const DELIVERED = /^(?:delivered|relayed|expanded)$/;
/** A report on more recipients than one outreach has is not about it. */
const MAX_RECIPIENTS = 100;
const GIVEN_UP = /permanent|giving\s+up|gave\s+up|given\s+up/i;
const REPLY_CODE = /(?<![\d.-])([45])\d\d(?=[\s-#])/;
const DELAY =
  /delay|warning|still\s+being\s+retried|will\s+(?:be\s+)?(?:retried|retry|keep\s+trying|continue)|has\s+not\s+(?:yet\s+)?been\s+delivered|temporar(?:y|ily)\s+(?:problem|fail)|do\s+not\s+need\s+to\s+resend|задерж/i;
const FORWARD_SUBJECT =
  /^\s*(?:(?:re|aw|sv|antw|rv|res|vs|rif)\s?:\s*)*(?:fwd?|wg|tr|rv|enc|i|vb|doorst|pd|yml|ynt|转发|轉寄)\s?:/i;

/** Whether `mail` reports on mail that was not delivered, and to whom; null for every other mail. */
export function deliveryReport(mail: ParsedMail, cut: CutText): MailKind | null {
  const statuses = mail.parts.flatMap((part) =>
    part.text !== null && part.contentType.endsWith('delivery-status') ? recipientStatuses(part.text) : [],
  );
  const why = reportEvidence(mail, cut, statuses);
  if (why === null) return null;
  if (statuses.length > 0 && statuses.every(({ action }) => action !== null && DELIVERED.test(action))) {
    return { kind: 'automatic', why: 'a notice of successful delivery (RFC 3464)' };
  }
  const recipients = recipientsOf(mail, statuses);
  return { kind: 'bounce', permanent: recipients.some(({ permanent }) => permanent), recipients, why };
}

/** Structure and envelope decide where they can; words alone only where no person signs for them. */
function reportEvidence(mail: ParsedMail, cut: CutText, statuses: readonly RecipientStatus[]): string | null {
  const type = mail.contentType.toLowerCase();
  const sender = senderKind(mail);
  const robot = sender === 'mailer' || sender === 'postmaster' || hasNullReturnPath(mail);
  const unsigned = robot || sender === 'none' || sender === 'no_reply';
  if (type.startsWith('multipart/report') && /report-type\s*=\s*"?delivery-status/.test(type))
    return 'multipart/report of type delivery-status (RFC 3464)';
  if (statuses.length > 0 && unsigned) return 'a message/delivery-status part (RFC 3464)';
  if (hasHeader(mail, 'x-failed-recipients')) return 'X-Failed-Recipients';
  if (FORWARD_SUBJECT.test(mail.subject) && !robot) return null;
  const subject = REPORT_SUBJECT.test(mail.subject);
  // A person who shows us a report quotes or forwards it: only a robot's whole text is its own.
  const body = REPORT_BODY.test((robot ? (mail.text ?? '') : cut.written).slice(0, 8_000));
  if (sender === 'mailer' && (subject || body || type.startsWith('multipart/report')))
    return 'a mailer-daemon that reports a failure';
  if (unsigned && (subject || body)) return 'a robot that reports a failure';
  return subject && body && mail.references.length === 0 && mail.inReplyTo === null
    ? 'subject and text of a delivery report'
    : null;
}

function recipientsOf(mail: ParsedMail, statuses: readonly RecipientStatus[]): BouncedRecipient[] {
  const body = ownWords(mail.text ?? '');
  const delayed =
    DELAY.test(mail.subject) || (statuses.length === 0 && DELAY.test(body) && !GIVEN_UP.test(body));
  const own = new Set(mail.to.map(({ address }) => address.toLowerCase()));
  const inWords = namedRecipients(body, new Set());
  const structured = statuses
    .slice(0, MAX_RECIPIENTS)
    .flatMap((each) => fromStatus(each, statuses.length === 1 ? body : null, inWords));
  if (structured.length > 0) return merged(structured);
  const others = namedRecipients(body, own);
  // A report to the very address that it is about: odd, but it names nobody else.
  const named = others.length > 0 ? others : inWords;
  const told = named.map(({ address, about }) =>
    judged(address, null, named.length === 1 ? body : about, delayed),
  );
  const listed = headerOf(mail, 'x-failed-recipients')
    .split(/[,\s]+/)
    .filter((address) => address.includes('@'))
    .map(
      (address) =>
        told.find((each) => sameAddress(each.address, address)) ?? judged(address, null, body, delayed),
    );
  if (listed.length > 0) return merged(listed);
  if (told.length > 0) return merged(told);
  const returned = returnedTo(mail, own);
  return returned === null ? [] : [judged(returned, null, body, delayed)];
}

const sameAddress = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Where the report's words speak of space and its block of an unknown user, one of them is wrong: the address may be alive. */
const BOX_FULL =
  /not\s+enough\s+(?:disk\s+)?space|(?:mailbox|inbox)\s+(?:is\s+)?full|over\s+(?:its\s+)?quota|quota\s+exceeded/i;

/** One block may name the address as it was written and as it was delivered to: both are that recipient. */
function fromStatus(
  each: RecipientStatus,
  wholeBody: string | null,
  inWords: readonly NamedRecipient[],
): BouncedRecipient[] {
  if (each.action !== null && DELIVERED.test(each.action)) return [];
  const addresses = [each.address, each.originalAddress].filter(
    (address): address is string => address !== null,
  );
  const named = inWords.filter(({ address }) => addresses.some((other) => sameAddress(address, other)));
  const words = wholeBody ?? named.map(({ about }) => about).join('\n');
  // The block is exact where it says something; the report's own words tell whether the mail was refused after DATA.
  const about = `${each.diagnostic}\n${says(each.diagnostic) ? refusalIn(words) : words}`;
  const status = preciseStatus(each.status, each.diagnostic);
  const permanentAtMost = !BOX_FULL.test(words);
  return addresses
    .map((address) => judged(address, status, about, each.action === 'delayed'))
    .map((recipient) => ({ ...recipient, permanent: recipient.permanent && permanentAtMost }));
}

/** More than codes: some programs put nothing but the status into the block. */
const says = (diagnostic: string): boolean =>
  diagnostic.replace(/[\d.\s]|smtp;|\((?:permanent|delivery)[^)]*\)/gi, '').length > 8;

const refusalIn = (words: string): string =>
  /(?:in\s+reply\s+to|>>>)[^\n]{0,40}data[^\n]{0,40}(?:\n\s*<<<\s*\d+)?/i.exec(words)?.[0] ?? '';

function judged(address: string, stated: string | null, about: string, delayed: boolean): BouncedRecipient {
  const status = preciseStatus(stated, about);
  const temporary = delayed || (status?.startsWith('4') ?? REPLY_CODE.exec(about)?.[1] === '4');
  return { address, status, permanent: !temporary && bounceReason(status, about) === 'dead_address' };
}

/** `5.0.0` says nothing; the diagnostic often knows more, and the server's own answer most. */
function preciseStatus(stated: string | null, about: string): string | null {
  const answered = ANSWERED_STATUS.exec(about)?.[1];
  if (answered !== undefined && (stated === null || /^\d\.[01]\.0$/.test(stated))) return answered;
  if (stated !== null && !/^\d\.0\.0$/.test(stated)) return stated;
  const told = STATUS.exec(about)?.[1] ?? null;
  if (stated === null) return told;
  return told !== null && told.startsWith(stated.charAt(0)) ? told : stated;
}

function merged(recipients: readonly BouncedRecipient[]): BouncedRecipient[] {
  const byAddress = new Map<string, BouncedRecipient>();
  for (const each of recipients) {
    const key = each.address.toLowerCase();
    const earlier = byAddress.get(key);
    if (earlier === undefined || (each.permanent && !earlier.permanent)) byAddress.set(key, each);
  }
  return [...byAddress.values()];
}

/** Last resort: to whom the returned mail was addressed. */
function returnedTo(mail: ParsedMail, own: ReadonlySet<string>): string | null {
  const copies = [...mail.parts.flatMap(({ text }) => (text === null ? [] : [text])), mail.text ?? ''];
  for (const copy of copies) {
    const to = /^\s{0,8}(?:x-)?(?:envelope-)?to\s?:\s*([^\r\n]{1,500})/im.exec(copy)?.[1] ?? '';
    const address = /[^\s<>"',;:=]{1,64}@[^\s<>"',;:]{1,255}/.exec(to)?.[0];
    if (address !== undefined && !own.has(address.toLowerCase())) return address;
  }
  return null;
}
