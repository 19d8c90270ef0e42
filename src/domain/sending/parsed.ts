/** What comes of reading a setting: its value, or a sentence that says what is wrong and how it is written. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

export const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const problem = (sentence: string): Parsed<never> => ({ ok: false, problem: sentence });
