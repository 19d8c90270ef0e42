import type { CountryCode } from 'libphonenumber-js/max';
import { ASIDE, FIELD, LABEL, STREET } from './addressFields';
import { separators, type Break } from './addressBreaks';
import { addressLabels, fieldLabel, notPlace } from './addressWords';
import { GAP, afterColon, strip, withoutCourtesy, withoutPhoneLabel } from './addressTrims';
import { bestChunk, verbatimChunk, type Chunk } from './addressChunks';
import { rangesIn, type Range, type WordRanges } from './addressTokens';
import { proseWords } from './addressProse';
import { lastEnd } from './words';

/** A stretch between two commas, line ends or full stops, cut to the words that can belong to an address. */
export interface Piece extends Chunk {
  readonly line: number;
  readonly after: Break;
  /** Right behind "address:", "ship to" and the like. */
  readonly labelled: boolean;
  /** The label was the name of a form's field. */
  readonly field: boolean;
  /** Ends any address: a sentence without a place in it. */
  readonly stop: boolean;
  /** A recipient's or phone field: left out of the value, does not end the address. */
  readonly skip: boolean;
  /** A full stop or the end of the line stands behind it. */
  readonly ends: boolean;
  readonly regions: readonly CountryCode[];
}

interface Led extends Range {
  readonly labelled: boolean;
  readonly field: boolean;
}

/** Behind the label, where there is one. "Ship to: Street: 5 Elm Ave": labels within labels, each step shorter than the last. */
function behindLabel(text: string, range: Range, joined = false): Led {
  const slice = text.slice(range.start, range.end);
  const marks = MARKS.exec(slice);
  if (marks !== null) {
    const rest = strip(text, { start: range.start + marks[0].length, end: range.end });
    const inner = marks[0].startsWith(LABEL) ? behindLabel(text, rest) : rest;
    return { ...inner, labelled: true, field: true };
  }
  const field = fieldLabel.exec(slice);
  if (field !== null) {
    const inner = behindLabel(text, strip(text, { start: range.start + field[0].length, end: range.end }));
    return { ...inner, labelled: true, field: true };
  }
  const label = lastEnd(addressLabels, slice);
  // "… 19801 for shipping": the label stands behind what it names.
  if (label < 0 || /[0-9]/.test(slice.slice(0, label))) return { ...range, labelled: false, field: false };
  const gap = GAP.exec(slice.slice(label))?.[0].length ?? 0;
  const rest = strip(text, { start: range.start + label + gap, end: range.end });
  // "Kenya is my postal address": the label behind its place.
  if (
    rest.start >= rest.end &&
    (LABEL_BEHIND.test(slice) || (joined && /^\p{Lu}/u.test(slice) && slice.search(proseWords) !== 0))
  )
    return { ...range, labelled: !joined, field: false };
  return { ...rest, labelled: true, field: false };
}

const MARKS = new RegExp(`^(?:${FIELD}+|${STREET}+|${LABEL}+)`, 'u');

const LABEL_BEHIND = /^\p{Lu}.{1,80}\s(?:is|es|ist|est|è|é|hai)\s/u;

function pieceAt(
  text: string,
  words: WordRanges,
  rough: Range,
  where: { line: number; after: Break; labelledBefore: boolean; beforeNoise: boolean },
): Omit<Piece, 'ends'> | null {
  const { line, after, labelledBefore, beforeNoise } = where;
  const stripped = strip(text, rough);
  if (stripped.start >= stripped.end) return null;
  if (text.startsWith(ASIDE, stripped.start))
    return { ...NOTHING, ...nowhere(stripped.start), line, after, skip: true };
  const street = text.startsWith(STREET, stripped.start);
  if (street || text.startsWith(FIELD, stripped.start)) {
    const range = behindLabel(text, stripped);
    const value = verbatimChunk(text, words, beforeNoise ? withoutPhoneLabel(text, range) : range);
    if (value !== null)
      return {
        ...value,
        street: value.street || street,
        line,
        after,
        labelled: true,
        field: true,
        stop: false,
        skip: false,
      };
  }
  // "Meine Nachbarin nimmt alles an:" leads up to the next line.
  if (
    /^[:：]\s*$/u.test(text.slice(stripped.end, rough.end).trimStart()) &&
    !/[0-9]/.test(text.slice(stripped.start, stripped.end))
  )
    return {
      ...NOTHING,
      ...nowhere(stripped.start),
      line,
      after,
      labelled: labelledBefore || lastEnd(addressLabels, text.slice(stripped.start, stripped.end)) >= 0,
      stop: !notPlace.test(text.slice(stripped.start, stripped.end)),
      skip: true,
    };
  const led = behindLabel(text, stripped, after === 'comma');
  const labelled = led.labelled || labelledBefore;
  const range = withoutCourtesy(text, afterColon(text, withoutCourtesy(text, led)));
  const chunk = bestChunk(text, words, beforeNoise ? withoutPhoneLabel(text, range) : range);
  const fixed = { line, after, labelled, field: led.field };
  if (chunk === null) {
    // Only a label, or nothing but prose.
    const empty = range.start >= range.end;
    return {
      ...NOTHING,
      ...fixed,
      start: range.start,
      end: range.start,
      softEnd: range.start,
      stop: !empty && !notPlace.test(text.slice(stripped.start, stripped.end)),
      skip: true,
    };
  }
  const slice = text.slice(led.start, stripped.end);
  const aside =
    (COMPANY.test(slice) && !chunk.number) ||
    (TITLE.test(text.slice(range.start, stripped.end)) && !chunk.number) ||
    HINT.test(text.slice(rough.start, rough.end)) ||
    CODE.test(text.slice(led.start, stripped.end)) ||
    (notPlace.test(text.slice(longLead(text, led, range) ? range.start : led.start, stripped.end)) &&
      !(chunk.street && chunk.number));
  return {
    ...chunk,
    ...fixed,
    leftCut: chunk.leftCut || range.start > led.start || (led.start > stripped.start && !led.field),
    stop: chunk.prose && !aside,
    skip: aside,
  };
}

