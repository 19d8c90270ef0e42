import { firstStart, lastEnd } from './words';

/** A full stop ends a sentence, unless it ends one of the abbreviations that stand before numbers. */
const SENTENCE_END =
  /(?<!(?:^|[^\p{L}])(?:no|nr|nro|num|tel|telf|tlf|tél|mob|cel|wa|hp|ph|w\.a|tlp|telp|st|ext|fa))(?:[!?؟।]+|(?<!\.)\.)(?=\s|$)|\n|;/giu;

export function lastSentence(text: string): string {
  return text.slice(Math.max(0, lastEnd(SENTENCE_END, text)));
}

export function firstSentence(text: string): string {
  const at = firstStart(SENTENCE_END, text);
  return at < 0 ? text : text.slice(0, at);
}

/** The sentences of a text, and whether they are questions. */
export function sentencesIn(text: string): readonly { readonly words: string; readonly asks: boolean }[] {
  const found: { words: string; asks: boolean }[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    found.push({ words: text.slice(start, match.index), asks: /[?؟]/.test(match[0]) });
    start = match.index + match[0].length;
  }
  return [...found, { words: text.slice(start), asks: false }];
}

/** Where one remark ends and the next begins, in the creators' languages. */
export const CLAUSE_BREAK =
  /[,،(—|/]|\s-\s|(?<!\p{L})(?:and|or|but|use|while|whereas|y|o|u|pero|sino|mientras|und|oder|aber|sondern|während|e|ou|mas|enquanto|et|mais|tandis|ma|mentre|oppure|dan|atau|tapi|tp|sedangkan|kalau|kalo|manakala|ve|veya|ama|ise|và|nhưng|còn|hoặc|at|ngunit|habang|aur|lekin|magar|ya|और|या|लेकिन|أو|او|بس|لكن|بينما|أما)(?!\p{L})|หรือ|และ|ส่วน|แต่/giu;

/** The rest of the clause that follows a number: what is said of this number and not of the next. */
export function firstClause(text: string): string {
  const sentence = firstSentence(text).replace(/^\s*\)[\s,]*/, '');
  const at = firstStart(CLAUSE_BREAK, sentence.slice(1));
  return at < 0 ? sentence : sentence.slice(0, at + 1);
}

/** What is said of the coming number since the last comma or conjunction. */
export function lastClause(text: string): string {
  // "my old number (+1 …)": the bracket holds the number and nothing that is said of it.
  const sentence = lastSentence(text).replace(/\(\s*$/, '');
  return sentence.slice(Math.max(0, lastEnd(CLAUSE_BREAK, sentence)));
}
