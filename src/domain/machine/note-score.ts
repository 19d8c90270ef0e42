import { findCues, type Cue } from '../intent/cues';
import { CLOSED, ILL, LEFT, OTHER_HOURS } from './absence-words';
import { AWAY, TAKES_PART } from './away-words';
import { NOTE } from './note-words';
import { CONVERSES, SPEAKS_FOR_ITSELF } from './person-words';
import { RECEIVED, TICKET, WITHIN } from './receipt-words';
import { namesDayAhead, statedEnd } from './return-date';
import { languagesIn } from './signs/by-language';
import { FORMAL_REQUEST } from './signs/formal';
import { DEPARTED, GATEKEEPER } from './signs/gatekeeper';
import { HANDLING } from './signs/handling';
import { OCCASION } from './signs/occasion';
import { OFFLINE } from './signs/offline';
import { OPENS_LATER } from './signs/opening';
import { ANSWERS_US } from './signs/person';
import { IN_THE_QUEUE, REDIRECTED } from './signs/queue';
import { ACTS_ALONE, GREETS_SOMEBODY, TALKS } from './signs/talks';

/** What a mail without any firm mark of a program says; every sign weak by itself. */
export interface NoteSigns {
  /** Words of being away, of why, and of being out of reach: how many. */
  readonly away: number;
  readonly occasion: number;
  readonly offline: number;
  /** What becomes of everybody's mail. */
  readonly handling: number;
  readonly courtesy: number;
  /** A day ahead, as that of coming back, or as the end. */
  readonly back: number;
  readonly until: number;
  /** A day ahead of which nothing is said. */
  readonly day: number;
  readonly deputy: number;
  readonly office: number;
  readonly departed: number;
  readonly receipt: number;
  readonly subject: number;
  readonly agreement: number;
  readonly answers: number;
  readonly takesPart: number;
  readonly speaks: number;
  readonly converses: number;
  readonly formal: number;
  readonly talks: number;
  readonly greets: number;
  readonly long: number;
  readonly number: number;
}

/** Yes, "go on", no, "do not write": what the judge's lexicons call an answer to us. */
const ANSWERS: ReadonlySet<Cue['kind']> = new Set(['interest', 'go_on', 'refusal', 'opt_out']);
/** The longer a mail, the more of these words stand in it by chance. */
const LONG_CHARS = [250, 400, 600, 900] as const;
const MAX_AGREEMENT = 3;

/** Stands in notes as well: courtesy, the subject of the mail, "God willing". */
const IDLE =
  /^(?:por favor|إن شاء الله|ان شاء الله|hợp tác|được|kolaborasi|kerja ?sama|colaboraci[oó]n|collaborations?|collaborazion[ei]|partnerships?|parceria|zusammenarbeit|partenariats?|iş ?birliği|تعاون|सहयोग)$/iu;

const everywhere = (pattern: RegExp): RegExp => new RegExp(pattern.source, 'giu');
/** "I no longer work there" and "not available" say no to nothing that was asked. */
const ABSENCES = [AWAY, LEFT].map(everywhere);

function agreementIn(said: string): number {
  const rest = ABSENCES.reduce((text, pattern) => text.replace(pattern, ' … '), said);
  return findCues(rest)
    .filter(({ kind, start, end }) => ANSWERS.has(kind) && !IDLE.test(rest.slice(start, end)))
    .reduce((sum, cue) => sum + firmness(cue), 0);
}

/** A word of four letters is often another language's. */
const firmness = ({ start, end, from, to }: Cue): number =>
  to - from > 1 || end - start > 6 ? 2 : end - start > 4 ? 1 : 0.5;

export interface NoteText {
  readonly text: string;
  /** The same without courtesies to whoever writes. */
  readonly said: string;
  readonly receivedAtMs: number;
  readonly hasNoteSubject: boolean;
  readonly namesAddress: boolean;
  readonly namesNumber: boolean;
}

