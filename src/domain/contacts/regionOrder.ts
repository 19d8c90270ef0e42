import { getCountryCallingCode, type CountryCode } from 'libphonenumber-js/max';
import { REGIONS_OF_LANGUAGE, regionMentions, type RegionMention } from './countries';
import { guessLanguages, type Language } from './language';
import { areaCodes, dialectRegions, placeMentions, scriptRegions } from './phonePlaces';

/** What is known about where a number without a country code is at home. */
export interface RegionContext {
  readonly mentions: readonly RegionMention[];
  readonly address: CountryCode | null;
  /** Where the mail's other numbers are at home. */
  readonly siblings: readonly CountryCode[];
  /** Where the text's way of writing its language is at home. */
  readonly dialects: readonly CountryCode[];
  readonly languages: readonly CountryCode[];
  readonly fallback: CountryCode | null;
  /** English, or no language at all: its writers' countries are many. */
  readonly english: boolean;
  /** Area codes that the text gives apart from their numbers. */
  readonly areaCodes: readonly string[];
}

export type RegionReason =
  | 'nearby'
  | 'address'
  | 'text'
  | 'sibling'
  | 'dialect'
  | 'area'
  | 'language'
  | 'default'
  | 'english'
  | 'shape';

export interface RegionGuess {
  readonly region: CountryCode;
  readonly reason: RegionReason;
  /** How much the reason speaks for the region, beside how well the number fits it. */
  readonly weight: number;
}

/** How far from a number a country's name still speaks of that number, in characters. */
const NEARBY_CHARS = 60;

/** Countries where a language is written by many, beside those where most of its creators live. */
const ALSO_SPOKEN: Readonly<Partial<Record<Language, readonly CountryCode[]>>> = {
  es: ['BO', 'PY', 'CR', 'SV', 'HN', 'NI', 'PA', 'CU', 'PR', 'US'],
  de: ['LI', 'LU', 'IT'],
  pt: ['AO', 'MZ', 'CV'],
  fr: ['CI', 'SN', 'CM', 'LU', 'CA', 'CD', 'MG', 'ML', 'BF', 'BJ', 'TG', 'GA', 'GN', 'CG', 'RE', 'GP', 'MQ'],
  it: ['SM'],
  ar: ['OM', 'BH', 'LY', 'SD', 'SY', 'YE', 'PS', 'MR'],
  ms: ['BN'],
  hi: ['NP', 'AE'],
  tl: ['HK', 'AE'],
};

/** Where people who write English live, likeliest first. */
const ENGLISH: readonly CountryCode[] = [
  'US',
  'GB',
  'AU',
  'IE',
  'NZ',
  'ZA',
  'NG',
  'KE',
  'GH',
  'PH',
  'IN',
  'PK',
  'SG',
  'MY',
  'TZ',
  'UG',
  'AE',
  'HK',
];

export function regionContext(
  text: string,
  address: CountryCode | null,
  fallback: CountryCode | null,
  languageHint: Language | null,
): RegionContext {
  const languages = languageHint === null ? guessLanguages(text) : [languageHint];
  const regions = [
    ...scriptRegions(text),
    ...languages.flatMap((language) => REGIONS_OF_LANGUAGE[language]),
    ...languages.flatMap((language) => ALSO_SPOKEN[language] ?? []),
  ];
  // A default region that speaks the language is likelier than its neighbours.
  const ordered = fallback !== null && regions.includes(fallback) ? [fallback, ...regions] : regions;
  return {
    mentions: mentionsIn(text, languages),
    address,
    siblings: [],
    dialects: dialectRegions(text, languages),
    languages: [...new Set(ordered)],
    fallback,
    english: languages.length === 0 || languages[0] === 'en',
    areaCodes: areaCodes(text),
  };
}

/** The places that a text names; states and smaller towns only where nothing larger is named. */
export function mentionsIn(
  text: string,
  languages: readonly Language[] = guessLanguages(text),
): readonly RegionMention[] {
  const places = placeMentions(text, languages);
  const all = [...regionMentions(text), ...places];
  return places.length > 0 ? all.filter(({ by }) => by !== 'area') : all;
}

