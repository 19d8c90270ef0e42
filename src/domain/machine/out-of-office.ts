import type { CutText, ParsedMail } from '../mail';
import { AUTOMATIC_SUBJECT, AWAY_SUBJECT } from './automatic-subjects';
import { AWAY, TAKES_PART } from './away-words';
import { ASK_SOMEONE_ELSE, NOTE } from './note-words';

/** A note is short, and says at its beginning that the writer is away. */
const BEGINNING_CHARS = 500;
const MAX_NOTE_CHARS = 1_500;

/** As many digits as a telephone number has; a date is shorter. */
const NUMBER = /(?:\d[\s().-]{0,2}){9,}/;

/** Courtesies to whoever writes, which are no part in a conversation; and links, whose question marks are none. */
const COURTESY =
  /(?:thank(?:s|\s+you)\s+(?:so\s+much\s+)?for\s+(?:your|the)\s+interest|(?:danke|dank)\s+für\s+(?:ihr|dein|euer|das)\s+interesse|gracias\s+por\s+(?:tu|su|el)\s+interés|obrigad[oa]\s+pelo\s+(?:seu\s+)?interesse|merci\s+(?:de|pour)\s+(?:votre|ton|l[’'])\s?intérêt|grazie\s+per\s+(?:il\s+(?:tuo|suo|vostro)\s+|l[’'])interesse|(?:make|be)\s+sure|https?:\/\/[^\s<>]{1,2000})/giu;

/** Where a program is known to have written the mail: does it say that the person is away? */
export function saysAway(mail: ParsedMail, cut: CutText): boolean {
  const subject = mail.subject;
  return (
    (AUTOMATIC_SUBJECT.test(subject) && AWAY_SUBJECT.test(subject)) ||
    AWAY.test(beginning(cut)) ||
    /^away\b/i.test(subject)
  );
}

/**
 * Why a mail without any automatic header is taken for an out-of-office note or another automatic answer; null for a
 * person's mail. A person who mentions a holiday takes part in the conversation; a note set for everybody does not.
 */
export function noteWithoutHeaders(mail: ParsedMail, cut: CutText): string | null {
  if (AUTOMATIC_SUBJECT.test(mail.subject)) return 'a subject that only programs write';
  const text = cut.written;
  if (text.trim() === '' || text.length > MAX_NOTE_CHARS) return null;
  const note = NOTE.test(text) || (ASK_SOMEONE_ELSE.test(text) && !NUMBER.test(text));
  if (!AWAY.test(beginning(cut)) || !note) return null;
  return TAKES_PART.test(text.replace(COURTESY, '')) ? null : 'a note that its writer is away';
}

const beginning = (cut: CutText): string => cut.written.slice(0, BEGINNING_CHARS);
