import { getCountries, getCountryCallingCode, type CountryCode } from 'libphonenumber-js/max';
import type { RegionMention } from './countries';
import type { Language } from './language';
import { ADJECTIVES, COLLOQUIAL, DIALECT, FOREIGN } from './phonePlaceNames';
import { phrases } from './words';

/** `kode negara 62`, `country code +44`: says where the numbers beside are at home. */
const CODE_MENTION =
  /(?:country code|código de país|código do país|codigo de pais|kode negara|kod negara|ländervorwahl|vorwahl|indicatif|prefisso|prefijo|prefixo|ülke kodu|mã quốc gia|mã nước|รหัสประเทศ|رمز الدولة|مفتاح الدولة|देश का कोड|code|kode|kod)[^0-9\n]{0,14}([1-9][0-9]{0,2})(?![0-9])/giu;
const MAIN_REGION: Readonly<Record<string, CountryCode>> = {
  '1': 'US',
  '7': 'RU',
  '39': 'IT',
  '44': 'GB',
  '47': 'NO',
  '61': 'AU',
  '212': 'MA',
  '358': 'FI',
};

export function codeMentions(text: string): RegionMention[] {
  return [...text.matchAll(CODE_MENTION)].flatMap((match) => {
    const code = match[1] ?? '';
    const region =
      MAIN_REGION[code] ?? getCountries().find((country) => getCountryCallingCode(country) === code);
    return region === undefined ? [] : [{ region, at: match.index, by: 'country' as const }];
  });
}

/** CLDR names that are words, names of people or places elsewhere as well. */
const AMBIGUOUS = new Set(
  phrases(`
  jordan | georgia | chad | jersey | mali | guam | monaco | andorra | dominica | grenada | guinea | niger | man | mısır | çad |
  fas | togo | anh | áo | mỹ | ý | nga | bỉ | séc | đức | pháp | lào | มาลี | ชาด | माली | चाड | georgien | chile | malta | nauru
`),
);

const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff]/;
const PLAIN = /[.*+?^${}()|[\]\\]/g;
/** What Arabic writes in front of a name, and Turkish behind it. */
const PREFIX = '(?:[وفبلك]{0,2}(?:ال|لل)?)?';
const SUFFIX = "(?:'?(?:(?:[dt][ea]|y[ea]|[ea])(?:n|y[ıi]m|y[ıi]z|ki)?|l[ıiuü]y[ıiuü]m|n[ıiuü]n))?";

/** Finds any of the names, in a text of any script. Linear. */
function finder(table: ReadonlyMap<string, CountryCode>): (text: string) => RegionMention[] {
  const names = [...table.keys()].sort((a, b) => b.length - a.length);
  const escaped = (name: string): string => name.replace(PLAIN, '\\$&').replace(/ +/g, '\\s{1,3}');
  const spaced = names.filter((name) => !UNSPACED.test(name)).map(escaped);
  const unspaced = names.filter((name) => UNSPACED.test(name)).map(escaped);
  const matchers = [
    ...(spaced.length === 0
      ? []
      : [
          new RegExp(
            `(?<![\\p{L}\\p{M}\\p{N}])${PREFIX}(${spaced.join('|')})${SUFFIX}(?![\\p{L}\\p{M}])`,
            'giu',
          ),
        ]),
    ...(unspaced.length === 0 ? [] : [new RegExp(`(${unspaced.join('|')})`, 'giu')]),
  ];
  return (text) =>
    matchers.flatMap((matcher) =>
      [...text.matchAll(matcher)].flatMap((match) => {
        const region = table.get((match[1] ?? '').toLowerCase().replace(/\s+/g, ' '));
        return region === undefined ? [] : [{ region, at: match.index, by: 'country' as const }];
      }),
    );
}

const CLDR_LOCALE: Readonly<Partial<Record<Language, string>>> = { tl: 'fil' };

/** The names of all countries in a language, in lower case, as CLDR has them. */
function cldrNames(language: Language): (readonly [string, CountryCode])[] {
  const names = new Intl.DisplayNames([CLDR_LOCALE[language] ?? language], {
    type: 'region',
    fallback: 'none',
  });
  return getCountries().flatMap((region) => {
    const name = (names.of(region) ?? '')
      .replace(/\s*\(.*\)/, '')
      .replace(/[\u2019]/g, "'")
      .toLowerCase();
    return name.length < 2 || AMBIGUOUS.has(name) ? [] : [[name, region] as const];
  });
}

const byLanguage = new Map<Language, (text: string) => RegionMention[]>();

function finderFor(language: Language): (text: string) => RegionMention[] {
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const made = finder(new Map(cldrNames(language)));
  byLanguage.set(language, made);
  return made;
}

const tableOf = (names: Readonly<Partial<Record<CountryCode, string>>>): ReadonlyMap<string, CountryCode> =>
  new Map(
    Object.entries(names).flatMap(([region, list]) =>
      phrases(list).map((name) => [name, region as CountryCode] as const),
    ),
  );

