import type { CountryCode } from 'libphonenumber-js/max';
import { ASIDE, FIELD, LABEL, STREET } from './addressFields';
import { separators, type Break } from './addressBreaks';
import { addressLabels, fieldLabel, notPlace } from './addressWords';
import { bestChunk, verbatimChunk, type Chunk } from './addressChunks';
import { rangesIn, type Range, type WordRanges } from './addressTokens';
import { proseWords } from './addressProse';
import { phoneWords, whatsappWords } from './phoneWords';
import { lastEnd, firstStart } from './words';
import { streetWords, unitWords } from './addressWords';

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
  readonly regions: readonly CountryCode[];
}

const LEAD = /^(?:[\s\p{Extended_Pictographic}\ufe0f*>"'“”«»:()[\]–—_.-]|#(?!\s?[0-9]))+/u;
const TAIL = /[\s\p{Extended_Pictographic}\ufe0f*"'“”«»()[\]–—:_-]+$/u;
const GAP =
  /^\s*(?:(?:is|es|ist|lautet|est|è|é|adalah|là|here|:|：|-|=|है|hai|คือ|to|me at|at|us at|below|as follows|saya|aku|ku|mia|di|nya|ya|kak|nhà|của mình|của em|mình|em|tôi|هو|ko|ay|po|me|ini|şu|şöyle|would be|nè|nha)(?![\p{L}])[\s:：-]*){0,4}/iu;

function strip(text: string, range: Range): Range {
  const slice = text.slice(range.start, range.end);
  const lead = LEAD.exec(slice)?.[0].length ?? 0;
  if (lead >= slice.length) return { start: range.end, end: range.end };
  const tail = TAIL.exec(slice.slice(lead))?.[0] ?? '';
  // A closing bracket that was opened inside belongs to the address.
  const kept =
    tail.trimStart().startsWith(')') && slice.slice(lead).includes('(') ? tail.indexOf(')') + 1 : 0;
  return { start: range.start + lead, end: range.end - tail.length + kept };
}

/** `my place: 15 W 34th St`: what leads up to a colon, unless it is part of the address (`No: 5`). */
function afterColon(text: string, range: Range): Range {
  const slice = text.slice(range.start, range.end);
  const head = /^[^:：0-9(]{1,40}[:：]\s*(?=\S)/u.exec(slice)?.[0];
  if (head === undefined) return range;
  const word = head.slice(-14);
  if (firstStart(streetWords, word) >= 0 || firstStart(unitWords, word) >= 0) return range;
  return strip(text, { start: range.start + head.length, end: range.end });
}

interface Led extends Range {
  readonly labelled: boolean;
  readonly field: boolean;
}

/** Behind the label, where there is one. "Ship to: Street: 5 Elm Ave": labels within labels, each step shorter than the last. */
function behindLabel(text: string, range: Range): Led {
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
  if (rest.start >= rest.end && LABEL_BEHIND.test(slice)) return { ...range, labelled: true, field: false };
  return { ...rest, labelled: true, field: false };
}

const MARKS = new RegExp(`^(?:${FIELD}+|${STREET}+|${LABEL}+)`, 'u');

const LABEL_BEHIND = /^\p{Lu}.{1,80}\s(?:is|es|ist|est|è|é|hai)\s/u;

/** Behind an address, without a comma: courtesy, a recipient, what to do with the parcel. */
const COURTESY =
  /\s*(?:นะคะ|นะครับ|ค่ะ|ครับ|คะ|จ้า|ขอบคุณ\S*|です|になります|입니다|이에요)$|\s(?:ฝาก|ชื่อ|ผู้รับ|联系人|收件人|聯絡人|寄件|宛名).*$|\s(?:으로|로)?\s?(?:보내|부탁).*$|(?<=[0-9fF階号室])\s[\u4e00-\u9fff]{2,5}$|\s*\((?:[^\s()0-9]+\s+[^()0-9]*|[^()]*(?<!\p{L})(?:buzz|buzzer|ring|bell|code|concierge|reception|portaria|portería|leave|gate|open|dekat|depan|near|klingel|timbre|interphone|digicode|floor left|[0-9]{1,2}h)(?!\p{L})[^()]*)\)$/iu;

function withoutCourtesy(text: string, range: Range): Range {
  const slice = text.slice(range.start, range.end);
  const tail = COURTESY.exec(slice);
  if (tail === null || tail.index === 0) return range;
  return strip(text, { start: range.start, end: range.start + tail.index });
}

/** "… Selangor. No tel 012-345 6789": the words for phone before a number. */
function withoutPhoneLabel(text: string, range: Range): Range {
  const words = [...text.slice(range.start, range.end).matchAll(/\S+/gu)];
  let kept = words.length;
  while (kept > 0 && isPhoneLabel(words[kept - 1]?.[0] ?? '')) kept -= 1;
  const last = words[kept - 1];
  return {
    start: range.start,
    end: last === undefined ? range.start : range.start + last.index + last[0].length,
  };
}

function isPhoneLabel(word: string): boolean {
  // "YO1 9WE": words with digits in them are none, whatever their letters spell.
  if (/[0-9]/.test(word)) return false;
  const bare = word.replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, '');
  return (
    bare === '' ||
    LABELS.some((labels) => bare.split(/[/&,]/).every((part) => part.replace(labels, '') === ''))
  );
}

const LABELS = [phoneWords, whatsappWords, proseWords];

function pieceAt(
  text: string,
  words: WordRanges,
  rough: Range,
  where: { line: number; after: Break; labelledBefore: boolean; beforeNoise: boolean },
): Piece | null {
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
  const led = behindLabel(text, stripped);
  const labelled = led.labelled || labelledBefore;
  const range = withoutCourtesy(text, afterColon(text, led));
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
    (notPlace.test(text.slice(led.start, stripped.end)) && !(chunk.street && chunk.number));
  return {
    ...chunk,
    ...fixed,
    leftCut: chunk.leftCut || range.start > led.start || (led.start > stripped.start && !led.field),
    stop: chunk.prose && !aside,
    skip: aside,
  };
}

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
  const push = (end: number, beforeNoise: boolean): void => {
    const range = { start: Math.max(start, end - MAX_PIECE_CHARS), end };
    const piece = pieceAt(text, words, range, { line, after, labelledBefore, beforeNoise });
    if (piece === null) return;
    // "Address:" with nothing behind it speaks for the next piece.
    labelledBefore = piece.labelled && piece.start >= piece.end;
    pieces.push(piece);
    after = 'comma';
  };
  for (const { at, end, kind } of separators(text)) {
    if (pieces.length >= limit) return pieces;
    push(at, kind === 'noise');
    start = end;
    if (kind === 'line') {
      line += 1;
      after = after === 'line' || after === 'blank' ? 'blank' : 'line';
      if (/^[^\S\n]*\n/.test(text.slice(start, start + 80))) after = 'blank';
    } else if (after !== 'blank' && after !== 'noise' && after !== 'line') after = kind;
    else if (kind === 'noise' && after !== 'line') after = kind;
  }
  push(text.length, false);
  return pieces;
}
