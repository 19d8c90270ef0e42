import type { MailKind, ParsedMail } from '../mail';
import { hasHeader, headerOf, senderKind } from './headers';
import { bareAddress } from './delivery-status';

const ADDRESS = /[^\s<>"',;:=]{1,64}@[^\s<>"',;:]{1,255}/;
const ABUSE_SUBJECT =
  /^(?:complaint\s+about\s+message|abuse\s+report|email\s+(?:abuse|feedback)\s+report)\b/i;
/** Reports on authentication, viruses, and mail that is wanted. */
const NO_COMPLAINT: ReadonlySet<string> = new Set(['auth-failure', 'not-spam', 'virus', 'dmarc']);
/** Stands in the complaint or in the mail that it encloses; nobody else writes it. */
const MICROSOFT_FIELD = /^x-hmxmroriginalrecipient\s?:/im;
const AMAZON_COMPLAINT = /notificationType\W{1,8}complaint\b/i;
const AMAZON_RECIPIENT =
  /complainedRecipients.{0,20}?emailAddress\W{1,8}([^\s"'\\<>]{1,64}@[^\s"'\\<>]{1,255})/is;
const RECIPIENT_FIELDS = ['original-rcpt-to', 'removal-recipient', 'reported-recipient'];
const COPY_FIELDS = ['x-hmxmroriginalrecipient', 'x-rcpt-to', 'delivered-to', 'to'];

/** An abuse report (ARF, RFC 5965, and Microsoft's older form): the person wants no more mail. Null for every other mail. */
export function complaint(mail: ParsedMail): MailKind | null {
  const reports = mail.parts.filter(({ contentType }) => contentType === 'message/feedback-report');
  const type = mail.contentType.toLowerCase();
  const arf =
    reports.length > 0 ||
    (type.startsWith('multipart/report') && /report-type\s*=\s*"?feedback-report/.test(type));
  const copies = mail.parts.filter(({ contentType }) =>
    /^message\/rfc822$|^text\/rfc822-headers?$/.test(contentType),
  );
  const microsoft =
    ABUSE_SUBJECT.test(mail.subject) &&
    (hasHeader(mail, 'x-hmxmroriginalrecipient') ||
      copies.some(({ text }) => MICROSOFT_FIELD.test(text ?? '')) ||
      (mail.inReplyTo === null && copies.length > 0));
  const unsubscribe =
    /^unsubscribe$/i.test(mail.subject.trim()) && /auto-/i.test(headerOf(mail, 'auto-submitted'));
  const amazon = AMAZON_COMPLAINT.test((mail.text ?? '').slice(0, 4_000)) && senderKind(mail) === 'no_reply';
  if (!arf && !microsoft && !unsubscribe && !amazon) return null;
  const types = reports.map(({ text }) =>
    /^feedback-type\s*:\s*([a-z-]+)/im.exec(text ?? '')?.[1]?.toLowerCase(),
  );
  if (types.length > 0 && types.every((each) => each !== undefined && NO_COMPLAINT.has(each))) {
    return { kind: 'automatic', why: 'a feedback report in which nobody complains (RFC 5965, RFC 6591)' };
  }
  const told = fieldAddresses(reports.map(({ text }) => text ?? '').join('\n'), RECIPIENT_FIELDS);
  const recipients =
    told.length > 0
      ? told
      : fieldAddresses(copies.map(({ text }) => text ?? '').join('\n'), COPY_FIELDS).slice(0, 1);
  const asker = unsubscribe && mail.from !== null ? [mail.from.address] : [];
  const complained = amazon ? [AMAZON_RECIPIENT.exec(mail.text ?? '')?.[1] ?? ''].filter(Boolean) : [];
  return {
    kind: 'complaint',
    recipients: [...new Set([...recipients, ...asker, ...complained])],
    why: arf
      ? 'an abuse report (RFC 5965)'
      : microsoft
        ? 'an abuse report by Outlook.com'
        : amazon
          ? 'an abuse report by Amazon SES'
          : 'an unsubscribe request by a mail program',
  };
}

function fieldAddresses(text: string, names: readonly string[]): string[] {
  const found: string[] = [];
  for (const name of names) {
    for (const line of text.split(/\r?\n/)) {
      if (!line.toLowerCase().startsWith(`${name}:`)) continue;
      const address = ADDRESS.exec(line.slice(name.length + 1))?.[0];
      if (address !== undefined) found.push(bareAddress(address));
    }
  }
  return found;
}
