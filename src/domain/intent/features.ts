import { cautionsOf } from './cautions';
import type { Reading } from './reading';

/** Hashed features: a power of two, large enough that a reply's few hundred features seldom meet. */
export const FEATURE_COUNT = 1 << 16;

/** FNV-1a, 32 bits, folded to the number of features. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return ((value >>> 16) ^ value) & (FEATURE_COUNT - 1);
}

const fold = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');

const MAX_FEATURE_TOKENS = 400;
/** Share of the vector's length that what the rules saw makes up, beside the words. */
const SEEN_WEIGHT = 0.35;

const band = (value: number, bounds: readonly number[]): number =>
  bounds.filter((bound) => value > bound).length;

/** What the rules saw, whatever the language: kinds of phrases, which of them meet, how long and how well understood the text is. */
function seenIn(reading: Reading): readonly string[] {
  const kinds = reading.cues
    .filter(({ kind }) => kind !== 'neutral')
    .map(({ kind, from, to }) => (to - from > 1 ? `${kind}+` : kind));
  const distinct = [...new Set(kinds)].sort();
  const pairs = distinct.flatMap((one, i) => distinct.slice(i + 1).map((other) => `${one}&${other}`));
  return [
    ...distinct.map((kind) => `k ${kind}`),
    ...pairs.map((pair) => `p ${pair}`),
    `first ${kinds[0] ?? '-'}`,
    `last ${kinds.at(-1) ?? '-'}`,
    `length ${band(reading.tokens.length, [1, 3, 7, 15, 30, 60])}`,
    `unread ${band(reading.unread, [0, 0.15, 0.3, 0.5, 0.75])}`,
    `asks ${reading.questions.length > 0 ? 'y' : 'n'}`,
    `digits ${band(reading.text.match(/[0-9]/g)?.length ?? 0, [0, 3, 6])}`,
    ...(reading.text.includes('@') ? ['handle'] : []),
    ...cautionsOf(reading).map(({ caution, soft }) => `caution ${caution} ${soft ? 'soft' : 'firm'}`),
  ];
}

function unit(features: Map<number, number>, length: number): void {
  let squares = 0;
  for (const value of features.values()) squares += value * value;
  const factor = squares === 0 ? 0 : length / Math.sqrt(squares);
  for (const [index, value] of features) features.set(index, value * factor);
}

type Feature = readonly [index: number, value: number];

/** Each word as itself, with the word before it, and by the 3- and 4-letter pieces of it. */
export function featuresByWord(reading: Reading): readonly (readonly Feature[])[] {
  const words = reading.tokens.slice(0, MAX_FEATURE_TOKENS).map(({ squeezed }) => fold(squeezed));
  return words.map((word, i) => {
    const features: Feature[] = [
      [hash(`w ${word}`), 1],
      [hash(`b ${words[i - 1] ?? '^'} ${word}`), 0.8],
    ];
    const padded = ` ${word} `;
    for (let from = 0; from + 3 <= padded.length; from++) {
      features.push([hash(`c ${padded.slice(from, from + 3)}`), 0.3]);
      if (from + 4 <= padded.length) features.push([hash(`c ${padded.slice(from, from + 4)}`), 0.3]);
    }
    return features;
  });
}

/**
 * A reply as a sparse vector: words, pairs of neighbours, and the 3- and 4-letter pieces of each word, which carry endings,
 * misspellings and scripts without spaces; beside them what the rules saw, unless `wordsOnly`. Accents are folded.
 */
export function featuresOf(reading: Reading, wordsOnly = false): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const add = (to: Map<number, number>, index: number, weight: number): void => {
    to.set(index, (to.get(index) ?? 0) + weight);
  };
  for (const features of featuresByWord(reading))
    for (const [index, value] of features) add(counts, index, value);
  unit(counts, 1);
  if (wordsOnly) return counts;
  const seen = new Map<number, number>();
  for (const feature of seenIn(reading)) add(seen, hash(`s ${feature}`), 1);
  unit(seen, SEEN_WEIGHT);
  for (const [index, value] of seen) add(counts, index, value);
  return counts;
}
