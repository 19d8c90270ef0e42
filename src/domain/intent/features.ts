import type { Token } from './tokens';

/** Hashed features: a power of two, large enough that a reply's few hundred features seldom meet. */
export const FEATURE_COUNT = 1 << 14;

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

/**
 * A reply as a sparse unit vector: words, pairs of neighbours, and the 3- and 4-letter pieces of each word, which carry
 * endings, misspellings and scripts without spaces. Accents are folded.
 */
export function featuresOf(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const words = tokens.slice(0, MAX_FEATURE_TOKENS).map(({ squeezed }) => fold(squeezed));
  const counts = new Map<number, number>();
  const add = (feature: string, weight: number): void => {
    const index = hash(feature);
    counts.set(index, (counts.get(index) ?? 0) + weight);
  };
  words.forEach((word, i) => {
    add(`w ${word}`, 1);
    add(`b ${words[i - 1] ?? '^'} ${word}`, 0.8);
    const padded = ` ${word} `;
    for (let from = 0; from + 3 <= padded.length; from++) {
      add(`c ${padded.slice(from, from + 3)}`, 0.3);
      if (from + 4 <= padded.length) add(`c ${padded.slice(from, from + 4)}`, 0.3);
    }
  });
  let squares = 0;
  for (const count of counts.values()) squares += count * count;
  const length = Math.sqrt(squares);
  return new Map([...counts].map(([index, count]) => [index, length === 0 ? 0 : count / length]));
}
