import { getCountries, getCountryCallingCode, type CountryCode } from 'libphonenumber-js/max';

/** `kode negara 62`, `country code +44`: says where the numbers beside are at home. */
const CODE_MENTION =
  /(?:code|código|codigo|kode|kod|vorwahl|ländervorwahl|indicatif|prefisso|prefijo)[^0-9\n]{0,14}([1-9][0-9]{0,2})(?![0-9])/giu;
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

export function codeMentions(text: string): { region: CountryCode; at: number; by: 'country' }[] {
  return [...text.matchAll(CODE_MENTION)].flatMap((match) => {
    const code = match[1] ?? '';
    const region =
      MAIN_REGION[code] ?? getCountries().find((country) => getCountryCallingCode(country) === code);
    return region === undefined ? [] : [{ region, at: match.index, by: 'country' as const }];
  });
}
