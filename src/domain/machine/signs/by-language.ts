import { guessLanguages, LANGUAGES, type Language } from '../../contacts/language';

/** Turns of phrase as pieces of regular expressions, by the language that they belong to. */
export type Pieces = Readonly<Record<Language, readonly string[]>>;

/** Finds turns of phrase of the languages that a text seems to be written in. */
export interface Finder {
  /** How many different places of `text` say it: what overlaps counts once. */
  count(text: string, languages: ReadonlySet<Language>): number;
}

const UNSPACED: ReadonlySet<Language> = new Set(['th', 'ar']);
const MAX_COUNTED = 4;

/** Many short words mean another thing in another language: "mau", "sale", "para". So each piece is looked for in its own only. */
export function byLanguage(pieces: Pieces): Finder {
  const patterns = new Map<Language, RegExp>();
  const patternOf = (language: Language): RegExp => {
    const known = patterns.get(language);
    if (known !== undefined) return known;
    const either = pieces[language].join('|');
    const made = new RegExp(
      UNSPACED.has(language) ? `(?:${either})` : String.raw`(?<![\p{L}\p{M}])(?:${either})(?![\p{L}\p{M}])`,
      'giu',
    );
    patterns.set(language, made);
    return made;
  };
  return {
    count(text, languages) {
      const said = new Set<number>();
      for (const language of languages) {
        if (pieces[language].length === 0) continue;
        for (const match of text.matchAll(patternOf(language))) {
          if (![...said].some((start) => Math.abs(start - match.index) < match[0].length))
            said.add(match.index);
          if (said.size >= MAX_COUNTED) return MAX_COUNTED;
        }
      }
      return said.size;
    },
  };
}

/** Written so much alike that a guess between them is worth nothing. */
const TWINS: readonly (readonly Language[])[] = [
  ['id', 'ms'],
  ['es', 'pt'],
];

/** Letters that few others of the languages have. */
const LETTERS: readonly (readonly [Language, RegExp])[] = [
  ['tr', /[ğışİ]/u],
  ['vi', /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu],
  ['de', /[äöüß]/iu],
  ['es', /[ñ¿¡]/iu],
  ['pt', /[ãõ]/iu],
  ['fr', /[èêœùâ]/iu],
  ['it', /[èìòù]/iu],
  ['hi', /[\u0900-\u097f]/u],
];

/** The languages to look in: the guessed ones, their twins, and English, which stands between the words of all others. */
export function languagesIn(text: string): ReadonlySet<Language> {
  const guessed = guessLanguages(text);
  if (guessed.length === 0) return new Set(LANGUAGES);
  const twins = TWINS.filter((pair) => pair.some((language) => guessed.includes(language))).flat();
  const spelt = LETTERS.filter(([, letters]) => letters.test(text)).map(([language]) => language);
  return new Set<Language>([...guessed, ...twins, ...spelt, 'en']);
}
