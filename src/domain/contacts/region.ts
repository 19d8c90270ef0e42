import { isSupportedCountry } from 'libphonenumber-js/max';

/** Whether numbers can be at home there (ISO 3166-1 alpha-2, upper case). */
export const isPhoneRegion = (region: string): boolean => isSupportedCountry(region);
