import type { MailKind, ParsedMail } from '../mail';
import { hasHeader, headerOf } from './headers';
import { bareAddress } from './delivery-status';

const ADDRESS = /[^\s<>"',;:=]{1,64}@[^\s<>"',;:]{1,255}/;
const ABUSE_SUBJECT =
  /^(?:complaint\s+about\s+message|abuse\s+report|email\s+(?:abuse|feedback)\s+report)\b/i;
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
      copies.some(({ text }) => /^x-hmxmroriginalrecipient/im.test(text ?? '')));
  const unsubscribe =
    /^unsubscribe$/i.test(mail.subject.trim()) && /auto-/i.test(headerOf(mail, 'auto-submitted'));
  if (!arf && !microsoft && !unsubscribe) return null;
  const told = fieldAddresses(reports.map(({ text }) => text ?? '').join('\n'), RECIPIENT_FIELDS);
  const recipients =
    told.length > 0
      ? told
      : fieldAddresses(copies.map(({ text }) => text ?? '').join('\n'), COPY_FIELDS).slice(0, 1);
  const asker = unsubscribe && mail.from !== null ? [mail.from.address] : [];
  return {
    kind: 'complaint',
    recipients: [...new Set([...recipients, ...asker])],
    why: arf
      ? 'an abuse report (RFC 5965)'
      : microsoft
        ? 'an abuse report by Outlook.com'
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
