import { getCountryCallingCode, type CountryCode } from 'libphonenumber-js/max';
import { REGIONS_OF_LANGUAGE, regionMentions, type RegionMention } from './countries';
import { guessLanguages, type Language } from './language';

/** What is known about where a number without a country code is at home. */
export interface RegionContext {
  readonly mentions: readonly RegionMention[];
  readonly address: CountryCode | null;
  readonly languages: readonly CountryCode[];
  readonly fallback: CountryCode | null;
}

export type RegionReason = 'nearby' | 'address' | 'text' | 'language' | 'default' | 'shape';

export interface RegionGuess {
  readonly region: CountryCode;
  readonly reason: RegionReason;
}

/** How far from a number a country's name still speaks of that number, in characters. */
const NEARBY_CHARS = 60;

export function regionContext(
  text: string,
  address: CountryCode | null,
  fallback: CountryCode | null,
  languageHint: Language | null,
): RegionContext {
  const languages = languageHint === null ? guessLanguages(text) : [languageHint];
  const regions =
    languages[0] === undefined ? [] : languages.flatMap((language) => REGIONS_OF_LANGUAGE[language]);
  // A default region that speaks the language is likelier than its neighbours.
  const ordered = fallback !== null && regions.includes(fallback) ? [fallback, ...regions] : regions;
  return { mentions: regionMentions(text), address, languages: [...new Set(ordered)], fallback };
}

/** What the grouping of the digits says where nothing else does. */
function shapeRegions(written: string): CountryCode[] {
  const groups =
    written
      .match(/[0-9]+/g)
      ?.map((group) => group.length)
      .join('-') ?? '';
  if (/^(?:1-)?3-3-4$/.test(groups)) return ['US'];
  const digits = written.replace(/[^0-9]/g, '');
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

/** Regions to try for a number written nationally at [start, end), best first. */
export function regionsFor(
  context: RegionContext,
  written: string,
  start: number,
  end: number,
): readonly RegionGuess[] {
  const near = context.mentions
    .filter((mention) => mention.at >= start - NEARBY_CHARS && mention.at <= end + NEARBY_CHARS)
    .sort((a, b) => Math.abs(a.at - start) - Math.abs(b.at - start));
  const guesses: RegionGuess[] = [
    ...near.map(({ region }) => ({ region, reason: 'nearby' as const })),
    ...(context.address === null ? [] : [{ region: context.address, reason: 'address' as const }]),
    ...context.mentions.map(({ region }) => ({ region, reason: 'text' as const })),
    ...context.languages.map((region) => ({ region, reason: 'language' as const })),
    ...(context.fallback === null ? [] : [{ region: context.fallback, reason: 'default' as const }]),
    ...shapeRegions(written).map((region) => ({ region, reason: 'shape' as const })),
  ];
  const seen = new Set<CountryCode>();
  return guesses.filter(({ region }) => {
    if (seen.has(region)) return false;
    seen.add(region);
    return true;
  });
}

export function callingCode(region: CountryCode): string {
  return getCountryCallingCode(region);
}
