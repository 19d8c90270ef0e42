import {
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/max';
import {
  callingCode,
  regionsFor,
  type RegionContext,
  type RegionGuess,
  type RegionReason,
} from './regionOrder';

/** A candidate read as a number. */
export interface ReadNumber {
  readonly e164: string;
  readonly region: CountryCode | null;
  readonly mobile: boolean;
  /** False: the length fits a number of that country, the digits are of no range known to be in use. */
  readonly valid: boolean;
  /** 0 to 1: how sure the country is. */
  readonly certainty: number;
  /** Written with its country code. */
  readonly international: boolean;
  /** Grouped as that country writes its numbers. */
  readonly customary: boolean;
}

const CERTAINTY: Readonly<Record<RegionReason, number>> = {
  nearby: 0.95,
  address: 0.93,
  text: 0.9,
  sibling: 0.85,
  dialect: 0.85,
  area: 0.9,
  language: 0.75,
  default: 0.8,
  english: 0.65,
  shape: 0.65,
};

/** Mexico dropped the mobile prefix 1 after +52 in August 2019; people still write it, and WhatsApp still shows it. */
function withoutObsoletePrefix(international: string): string {
  return /^\+521[0-9]{10}$/.test(international) ? `+52${international.slice(4)}` : international;
}

function asNumber(
  number: PhoneNumber | undefined,
  certainty: number,
  international: boolean,
): ReadNumber | null {
  if (number === undefined || !number.isPossible() || number.nationalNumber.length < 6) return null;
  const type = number.getType();
  return {
    e164: number.number,
    region: number.country ?? null,
    mobile: type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE',
    valid: number.isValid(),
    certainty,
    international,
    customary: false,
  };
}

export function readInternational(digits: string): ReadNumber | null {
  return asNumber(parsePhoneNumberFromString(withoutObsoletePrefix(`+${digits}`)), 1, true);
}

/** `+55 (0xx11)` and `+44 (0)20` hold a trunk prefix that is not dialled from abroad. */
function dialled(written: string): string {
  return written.replace(/\(\s?0\s?\)/g, ' ').replace(/[^0-9+]/g, '');
}

function nationalNumber(digits: string, region: CountryCode): PhoneNumber | undefined {
  if (!isSupportedCountry(region)) return undefined;
  // 044/045 and the bare 1 were dialled before Mexican mobiles until 2019.
  const national = region === 'MX' ? digits.replace(/^(?:04[45]|1)(?=[0-9]{10}$)/, '') : digits;
  const number = parsePhoneNumberFromString(national, region);
  // A number that the library reads with another calling code was not national.
  return number?.countryCallingCode === callingCode(region) ? number : undefined;
}

/** Reads `written` (normalised, at [start, end) of its text) with the best reading that is valid; else one that is only possible. */
export function readNumber(
  written: string,
  start: number,
  end: number,
  context: RegionContext,
): ReadNumber | null {
  const compact = dialled(written);
  const digits = compact.replace(/\+/g, '');
  if (digits.length < 6 || digits.length > 17) return null;
  if (compact.startsWith('+')) {
    const read = readInternational(digits.replace(/^0{1,2}(?=[1-9])/, ''));
    return read;
  }
  if (/^(?:00|011)[1-9]/.test(digits)) {
    const read = readInternational(digits.replace(/^(?:00|011)/, ''));
    if (read?.valid === true) return read;
  }
  const guesses = regionsFor(context, written, start, end);
  for (const code of context.areaCodes) {
    const whole = digits.length > 9 ? null : likeliest(`${code}${digits}`, written, guesses);
    if (whole?.valid === true) return whole;
  }
  const best = likeliest(digits, written, guesses);
  if (best?.valid === true) return best;
  if (digits.length >= 10 && /^[1-9]/.test(digits)) {
    const read = readInternational(digits);
    if (read?.valid === true) return { ...read, certainty: 0.8 };
  }
  return best;
}

/** Where nothing but the shape says where it is at home, a number must fit at least so well. */
const FIT_BY_SHAPE = 1;
/** A reading that fits worse gives way to what the shape alone says. */
const FIT_OF_SURE = 0.5;
/** No fit is better than this. */
const BEST_FIT = 3;

/** North American numbers do not tell mobiles from the rest. */
const KIND_FIT = {
  MOBILE: 2.2,
  FIXED_LINE_OR_MOBILE: 1.5,
  FIXED_LINE: 1,
} as const;

function kindFit(number: PhoneNumber): number {
  const type = number.countryCallingCode === '1' ? 'MOBILE' : number.getType();
  return type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE' || type === 'FIXED_LINE' ? KIND_FIT[type] : 0;
}

/** How well digits fit as a number of a country: mobiles fit best, and numbers grouped as that country groups them. */
function fitOf(number: PhoneNumber, written: string): { readonly fit: number; readonly customary: boolean } {
  const kind = kindFit(number);
  const national = number.formatNational();
  // Where a 0 is dialled first, most write it; Indians not with mobiles.
  const zero = /^[^0-9]{0,2}0/.test(written);
  const unusual = /^\(?0/.test(national) && zero === (number.country === 'IN' && kind > KIND_FIT.FIXED_LINE);
  const base = unusual ? kind - 1 : kind;
  const groups = groupsIn(written);
  if (!groups.includes('-')) return { fit: base, customary: false };
  const customary = [national, number.formatInternational().replace(/^\+[0-9]+\s?/, '')].some(
    (format) => groupsIn(format) === groups,
  );
  return { fit: customary ? base + 0.8 : base - 0.4, customary };
}

/** `0532 123 45 67` is 3-3-2-2: the trunk prefix is left off by many. */
function groupsIn(written: string): string {
  return (written.match(/[0-9]+/g) ?? [])
    .map((group, index) => (index === 0 ? group.replace(/^0/, '') : group).length)
    .filter((length) => length > 0)
    .join('-');
}

/** The valid reading whose region and fit speak for it most; else the first that is possible at all. */
function likeliest(digits: string, written: string, guesses: readonly RegionGuess[]): ReadNumber | null {
  let best: ReadNumber | null = null;
  let most = -Infinity;
  /** Something but the shape of a number speaks for the best. */
  let sure = false;
  let possible: ReadNumber | null = null;
  for (const { region, reason, weight } of guesses) {
    const byShape = reason === 'shape' || reason === 'english';
    if (most >= weight + BEST_FIT || (byShape && sure)) break;
    const number = nationalNumber(digits, region);
    const read = asNumber(number, CERTAINTY[reason], false);
    if (read === null || number === undefined) continue;
    if (!read.valid) {
      // What only has the right length is believed where something said which country it is in.
      if (!byShape) possible ??= read;
      continue;
    }
    const { fit, customary } = fitOf(number, written);
    if (weight + fit <= most || (byShape && fit < FIT_BY_SHAPE)) continue;
    sure ||= !byShape && fit >= FIT_OF_SURE;
    most = weight + fit;
    best = { ...read, customary };
  }
  return best ?? possible;
}
