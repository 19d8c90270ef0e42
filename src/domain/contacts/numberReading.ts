import {
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/max';
import { callingCode, regionsFor, type RegionContext } from './regionOrder';

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
}

const CERTAINTY = {
  nearby: 0.95,
  address: 0.93,
  text: 0.9,
  language: 0.75,
  default: 0.8,
  shape: 0.65,
} as const;

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
  };
}

export function readInternational(digits: string): ReadNumber | null {
  return asNumber(parsePhoneNumberFromString(withoutObsoletePrefix(`+${digits}`)), 1, true);
}

/** `+55 (0xx11)` and `+44 (0)20` hold a trunk prefix that is not dialled from abroad. */
function dialled(written: string): string {
  return written.replace(/\(\s?0\s?\)/g, ' ').replace(/[^0-9+]/g, '');
}

function readNational(digits: string, region: CountryCode, certainty: number): ReadNumber | null {
  if (!isSupportedCountry(region)) return null;
  // 044/045 and the bare 1 were dialled before Mexican mobiles until 2019.
  const national = region === 'MX' ? digits.replace(/^(?:04[45]|1)(?=[0-9]{10}$)/, '') : digits;
  const number = parsePhoneNumberFromString(national, region);
  // A number that the library reads with another calling code was not national.
  if (number !== undefined && number.countryCallingCode !== callingCode(region)) return null;
  return asNumber(number, certainty, false);
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
  let possible: ReadNumber | null = null;
  for (const { region, reason } of regionsFor(context, written, start, end)) {
    const read = readNational(digits, region, CERTAINTY[reason]);
    if (read?.valid === true) return read;
    // What only has the right length is believed where something said which country it is in.
    if (reason !== 'shape') possible ??= read;
  }
  if (digits.length >= 10 && /^[1-9]/.test(digits)) {
    const read = readInternational(digits);
    if (read?.valid === true) return { ...read, certainty: 0.8 };
  }
  return possible;
}
