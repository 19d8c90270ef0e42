import { getCountries, type CountryCode } from 'libphonenumber-js/max';

/** Languages in which creators may name the country that they live in. */
const LOCALES =
  'en es de pt fr id it th hi tr vi ar fil ms nl pl cs sk sv nb da fi hu ro hr el bg ru uk sw af ca ja ko zh zh-Hant'.split(
    ' ',
  );

/** Shorter ones are words as well: `áo`, `Çin`, `Inde`. */
const MIN_LETTERS = 5;

/** Names in use beside those of the tables. */
const ALSO: readonly (readonly [string, CountryCode])[] = (
  [
    [
      'CZ',
      'česká republika|czech republic|cộng hòa séc|séc|tschechische republik|république tchèque|república checa|repubblica ceca',
    ],
    ['SK', 'slovenská republika|slovak republic'],
    ['TT', 'trinidad|tobago|trinidad und tobago'],
    ['BA', 'bosna i hercegovina|bosnia'],
    ['CI', "ivory coast|cote d'ivoire"],
    ['TR', 'turkey|kktc|trnc'],
    ['CY', 'kıbrıs|north cyprus|northern cyprus'],
    ['CD', 'dr congo|drc|rdc'],
    ['MM', 'burma'],
    ['NL', 'holland|holanda'],
    ['AE', 'uae|u.a.e|emirates'],
    ['SA', 'ksa|kingdom of saudi arabia'],
    ['CN', 'prc'],
    ['TW', 'taiwan roc'],
    ['PS', 'palestine|فلسطين'],
    ['DO', 'rep. dominicana|república dominicana|republica dominicana|rd'],
  ] as const
).flatMap(([region, names]) => names.split('|').map((name) => [name, region] as const));

const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[’‘]/g, "'")
    .replace(/ (?:&|and) /g, ' & ');

let known: ReadonlyMap<string, CountryCode> | undefined;

/** Every country by its customary name in each of the languages, as the runtime's own tables (CLDR) have it. */
function countries(): ReadonlyMap<string, CountryCode> {
  known ??= new Map([
    ...ALSO.map(([name, region]) => [keyOf(name), region] as const),
    ...LOCALES.flatMap((locale) => {
      const names = new Intl.DisplayNames([locale], { type: 'region' });
      return getCountries().flatMap((region) => {
        const name = keyOf(names.of(region) ?? '');
        return name.length < MIN_LETTERS && /^\p{Script=Latin}+$/u.test(name)
          ? []
          : [[name, region] as const];
      });
    }),
  ]);
  return known;
}

/** "Republic of …", "Fürstentum …": how a country calls itself before its name. */
const STYLED =
  /^(?:the\s+)?(?:(?:republic|kingdom|state|sultanate|commonwealth|principality|federation)\s+of|república(?: bolivariana)? (?:de|del)|reino de|principado de|republik|fürstentum|königreich|republika|repubblica (?:di|del)|principato di|république(?: d[eu']|)|royaume (?:de|du)|principauté de|negara|cộng hòa|nước|جمهورية|دولة|مملكة|سلطنة|the)\s+|^ประเทศ/iu;

/** The country that a phrase names, and nothing else; null if it names none. */
export function countryNamed(phrase: string): CountryCode | null {
  const name = keyOf(phrase).replace(/^[^\p{L}]+|[^\p{L}\p{M}.)]+$/gu, '');
  if (name.length > 50) return null;
  return countries().get(name) ?? countries().get(name.replace(STYLED, '').trim()) ?? null;
}
