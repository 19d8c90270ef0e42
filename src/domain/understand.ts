import { recogniseMachine } from './machine/recognise';
import type { CutText, MailKind, ParsedMail } from './mail';
import { cutText } from './text/cut';

/** A mail with what its text and its structure say: which words are new, and whether a person wrote them. */
export interface UnderstoodMail {
  readonly mail: ParsedMail;
  readonly cut: CutText;
  readonly machine: MailKind;
}

/**
 * Everything that costs time with a mail's length. Runs where the mail is parsed, away from the main thread and within the
 * same limits on time and memory.
 *
 * @param receivedAtMs when the mail came: dates without a year, and weekdays, are read from it
 */
export function understand(mail: ParsedMail, receivedAtMs: number): UnderstoodMail {
  const cut = cutText(mail);
  return { mail, cut, machine: recogniseMachine(mail, cut, receivedAtMs) };
}
