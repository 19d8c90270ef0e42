/** Between the words of the ports and those of the columns. */

/** An instant (milliseconds since the epoch) as a column takes it. */
export const toInstant = (ms: number): Date => new Date(ms);
export const toInstantOrNull = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));
export const fromInstant = (date: Date): number => date.getTime();
export const fromInstantOrNull = (date: Date | null): number | null => date?.getTime() ?? null;

/**
 * Text that strangers wrote, as PostgreSQL can store it: it takes neither U+0000 nor half a surrogate pair, and a mail that
 * can never be stored would be tried for ever.
 */
export function storable(text: string): string {
  return text
    .replace(/\0/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
export const storableOrNull = (text: string | null): string | null => (text === null ? null : storable(text));

export const toJson = (value: unknown): string => JSON.stringify(value);