const colloquial = finder(tableOf(COLLOQUIAL));
const adjectives = finder(tableOf(ADJECTIVES));
/** "my Spanish number", "my Spanish 612 …" */
const ITS_NUMBER =
  /^\p{L}+(?: african)?\s(?:number|no|sim|cell|mobile|phone|line|one|whatsapp|handy|[0-9+(])/iu;

/** Places that the text names in the languages it may be written in, in English or colloquially. */
export function placeMentions(text: string, languages: readonly Language[]): RegionMention[] {
  const inLanguages = [...new Set<Language>([...languages.slice(0, 3), 'en'])];
  return [
    ...inLanguages.flatMap((language) => finderFor(language)(text)),
    ...colloquial(text),
    ...adjectives(text).filter(({ at }) => ITS_NUMBER.test(text.slice(at, at + 40))),
  ];
}

const wordsOf = (
  language: Language | null,
  words: Readonly<Partial<Record<CountryCode, string>>>,
): readonly {
  readonly language: Language | null;
  readonly region: CountryCode;
  readonly found: (text: string) => RegionMention[];
}[] =>
  (Object.entries(words) as [CountryCode, string][]).map(([region, list]) => ({
    language,
    region,
    found: finder(tableOf({ [region]: list })),
  }));

const dialects = [
  ...(Object.keys(DIALECT) as Language[]).flatMap((language) => wordsOf(language, DIALECT[language] ?? {})),
  ...wordsOf(null, FOREIGN),
];

/** Countries whose way of writing a language this is, the one with most such words first. */
export function dialectRegions(text: string, languages: readonly Language[]): readonly CountryCode[] {
  return dialects
    .filter(({ language }) => language === null || languages.length === 0 || languages.includes(language))
    .map(({ region, found }) => ({ region, words: found(text).length }))
    .filter(({ words }) => words > 0)
    .sort((a, b) => b.words - a.words)
    .map(({ region }) => region);
}

/** Countries that write in scripts of their own. */
const SCRIPTS: readonly (readonly [RegExp, readonly CountryCode[]])[] = [
  [/[\u3040-\u30ff]/u, ['JP']],
  [/\p{Script=Hangul}/u, ['KR']],
  [/\p{Script=Han}{2}/u, ['CN', 'TW', 'HK', 'JP']],
  [/\p{Script=Greek}{3}/u, ['GR', 'CY']],
  [/\p{Script=Hebrew}{2}/u, ['IL']],
  [/[іїєґ]/iu, ['UA']],
  [/\p{Script=Cyrillic}{3}/u, ['RU', 'UA', 'BG', 'KZ', 'RS']],
  [/\p{Script=Georgian}/u, ['GE']],
  [/\p{Script=Armenian}/u, ['AM']],
  [/\p{Script=Bengali}{2}/u, ['BD', 'IN']],
  [/\p{Script=Tamil}{2}|\p{Script=Telugu}{2}|\p{Script=Gujarati}{2}|\p{Script=Gurmukhi}{2}/u, ['IN', 'LK']],
  [/\p{Script=Lao}{2}/u, ['LA']],
  [/\p{Script=Khmer}{2}/u, ['KH']],
  [/\p{Script=Myanmar}{2}/u, ['MM']],
];

/** Letters that only one or two languages write. */
const LETTERS: readonly (readonly [RegExp, readonly CountryCode[]])[] = [
  [/[łąężźśńć]/giu, ['PL']],
  [/[őű]/giu, ['HU']],
  [/[ățș]/giu, ['RO']],
  [/[řěůčšž]/giu, ['CZ', 'SK', 'HR', 'SI', 'RS']],
  [/[åø]/giu, ['NO', 'DK', 'SE']],
];
/** A name may hold one or two of another language's letters. */
const FEWEST_LETTERS = 3;
/** As much as the language is guessed from. */
const HEAD_CHARS = 4000;

/** Countries whose writing it is, where that tells more than the creators' languages. */
export function scriptRegions(text: string): readonly CountryCode[] {
  const head = text.slice(0, HEAD_CHARS);
  return [
    ...SCRIPTS.flatMap(([script, regions]) => (script.test(head) ? regions : [])),
    ...LETTERS.flatMap(([letters, regions]) =>
      (head.match(letters)?.length ?? 0) >= FEWEST_LETTERS ? regions : [],
    ),
  ];
}

/** "DDD 85", "area code 305": what belongs in front of the number beside it. */
const AREA_CODE =
  /(?<!\p{L})(?:ddd|area code|code area|código de área|codigo de area|cod\.? de área|lada|característica|indicativo|kode area|alan kodu|mã vùng|รหัสพื้นที่|prefisso|ortsvorwahl|vorwahl)(?:\s(?:is|é|es|ist|è))?[\s:(]{0,3}(0?[1-9][0-9]{1,3})(?![0-9])/giu;

export function areaCodes(text: string): readonly string[] {
  return [...text.matchAll(AREA_CODE)].map((match) => match[1] ?? '').slice(0, 3);
}
