/** How many different words of the HTML are compared: enough to tell a body from a placeholder. */
const COMPARED_WORDS = 400;

/** More than this share of the HTML's words missing from text/plain: the plain part is a placeholder, a footer, or an older text. */
const MISSING_SHARE = 0.3;

const wordsOf = (text: string): Set<string> => {
  const words = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    words.add(word);
    if (words.size >= COMPARED_WORDS * 20) break;
  }
  return words;
};

const withoutQuotes = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .join('\n');

/**
 * Which body to read where a mail has both: text/plain, which the sender's program quotes properly, unless it lacks what the
 * HTML says ("this mail needs an HTML viewer", a list's footer beside an HTML letter, an empty part).
 */
export function preferredText(plain: string, fromHtml: string): string {
  if (plain === '') return fromHtml;
  const inPlain = wordsOf(plain);
  const inHtml = [...wordsOf(withoutQuotes(fromHtml))].slice(0, COMPARED_WORDS);
  if (inHtml.length === 0) return plain;
  const missing = inHtml.filter((word) => !inPlain.has(word)).length;
  return missing / inHtml.length > MISSING_SHARE ? fromHtml : plain;
}
