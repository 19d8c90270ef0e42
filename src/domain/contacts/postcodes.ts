import type { CountryCode } from 'libphonenumber-js/max';

interface Postcode {
  readonly pattern: RegExp;
  /** Countries that write it so; the first is the guess where nothing else tells. */
  readonly regions: readonly CountryCode[];
  /** 2: hardly anything else looks like it. 1: any number of that length does. */
  readonly weight: 1 | 2;
}

const US_STATES =
  'A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]';

const POSTCODES: readonly Postcode[] = [
  {
    pattern: new RegExp(`(?<![A-Za-z])(?:${US_STATES})\\.?,?\\s{1,2}[0-9]{5}(?:-[0-9]{4})?(?![0-9])`, 'u'),
    regions: ['US'],
    weight: 2,
  },
  {
    pattern:
      /(?<![A-Za-z0-9])(?:GIR 0AA|[A-Z]{1,2}[0-9][A-Z0-9]?\s?[0-9][ABD-HJLNP-UW-Z]{2})(?![A-Za-z0-9])/iu,
    regions: ['GB'],
    weight: 2,
  },
  {
    pattern: /(?<![A-Za-z0-9])[ABCEGHJ-NPRSTVXY][0-9][A-Z][\s-]?[0-9][A-Z][0-9](?![A-Za-z0-9])/iu,
    regions: ['CA'],
    weight: 2,
  },
  {
    pattern: /(?<![A-Za-z0-9])(?:D6W|[AC-FHKNPRTV-Y][0-9]{2})\s?[0-9AC-FHKNPRTV-Y]{4}(?![A-Za-z0-9])/u,
    regions: ['IE'],
    weight: 2,
  },
  { pattern: /(?<![A-Za-z0-9])[A-HJ-NP-Z][0-9]{4}[A-Z]{3}(?![A-Za-z0-9])/u, regions: ['AR'], weight: 2 },
  {
    pattern: /(?<![\p{L}0-9])[A-HJ-NP-Z][0-9]{4}(?![0-9\p{L}])/u,
    regions: ['AR'],
    weight: 1,
  },
  { pattern: /(?<!\p{L})S\s?\(?[0-9]{6}\)?(?![0-9])/u, regions: ['SG'], weight: 2 },
  { pattern: /(?<![0-9])[0-9]{4}\s?(?!AM|PM)[A-Z]{2}(?![A-Za-z0-9])/u, regions: ['NL'], weight: 2 },
  { pattern: /(?<![0-9-])[0-9]{5}-[0-9]{3}(?![0-9-])/u, regions: ['BR'], weight: 2 },
  { pattern: /(?<![0-9-])[0-9]{5}\s[0-9]{3}(?![\s-]?[0-9])/u, regions: ['BR'], weight: 1 },
  { pattern: /(?<![0-9-])[0-9]{4}-[0-9]{3}(?![0-9-])/u, regions: ['PT'], weight: 2 },
  { pattern: /(?<![0-9-])[0-9]{2}-[0-9]{3}(?![0-9-])/u, regions: ['PL'], weight: 2 },
  { pattern: /〒?\s?(?<![0-9-])[0-9]{3}-[0-9]{4}(?![0-9-])/u, regions: ['JP'], weight: 1 },
  {
    pattern: /(?<![A-Za-z])(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT)\s{1,2}[0-9]{4}(?![0-9])/u,
    regions: ['AU'],
    weight: 2,
  },
  { pattern: /(?<![0-9])[0-9]{3}\s[0-9]{2}(?![\s-]?[0-9])/u, regions: ['SE', 'CZ', 'GR'], weight: 1 },
  {
    pattern: /(?<![0-9])[1-9][0-9]{2}\s?[0-9]{3}(?![\s-]?[0-9])/u,
    regions: ['IN', 'SG', 'VN', 'CN', 'RO'],
    weight: 1,
  },
  {
    pattern: /(?<![0-9])[0-9]{5}(?![\s-]?[0-9])/u,
    regions: ['US', 'DE', 'FR', 'ES', 'IT', 'MX', 'ID', 'MY', 'TH', 'TR', 'SA'],
    weight: 1,
  },
  {
    pattern: /(?<![\p{L}0-9-])[0-9]{4}(?![\s-]?[0-9])\s+\p{Lu}/u,
    regions: ['AT', 'CH', 'BE', 'DK', 'NO'],
    weight: 1,
  },
  {
    pattern: /\p{L}{3,},?[\s-]\(?[0-9]{4}\)?(?![\s-]?[0-9])\s*$|^[0-9]{4}$/u,
    regions: ['AU', 'PH', 'NZ', 'ZA', 'BD'],
    weight: 1,
  },
];

/** A state by its code at the end of a line, its ZIP code elsewhere. */
export const STATE_AT_END = new RegExp(`(?<![A-Za-z])(?:${US_STATES})\\.?$`, 'u');
/** `or 97477`, `IN 46204`: what would be a word elsewhere is a state before a ZIP code. */
export const STATE_CODE = new RegExp(`^(?:${US_STATES})$`, 'iu');

export interface FoundPostcode {
  readonly regions: readonly CountryCode[];
  readonly weight: 1 | 2;
}

/** The first postcode pattern, strictest first, that stands in this piece of a line (a piece is short: at most a few hundred characters). */
export function findPostcode(piece: string): FoundPostcode | null {
  const found = POSTCODES.find(({ pattern }) => pattern.test(piece));
  return found === undefined ? null : { regions: found.regions, weight: found.weight };
}
