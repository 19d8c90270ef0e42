/** Turns of phrase of many languages, as pieces of regular expressions: one to a line, so that a list stays readable. */
export interface Phrases {
  /** Whole words: no letter stands before or after. */
  readonly words?: readonly string[];
  /** In scripts without spaces, and where the piece says itself where it ends. */
  readonly anywhere?: readonly string[];
  /** At the beginning of the text, behind at most a bracket or two. */
  readonly atStart?: readonly string[];
}

/** One pattern of them all, for any case of letters. Its pieces must be linear: they are tried on text from strangers. */
export function phrases({ words = [], anywhere = [], atStart = [] }: Phrases): RegExp {
  const either = [
    ...(words.length > 0 ? [String.raw`(?<!\p{L})(?:${words.join('|')})(?!\p{L})`] : []),
    ...anywhere,
    ...(atStart.length > 0 ? [String.raw`^[^\p{L}\p{N}]{0,4}(?:${atStart.join('|')})`] : []),
  ];
  return new RegExp(either.join('|'), 'iu');
}
