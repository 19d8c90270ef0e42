import type { Header, ParsedMail } from '../mail';

/** First value of a header; empty where the mail has none. `name` in lower case. */
export const headerOf = (mail: ParsedMail, name: string): string =>
  mail.headers.find((header) => header.name === name)?.value ?? '';

export const hasHeader = (mail: ParsedMail, name: string): boolean =>
  mail.headers.some((header) => header.name === name);

export const headersNamed = (headers: readonly Header[], name: string): string[] =>
  headers.filter((header) => header.name === name).map(({ value }) => value);

/** RFC 5321 section 4.5.5: reports and automatic answers travel with an empty reverse path. */
export const hasNullReturnPath = (mail: ParsedMail): boolean =>
  headerOf(mail, 'return-path').replace(/\s/g, '') === '<>';

const MAILER =
  /^(?:mailer-?daemon|mail\.?delivery\.?(?:sub)?system|mdaemon|mmdf|bounces(?:[-+=].*)?|bounce[-+=].*)(?:@|$)/i;
const MAILER_NAME = /mail(?:er)?[-\s]?(?:delivery\s+(?:sub)?system|daemon)|mail\s+delivery\s+(?:sub)?system/i;
const POSTMASTER = /^(?:postmaster|poostmaster|mail-?master|sysadmin|microsoftexchange[0-9a-f]*)(?:@|$)/i;
const NO_REPLY =
  /^(?:[\w.+]{0,40}[-_.+])?(?:(?:no|not?|do-?_?not|dont|never|ne-?pas)[-_.]?(?:reply|repondre|responder|antworten|rispondere)|noresponder|nepasrepondre|auto-?(?:reply|responder|mailer)|notifications?|alerts?|feedbackloop|complaints?)(?:[-_.+][\w.+-]{0,60})?@/i;

/** A sender that no person writes from. `postmaster` may be one, so it needs more evidence. */
export function senderKind(mail: ParsedMail): 'mailer' | 'postmaster' | 'no_reply' | 'none' | 'other' {
  const from = mail.from;
  if (from === null)
    return MAILER_NAME.test(headerOf(mail, 'from')) || MAILER.test(headerOf(mail, 'from'))
      ? 'mailer'
      : 'none';
  if (MAILER.test(from.address)) return 'mailer';
  if (POSTMASTER.test(from.address)) return 'postmaster';
  if (NO_REPLY.test(from.address)) return 'no_reply';
  return MAILER_NAME.test(from.name) ? 'mailer' : 'other';
}