export function noteSigns(note: NoteText): NoteSigns {
  const { text, said, receivedAtMs } = note;
  const languages = languagesIn(text);
  const has = (pattern: RegExp): number => (pattern.test(text) ? 1 : 0);
  const end = statedEnd(text, receivedAtMs);
  return {
    away: [AWAY, CLOSED, ILL, OTHER_HOURS].some((words) => words.test(text)) ? 1 : 0,
    occasion: OCCASION.count(text, languages),
    offline: OFFLINE.count(text, languages),
    handling: HANDLING.count(text, languages) + (OPENS_LATER.count(text, languages) > 0 ? 1 : 0),
    courtesy: has(NOTE),
    back: end === 'back' ? 1 : 0,
    until: end === 'end' ? 1 : 0,
    day: end === null && namesDayAhead(text, receivedAtMs) ? 1 : 0,
    deputy: note.namesAddress ? 1 : 0,
    office: GATEKEEPER.count(text, languages) + IN_THE_QUEUE.count(text, languages),
    departed:
      DEPARTED.count(text, languages) > 0 || LEFT.test(text)
        ? 1
        : note.namesAddress && REDIRECTED.count(text, languages) > 0
          ? 1
          : 0,
    receipt: has(RECEIVED) + has(WITHIN) + has(TICKET),
    subject: note.hasNoteSubject ? 1 : 0,
    agreement: Math.min(MAX_AGREEMENT, agreementIn(said)),
    answers: ANSWERS_US.count(said, languages),
    takesPart: TAKES_PART.test(said) ? 1 : 0,
    speaks: SPEAKS_FOR_ITSELF.test(said) ? 1 : 0,
    converses: CONVERSES.test(said) ? 1 : 0,
    formal: FORMAL_REQUEST.test(said) ? 1 : 0,
    talks: TALKS.test(said) || ACTS_ALONE.test(said) ? 1 : 0,
    greets: GREETS_SOMEBODY.test(text) ? 1 : 0,
    long: LONG_CHARS.filter((chars) => text.length > chars).length,
    number: note.namesNumber ? 1 : 0,
  };
}

/** `count` signs of one kind: the first weighs the first weight, the next the next. */
const steps = (count: number, ...weights: readonly number[]): number =>
  weights.slice(0, count).reduce((sum, weight) => sum + weight, 0);

/**
 * So much must be left of a note when what a person would say is taken off. At 5, four more of 43 unseen notes were recognised and
 * one more of 46 unseen people was not heard: a missed note costs a person a look, a missed person the creator.
 */
export const ENOUGH = 6;

/** Where nothing at all is said that a person would say, less is enough: a person who writes back reacts. */
const ENOUGH_IN_SILENCE = 3;

export const isNote = (signs: NoteSigns): boolean =>
  weigh(signs) >= (ofPerson(signs) === 0 ? ENOUGH_IN_SILENCE : ENOUGH);

/** Someone who says any of it answers us, and is no program unless much more speaks for one. */
export const takesPart = (signs: NoteSigns): boolean =>
  signs.answers + signs.formal + signs.talks > 0 || signs.agreement >= 2;

/** Weights by logistic regression over the notes, people and replies of the fixtures that may be read, rounded. */
export const weigh = (signs: NoteSigns): number =>
  ofAbsence(signs) + ofOffice(signs) + 2.5 * signs.subject - ofPerson(signs);

export const isOfAbsence = (signs: NoteSigns): boolean =>
  signs.office < 3 && ofAbsence(signs) > ofOffice(signs);

function ofAbsence(signs: NoteSigns): number {
  const why = signs.away > 0 || signs.occasion > 1 || signs.offline > 0;
  // "See you in the new year!" is said by anybody.
  const isAbsence =
    signs.away + signs.offline + signs.back + signs.until + signs.day + signs.deputy + signs.subject > 0 ||
    signs.handling > 1 ||
    signs.occasion > 1;
  if (!isAbsence) return 0;
  return (
    2.7 * signs.away +
    steps(signs.occasion, 0.6, 1.7) +
    steps(signs.offline, 2.6, 1.6) +
    steps(signs.handling, 2.3, 2.2) +
    1.2 * signs.courtesy +
    3.6 * signs.back +
    (why ? 3 : 2.3) * signs.until +
    (why || signs.occasion + signs.handling > 0 ? 2.2 : 0) * signs.day +
    (why ? 3 : 1.2) * signs.deputy +
    (why && signs.handling > 0 ? 1 : 0) +
    (why && signs.courtesy > 0 ? 1 : 0)
  );
}

const ofOffice = (signs: NoteSigns): number =>
  steps(signs.office, 0.4, 2.6, 2.4, 0.8) +
  steps(signs.receipt, 1.3, 2.2) +
  (signs.departed > 0 && signs.deputy > 0 ? 3.2 : 0) +
  2.3 * signs.departed;

const ofPerson = (signs: NoteSigns): number =>
  // "Dejó de colaborar", "baja", "selanjutnya": an office that tells of a departure agrees to nothing.
  (signs.departed > 0 && signs.deputy > 0 ? 0.4 : 1.2) * signs.agreement +
  steps(signs.answers, 4, 2, 1) +
  3 * signs.takesPart +
  2.2 * signs.speaks +
  1.4 * signs.converses +
  4 * signs.formal +
  2.5 * signs.talks +
  1.5 * signs.greets +
  1.5 * signs.long +
  2 * signs.number;
