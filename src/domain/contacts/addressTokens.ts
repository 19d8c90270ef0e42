import { CONNECTORS, JOINING, NAMES_TOO, proseStems, proseWords, WEAK_ADDRESS_WORDS } from './addressProse';
import { gluedStreets, gluedUnits, streetEndings, streetWords, unitWords } from './addressWords';
import { cityNames, countryNames } from './countries';
import { STATE_CODE } from './postcodes';
import { subdivisionNames } from './subdivisions';

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where the words of each kind stand in a text, in order. */
export interface WordRanges {
  readonly streets: readonly Range[];
  readonly units: readonly Range[];
  readonly places: readonly Range[];
  readonly prose: readonly Range[];
}

const collect = (text: string, ...matchers: readonly RegExp[]): Range[] =>
  matchers
    .flatMap((matcher) =>
      [...text.matchAll(matcher)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
    .sort((a, b) => a.start - b.start);

/** Words that end like a street; a test by word keeps it linear. */
function endings(text: string): Range[] {
  return collect(text, /[\p{L}\p{M}'-]{5,40}\.?/gu).filter(({ start, end }) => {
    const found = streetEndings.test(text.slice(start, end));
    streetEndings.lastIndex = 0;
    return found;
  });
}

/** "solo", "nice" and "reading" are words where capitals are in use. */
function isPlaceName(text: string, start: number, end: number): boolean {
  if (end - start > 5 || !/^\p{Ll}/u.test(text.slice(start, end))) return true;
  return !/\p{Lu}\p{Ll}/u.test(text.slice(Math.max(0, start - 120), end + 60));
}

export function rangesIn(text: string): WordRanges {
  return {
    streets: [...collect(text, streetWords, gluedStreets), ...endings(text)].sort(
      (a, b) => a.start - b.start,
    ),
    units: collect(text, unitWords, gluedUnits),
    places: collect(text, countryNames, cityNames, subdivisionNames).filter(({ start, end }) =>
      isPlaceName(text, start, end),
    ),
    prose: collect(text, proseWords, proseStems),
  };
}

const THAI_SPEECH = /ส่ง|ค่ะ|ค่า$|ครับ|คะ$|ขอบคุณ|สนใจ|ยินดี|ได้เลย|ที่อยู่/u;

/** What a word is to an address. `small`: in small letters where names have capitals. */
export type Kind = 'address' | 'digit' | 'name' | 'connector' | 'joining' | 'small' | 'prose' | 'mark';

export interface Token extends Range {
  readonly kind: Kind;
  /** A word of sentences too, in another language: "boleh dong". */
  readonly spoken: boolean;
  readonly text: string;
}

/** Ranges are sorted by start and short: those that touch [start, end). */
export function touching(ranges: readonly Range[], start: number, end: number): readonly Range[] {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) < start - 60) low = middle + 1;
    else high = middle;
  }
  const found: Range[] = [];
  for (let at = low; at < ranges.length; at++) {
    const range = ranges[at];
    if (range === undefined || range.start >= end) break;
    if (range.end > start) found.push(range);
  }
  return found;
}

const CASELESS =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Thai}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Hangul}]/u;
export const CAPITAL = /^[^\p{L}]*(?:\p{Lu}|\p{Lt}|[ld]['’]\p{Lu}|[\p{Ll}][-.]\p{Lu})/u;

function kindOf(token: Range & { text: string }, words: WordRanges): Kind {
  const { start, end, text } = token;
  const bare = text.toLowerCase().replace(/^[^\p{L}\p{N}#&]+|[^\p{L}\p{M}\p{N}.]+$/gu, '');
  const prose = touching(words.prose, start, end);
  const address = [
    ...touching(words.streets, start, end),
    ...touching(words.units, start, end),
    ...touching(words.places, start, end),
  ];
  // Part of a hyphenated name is no word of a sentence.
  const proseLength = Math.max(
    0,
    ...prose
      .filter((range) => range.end - range.start >= (end - start) * 0.6)
      .map((range) => range.end - range.start),
  );
  const addressLength = Math.max(0, ...address.map((range) => range.end - range.start));
  if (/[0-9]/.test(text)) return 'digit';
  if (!/[\p{L}\p{M}]/u.test(text)) return 'mark';
  if (THAI_SPEECH.test(text) && addressLength === 0) return 'prose';
  if (JOINING.has(bare) && !CAPITAL.test(text)) return 'joining';
  if (addressLength > 0 && addressLength >= proseLength) return 'address';
  // "2200 København N": a quarter by its letter.
  if (/^[NS]$/.test(text)) return 'name';
  if (CONNECTORS.has(bare)) return CAPITAL.test(text) && bare.length > 1 ? 'name' : 'connector';
  if (proseLength > 0) return 'prose';
  if (addressLength > 0) return 'address';
  return CAPITAL.test(text) || CASELESS.test(text) ? 'name' : 'small';
}

function wordsOf(text: string, words: WordRanges, range: Range): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(range.start, range.end).matchAll(/\S+/gu)) {
    const start = range.start + match.index;
    const token = { start, end: start + match[0].length, text: match[0] };
    const kind = kindOf(token, words);
    const spoken =
      kind === 'address' &&
      touching(words.prose, start, token.end).some((range) => range.end - range.start >= match[0].length - 1);
    tokens.push({ ...token, kind, spoken });
  }
  return tokens;
}

/** In a text that uses capitals, small words are prose; names that are plain words too are names where a name follows. */
function settled(tokens: readonly Token[]): Token[] {
  const cased = tokens.some(
    ({ kind, text }, at) =>
      (at > 0 || kind === 'address') && kind !== 'prose' && CAPITAL.test(text) && /\p{L}{2}/u.test(text),
  );
  const beside = (at: number, step: 1 | -1): Token | undefined => {
    let next = at + step;
    while (tokens[next]?.kind === 'connector' || tokens[next]?.kind === 'mark') next += step;
    return tokens[next];
  };
  return tokens.map((token, at): Token => {
    const next = tokens[at + 1];
    const bare = token.text.toLowerCase().replace(/[^\p{L}]/gu, '');
    if (token.kind === 'prose' && STATE_CODE.test(bare) && /^[0-9]{5}/.test(next?.text ?? ''))
      return { ...token, kind: 'address' };
    if (token.kind === 'prose' && CAPITAL.test(token.text)) {
      const inside = at > 0 && tokens[at - 1]?.kind !== 'prose';
      if ((NAMES_TOO.has(bare) || inside) && isNamed(next)) return { ...token, kind: 'name' };
      // "53024 Montalcino SI": a province.
      if (inside && (cased || isNamed(tokens[at - 1])) && /^\p{Lu}{2}\W?$/u.test(token.text))
        return { ...token, kind: 'name' };
    }
    if (
      token.kind === 'address' &&
      !CAPITAL.test(token.text) &&
      (WEAK_ADDRESS_WORDS.has(bare) || token.spoken) &&
      !isNamed(beside(at, 1)) &&
      !isNamed(beside(at, -1))
    )
      return { ...token, kind: cased ? 'small' : 'name' };
    if (token.kind === 'small' && !cased) return { ...token, kind: 'name' };
    return token;
  });
}

/** A number, or a name written as one. */
function isNamed(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.kind === 'digit') return true;
  return (
    (token.kind === 'name' || token.kind === 'address') &&
    (CAPITAL.test(token.text) || CASELESS.test(token.text))
  );
}

/** The words of a stretch of text, each with what it is to an address. */
export function tokensIn(text: string, words: WordRanges, range: Range): Token[] {
  return settled(wordsOf(text, words, range));
}