/** "note kar lo: …" is a sentence, "Note: …" a field. */
const longLead = (text: string, led: Range, range: Range): boolean =>
  range.start > led.start && text.slice(led.start, range.start).trim().split(/\s+/).length > 2;

/** The company that the parcel goes to is its recipient. */
const COMPANY =
  /(?<!\p{L})(?:ltd|llc|inc|gmbh|ug|s\.?r\.?l|s\.?l|s\.a|s\.?a\.?s|pty|pvt|limited|corp|media|agency|agentur|agence|agencia|creative|creatives|studios?|productions?|marketing|entertainment|management|talent|co\.? ltd)\.?$/iu;

/** Behind a title stands a recipient. */
const TITLE =
  /^\s*(?:(?:m|mr|mrs|ms|miss|mx|mme|mlle|mons|monsieur|madame|mademoiselle|sr|sra|srta|señora?|señorita|don|doña|d|dña|lic|ing|dr|dra|prof|rev|herr|frau|familie|fam|mag|hr|fr|sig|sig\.ra|sig\.na|signora?|signorina|dott|dott\.ssa|avv|arq|tn|ny|bpk|bapak|ibu|kak|pak|bu|mas|mbak|encik|en|puan|pn|cik|tuan|anh|chị|cô|ông|bà|shri|smt|นาย|นาง|นางสาว|น\.ส|คุณ|श्री|श्रीमती|السيد|السيدة|الأستاذة?|الاستاذة?|أ|الدكتورة?|د|المهندسة?|م|pan|pani|pán|paní|gospođa|gospodin|fru|bay|bayan|sn|sayın|gg|bb|gng|ate|kuya)[./]{0,2}\s+\p{L}|(?:[sdwh]\/o)\s)/iu;

/** What opens the door is no part of the address. */
const CODE =
  /^\s*(?:the )?(?:(?:gate|door|entry|lobby|building|access)\s?(?:code|pin)|code|buzz(?:er)?|doorbell|bell|intercom|interfon|interphone|digicode|citofono|portero|interfone|timbre|sonnette|klingel|domofon|домофон|zvonek|kaputelefon|kapucsengő|portkod|dørkode|zil|zile|chuông)(?!\p{L})/iu;

/** A line in brackets tells whoever delivers what to do. */
const HINT = /^\s*\([^()0-9]*[^\s()]\s+[^()0-9]*\)\s*$/u;

const nowhere = (at: number) => ({
  start: at,
  end: at,
  softEnd: at,
  labelled: false,
  field: false,
  stop: false,
});

const NOTHING = {
  box: false,
  whole: false,
  tail: false,
  name: false,
  capitals: false,
  door: false,
  town: false,
  house: false,
  leftCut: false,
  rightCut: false,
  prose: false,
  street: false,
  number: false,
  postcode: 0,
  place: false,
  country: false,
  unit: 0,
  building: false,
  numbered: false,
  plain: false,
  regions: [],
} as const;

/** Nobody writes that much between two commas; of a longer stretch only the end can open an address. */
const MAX_PIECE_CHARS = 300;

/** The first `limit` pieces of a text (normalised, without noise), in order. */
export function addressPieces(text: string, limit = 400): readonly Piece[] {
  const words = rangesIn(text);
  const pieces: Piece[] = [];
  let start = 0;
  let line = 0;
  let after: Break = 'line';
  let labelledBefore = false;
  const push = (end: number, before: Break): void => {
    const beforeNoise = before === 'noise';
    const range = { start: Math.max(start, end - MAX_PIECE_CHARS), end };
    const piece = pieceAt(text, words, range, { line, after, labelledBefore, beforeNoise });
    if (piece === null) return;
    // "Address:" with nothing behind it speaks for the next piece.
    labelledBefore = piece.labelled && piece.start >= piece.end && !beforeNoise;
    pieces.push({ ...piece, ends: before === 'stop' || before === 'line' });
    after = 'comma';
  };
  for (const { at, end, kind } of separators(text)) {
    if (pieces.length >= limit) return pieces;
    push(at, kind);
    start = end;
    if (kind === 'line') {
      line += 1;
      after = after === 'line' || after === 'blank' ? 'blank' : 'line';
      if (/^[^\S\n]*\n/.test(text.slice(start, start + 80))) after = 'blank';
    } else if (after !== 'blank' && after !== 'noise' && after !== 'line') after = kind;
    else if (kind === 'noise' && after !== 'line') after = kind;
  }
  push(text.length, 'line');
  return pieces;
}