/** What the grouping of the digits says where nothing else does. */
function shapeRegions(written: string): CountryCode[] {
  const groups =
    written
      .match(/[0-9]+/g)
      ?.map((group) => group.length)
      .join('-') ?? '';
  const digits = written.replace(/[^0-9]/g, '');
  if (/^(?:1-)?3-3-4$/.test(groups)) return digits.startsWith('3') ? ['US', 'IT', 'CO'] : ['US'];
  if (/^08[1-9][0-9]{7,10}$/.test(digits)) return groups === '3-3-4' ? ['TH', 'ID'] : ['ID', 'TH'];
  if (/^0[69][0-9]-?[0-9]{3}-?[0-9]{4}$/.test(written)) return ['TH', 'VN'];
  if (/^09[0-9]{9}$/.test(digits)) return ['PH', 'TR'];
  if (/^05[0-9]{9}$/.test(digits)) return ['TR'];
  if (/^05[0-9]{8}$/.test(digits)) return ['SA', 'AE'];
  if (/^0[35789][0-9]{8}$/.test(digits)) return ['VN'];
  if (/^010[0-9]{8}$/.test(digits)) return ['KR', 'EG'];
  if (/^01[125][0-9]{8}$/.test(digits)) return digits.startsWith('011') ? ['MY', 'EG'] : ['EG', 'DE'];
  if (/^01[0-46-9][0-9]{7}$/.test(digits)) return ['MY'];
  if (/^01[5-7][0-9]{8,9}$/.test(digits)) return ['DE', 'MY'];
  if (/^03[0-9]{9}$/.test(digits)) return ['PK'];
  if (/^0[789][01][0-9]{8}$/.test(digits)) return groups === '3-4-4' ? ['JP', 'NG'] : ['GB', 'NG'];
  if (/^02[1279][0-9]{6,8}$/.test(digits)) return ['NZ'];
  if (/^04[0-9]{8}$/.test(digits)) return ['AU'];
  if (/^07[0-9]{9}$/.test(digits)) return ['GB'];
  if (/^0[67](?:[ .-]?[0-9]{2}){4}$/.test(written)) return ['FR'];
  if (/^[1-9][1-9]9[0-9]{8}$/.test(digits)) return ['BR', 'US'];
  if (/^1[0-9]{10}$/.test(digits)) return ['US'];
  if (groups === '5-5') return ['IN', 'GB'];
  if (/^[6-9][0-9]{9}$/.test(digits)) return ['US', 'IN'];
  if (/^3[0-9]{9}$/.test(digits)) return groups === '3-7' || groups === '3-6' ? ['IT'] : ['US', 'IT'];
  if (groups === '4-3-3') return ['AU'];
  if (/^\(?[2-9][0-9]{2}\)?[-. ]?[0-9]{3}[-. ]?[0-9]{4}$/.test(written)) return ['US'];
  return [];
}

const WEIGHT: Readonly<Record<RegionReason, number>> = {
  nearby: 3.5,
  address: 3,
  text: 2.6,
  sibling: 3.4,
  dialect: 1.9,
  area: 1.5,
  language: 1,
  default: 0.9,
  english: 0.5,
  shape: 0.4,
};
/** Of regions for the same reason the first is a little likelier than the next. */
const PER_RANK = 0.01;

/** Regions to try for a number written nationally at [start, end), likeliest reasons first. */
export function regionsFor(
  context: RegionContext,
  written: string,
  start: number,
  end: number,
): readonly RegionGuess[] {
  const strong = context.mentions.filter(({ by }) => by !== 'area');
  const areas = context.mentions.filter(({ by }) => by === 'area');
  const near = strong
    .filter((mention) => mention.at >= start - NEARBY_CHARS && mention.at <= end + NEARBY_CHARS)
    .sort((a, b) => Math.abs(a.at - start) - Math.abs(b.at - start));
  const speaks = ({ region }: RegionMention): boolean =>
    context.english || context.languages.length === 0 || context.languages.includes(region);
  const reasons: readonly (readonly [RegionReason, readonly CountryCode[]])[] = [
    ['nearby', near.map(({ region }) => region)],
    ['address', context.address === null ? [] : [context.address]],
    ['text', strong.map(({ region }) => region)],
    ['sibling', context.siblings],
    ['dialect', context.dialects],
    ['area', areas.filter(speaks).map(({ region }) => region)],
    ['language', context.languages],
    ['default', context.fallback === null ? [] : [context.fallback]],
    ['english', context.english ? ENGLISH : []],
    ['shape', [...shapeRegions(written), ...areas.map(({ region }) => region)]],
  ];
  const seen = new Set<CountryCode>();
  return reasons.flatMap(([reason, regions]) =>
    [...new Set(regions)].flatMap((region, rank): RegionGuess[] => {
      if (seen.has(region)) return [];
      seen.add(region);
      return [{ region, reason, weight: WEIGHT[reason] - PER_RANK * rank }];
    }),
  );
}

export function callingCode(region: CountryCode): string {
  return getCountryCallingCode(region);
}
