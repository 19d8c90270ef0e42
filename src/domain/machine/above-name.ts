import { OTHER_HOURS } from './absence-words';
import { WEEKDAY } from './date-words';

/** A name on a line of its own; `Full Name` where no blank line stands above it. */
const NAME_LINE = /^[\p{L}\p{M}][\p{L}\p{M}.'’\s-]{1,38}$/u;
const FULL_NAME = /^(?:\p{Lu}[\p{L}\p{M}.'’-]{1,20}\s){1,3}\p{Lu}[\p{L}\p{M}.'’-]{1,20}$/u;
const MAX_NAME_WORDS = 5;
const MIN_ABOVE_CHARS = 6;
/** Days and hours at which somebody works: no time of an absence is told so. */
const WEEKDAYS = new RegExp(WEEKDAY, 'giu');
const HOURS =
  /\d{1,2}(?:[.:]\d{2})?\s?(?:h|am|pm|uhr)?\s?(?:-|–|—|a|to|bis|à|sampai|hingga|đến|ถึง)\s?\d{1,2}(?:[.:]\d{2})?\s?(?:h|am|pm|uhr|น\.)?/iu;
const MAX_TITLE_CHARS = 45;
const tellsHours = (line: string): boolean =>
  OTHER_HOURS.test(line) || (HOURS.test(line) && (line.match(WEEKDAYS)?.length ?? 0) > 0);
/** "Lucía | UGC creator": what its bearer is, above the hours. */
const isTitle = (line: string): boolean =>
  line !== '' && line.length <= MAX_TITLE_CHARS && !/[.!?,;:।。]$/u.test(line);

/** What stands in a signature is short. */
const MAX_BELOW_CHARS = 200;

/**
 * What stands above the writer's name: hours and days off in a signature are no absence. The whole where nothing is signed so,
 * or too little stands above.
 */
export function aboveName(text: string): string {
  const lines = text.trim().split('\n');
  const signed = lines.findIndex((line, index) => {
    const isAfterBlank = (lines[index - 1] ?? '').trim() === '';
    const name = line.trim();
    const isName = isAfterBlank
      ? NAME_LINE.test(name) && name.split(/\s+/u).length <= MAX_NAME_WORDS
      : FULL_NAME.test(name);
    const below = lines
      .slice(index + 1)
      .join('\n')
      .trim();
    const isAboveHours = isTitle(name) && tellsHours(lines[index + 1] ?? '');
    return (
      index > 0 &&
      (isName || isAboveHours) &&
      below !== '' &&
      below.length <= MAX_BELOW_CHARS &&
      !/\n\s*\n/u.test(below)
    );
  });
  const above = signed < 0 ? '' : lines.slice(0, signed).join('\n').trim();
  return above.length >= MIN_ABOVE_CHARS ? above : text;
}
