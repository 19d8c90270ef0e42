/** Scripts written without spaces between words: a boundary there would never match. */
const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff]/;

const PLAIN = /[.*+?^${}()|[\]\\]/g;

/** A list of phrases as the lexicons write it: between bars, in as many lines as it takes. */
export function phrases(list: string): readonly string[] {
  return list
    .split('|')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

/**
 * A matcher for any of the given words or phrases, whole words only, case aside. Phrases are plain text, except that a
 * space matches any run of blanks. Global and Unicode-aware; callers use `matchAll` or `search`, which ignore `lastIndex`.
 */
export function wordMatcher(phrases: readonly string[]): RegExp {
  const escape = (phrase: string): string => phrase.replace(PLAIN, '\\$&').replace(/ +/g, '\\s{1,3}');
  // Alternatives are tried in order: the longer phrase must come first.
  const ordered = [...phrases].sort((a, b) => b.length - a.length);
  const spaced = ordered.filter((phrase) => !UNSPACED.test(phrase)).map(escape);
  const unspaced = ordered.filter((phrase) => UNSPACED.test(phrase)).map(escape);
  const parts = [
    ...(spaced.length > 0 ? [`(?<![\\p{L}\\p{M}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{M}])`] : []),
    ...unspaced,
  ];
  return new RegExp(parts.join('|'), 'giu');
}

/** The last match in `text`: where it ends, or -1. */
export function lastEnd(matcher: RegExp, text: string): number {
  let end = -1;
  for (const match of text.matchAll(matcher)) end = match.index + match[0].length;
  return end;
}

/** The first match in `text`: where it starts, or -1. */
export function firstStart(matcher: RegExp, text: string): number {
  return text.search(matcher);
}
