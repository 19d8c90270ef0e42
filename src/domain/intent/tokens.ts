/** A word of the text, as the lexicons spell it. */
export interface Token {
  /** Lower case, composed, with a plain apostrophe. */
  readonly text: string;
  /** The same with lengthened letters shortened: "yesss" is "yes". */
  readonly squeezed: string;
  readonly start: number;
  readonly end: number;
}

const WORD =
  /[\p{L}\p{M}\p{N}]+(?:['’`-][\p{L}\p{M}\p{N}]+)*%?|👍|👌|🙌|🔥|💯|✅|❤️|🥰|😍|🤝|🙏|🎉|💪|👎|❌|🙄|😒|😂|🤣/gu;

/** Words in order, at most 2,500: a reply is shorter, and a document is for a person. */
export const MAX_TOKENS = 2500;

export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0]
      .normalize('NFC')
      .toLowerCase()
      // Turkish İ becomes two characters.
      .replace(/i\u0307/g, 'i')
      .replace(/[’`]/g, "'")
      .replace(/[\u064b-\u0652\u0640]/g, '');
    tokens.push({
      text: word,
      squeezed: word.replace(/(\p{L})\1{2,}/gu, '$1'),
      start: match.index,
      end: match.index + match[0].length,
    });
    if (tokens.length >= MAX_TOKENS) break;
  }
  return tokens;
}
