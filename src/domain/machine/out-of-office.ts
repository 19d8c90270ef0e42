import type { CutText, ParsedMail } from '../mail';
import { CLOSED, ILL, LEFT, OTHER_HOURS } from './absence-words';
import { AUTOMATIC_SUBJECT, AWAY_SUBJECT, NOTE_SUBJECT } from './automatic-subjects';
import { SAYS_AUTOMATIC, SOMEBODYS_PROGRAM } from './automatic-words';
import { AWAY } from './away-words';
import { ASK_SOMEONE_ELSE, PROMISES_ANSWER } from './note-words';
import { aboveName } from './above-name';
import { ENOUGH, isNote, isOfAbsence, noteSigns, takesPart, weigh, type NoteSigns } from './note-score';
import { TICKET_SUBJECT } from './receipt-words';
import { COMING_BACK } from './return-words';

/** A note is short, and says at its beginning that the writer is away. */
const BEGINNING_CHARS = 500;
const MAX_NOTE_CHARS = 1_500;
/** A name and what stands below it. */
const MAX_SIGNED_CHARS = 250;
/** Nothing but an absence and its end is said in so much. */
const MAX_BARE_NOTE_CHARS = 350;
const MAX_DECLARATION_CHARS = 90;

/** As many digits as a telephone number has; a date is shorter. */
const NUMBER = /(?:\d[\s().-]{0,2}){9,}/;

/** Courtesies to whoever writes, which are no part in a conversation; and links, whose question marks are none. */
const COURTESY =
  /(?:thank(?:s|\s+you)\s+(?:so\s+much\s+)?for\s+(?:your|the)\s+interest|(?:danke|dank)\s+für\s+(?:ihr|dein|euer|das)\s+interesse|gracias\s+por\s+(?:tu|su|el)\s+interés|obrigad[oa]\s+pelo\s+(?:seu\s+)?interesse|merci\s+(?:de|pour)\s+(?:votre|ton|l[’'])\s?intérêt|grazie\s+per\s+(?:il\s+(?:tuo|suo|vostro)\s+|l[’'])interesse|(?:make|be)\s+sure|https?:\/\/[^\s<>]{1,2000})/giu;
const COURTESY_QUESTION =
  /(?:urgent|emergency|dringend|eilig|urgente|urgenza|urgência|urgencia|urgence|mendesak|acil|khẩn|gấp|срочно|wichtig|important|pilne|spoed|need\s+(?:something|help|assistance|me|us))[^.?!\n]{0,30}[?؟]/giu;
const ADDRESS = /[^\s<>"'(),:;@]{1,64}@[^\s<>"'(),:;@]{1,253}\.\p{L}{2,}/u;

/** Where a program is known to have written the mail: does it say that the person is away? */
export function saysAway(mail: ParsedMail, cut: CutText): boolean {
  const subject = mail.subject;
  return (
    (AUTOMATIC_SUBJECT.test(subject) && AWAY_SUBJECT.test(subject)) ||
    [AWAY, CLOSED, ILL].some((words) => words.test(beginning(cut))) ||
    /^away\b/i.test(subject)
  );
}

export interface Note {
  readonly why: string;
  /** Its signs are those of an absence, more than those of an office that answers everybody. */
  readonly isAbsence: boolean;
}

/**
 * Why a mail without any automatic header is taken for an out-of-office note or another automatic answer; null for a
 * person's mail. A person who mentions a holiday takes part in the conversation; a note set for everybody does not.
 *
 * @param receivedAtMs when the mail came, from which the end that it states is read
 */
export function noteWithoutHeaders(mail: ParsedMail, cut: CutText, receivedAtMs: number): Note | null {
  if (AUTOMATIC_SUBJECT.test(mail.subject))
    return { why: 'a subject that only programs write', isAbsence: false };
  // Before anything is looked for: a mail may be a megabyte.
  if (cut.written.length > MAX_NOTE_CHARS + MAX_SIGNED_CHARS) return null;
  const text = aboveName(cut.written);
  if (text.trim() === '' || text.length > MAX_NOTE_CHARS) return null;
  const said = text.replace(COURTESY, '').replace(COURTESY_QUESTION, '');
  const signs = noteSigns({
    text,
    said,
    receivedAtMs,
    hasNoteSubject: NOTE_SUBJECT.test(mail.subject),
    namesAddress: ADDRESS.test(text),
    namesNumber: NUMBER.test(text),
  });
  const weight = weigh(signs);
  // In a longer mail, or beside a telephone number, a phrase or two may be a person's.
  const isTold = (text.length > MAX_BARE_NOTE_CHARS || signs.number > 0) && weight < ENOUGH;
  const firm = takesPart(signs) || isTold ? null : byPhrases(mail.subject, text, signs);
  if (firm !== null) return { why: firm, isAbsence: false };
  return !/[?？؟]/u.test(said) && isNote(signs)
    ? { why: 'many signs of a note for everybody', isAbsence: isOfAbsence(signs) }
    : null;
}

/** Turns of phrase that make a note by themselves, or two together. */
function byPhrases(subject: string, text: string, signs: NoteSigns): string | null {
  if (signs.takesPart > 0 || signs.speaks > 0) return null;
  if (declaresItself(text)) return 'a text that calls itself automatic';
  if (signs.receipt >= 2 || (signs.receipt === 1 && TICKET_SUBJECT.test(subject)))
    return 'an acknowledgement';
  const holdsNumber = signs.number > 0;
  const isLong = text.length > MAX_BARE_NOTE_CHARS;
  const named = (ASK_SOMEONE_ELSE.test(text) || signs.deputy > 0) && !holdsNumber;
  const thanks = signs.courtesy > 0;
  const converses = signs.converses > 0;
  if (LEFT.test(text) && (named || thanks)) return 'a note that its writer has left';
  if (!isAbsence(text, subject)) {
    if (isLong || holdsNumber || !COMING_BACK.test(text) || signs.back === 0) return null;
    if (PROMISES_ANSWER.test(text)) return 'a return, and an answer after it';
    return converses || signs.agreement > 0 ? null : 'nothing but a return';
  }
  if (thanks || named) return 'a note that its writer is away';
  if (isLong || holdsNumber) return null;
  const bare = NOTE_SUBJECT.test(subject) || (signs.back + signs.until > 0 && !converses);
  return bare ? 'nothing but an absence and its end' : null;
}

const isAbsence = (text: string, subject: string): boolean =>
  [AWAY, CLOSED, ILL, OTHER_HOURS].some((words) => words.test(text.slice(0, BEGINNING_CHARS))) ||
  NOTE_SUBJECT.test(subject);

/** One sentence of the text says that it is automatic, and speaks of no other program. */
const declaresItself = (text: string): boolean =>
  text
    .split(/[.!:\n。！।]/u)
    .some(
      (sentence) =>
        sentence.length <= MAX_DECLARATION_CHARS &&
        SAYS_AUTOMATIC.test(sentence) &&
        !SOMEBODYS_PROGRAM.test(sentence),
    );

const beginning = (cut: CutText): string => cut.written.slice(0, BEGINNING_CHARS);
