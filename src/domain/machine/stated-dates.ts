import { MONTH, WEEKDAY, isThaiMonth, monthIndex, weekdayIndex } from './date-words';

const DAY_MS = 86_400_000;

/** A date that a text names, as the start of its day in UTC, and where it stands in the text. */
export interface StatedDate {
  readonly ms: number;
  readonly start: number;
  readonly end: number;
  /** The end of a range written in one piece: `1.-14. Juli`, `July 1 – 14`. */
  readonly rangeEnd: boolean;
}

/** Without a year, a date this long before the mail belongs to the next year. */
const PAST_MS = 60 * DAY_MS;

const DAY = "(\\d{1,2})(?:\\s?(?:st|nd|rd|th|er|re|e|º|ª|°|\\.|[’']?(?:inci|ıncı|üncü|uncu)))?";
const YEAR =
  "(?:(?:\\s?(?:,|de|del|ng|năm|พ\\.ศ\\.|ค\\.ศ\\.|सन)){0,2}\\s{0,2}['’]?((?:19|20|25)\\d\\d)(?!\\d))?";
const OF = '(?:\\s?(?:of|de|del|di|ng|của|,)|-)?\\s{0,2}';
const RANGE =
  '(?:(\\d{1,2})\\.?\\s?(?:st|nd|rd|th)?\\s?(?:-|–|—|to|and|und|et|e|y|dan|và|bis|al|a|au|hasta|até|sampai|hingga|s/d|đến|ถึง|до|по|tot|t/m|do|til|till|hanggang\\s?(?:sa)?|at|ila|से|إلى|hanggang|se)\\s?(?:el|le|il|o|den|dem|zum)?\\s?(?:' +
  WEEKDAY +
  ')?,?\\s?)?';

/** Thai is written without spaces: a particle may follow at once. */
const WORD_ENDS = '(?!(?!\\p{Script=Thai})[\\p{L}\\p{M}])';

const DAY_MONTH = new RegExp(
  `(?<![\\d./-])${RANGE}(?:ika-?)?${DAY}${OF}(?<!\\p{L})(${MONTH})\\.?${WORD_ENDS}${YEAR}`,
  'giu',
);
const MONTH_DAY = new RegExp(
  `(?<!\\p{L})(${MONTH})\\.?\\s{1,2}(?:the\\s|ika-?)?(\\d{1,2})(?:st|nd|rd|th)?(?:\\s?(?:-|–|—|to|through|until|hanggang|sampai|hingga|đến)\\s?(\\d{1,2})(?:st|nd|rd|th)?)?(?![\\d:.]\\d|\\d)(?:\\s?,?\\s{0,2}((?:19|20|25)\\d\\d)(?!\\d))?`,
  'giu',
);
const VIETNAMESE =
  /(?:ngày\s)?(?<!\d)(?:(\d{1,2})\s?(?:-|–|đến|tới)\s?(?:hết\s)?(?:ngày\s)?)?(\d{1,2})\s?tháng\s?(\d{1,2})(?!\d)(?:\s?,?\s?năm\s?(\d{4}))?/giu;
const YEAR_FIRST = /(?<!\d)((?:19|20|25)\d\d)\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)/gu;
const NUMERIC =
  /(?<![\d./:+-])(\d{1,2})\s?([./-])\s?(\d{1,2})(?:\s?\2\s?((?:19|20|25)\d\d|\d\d)(?!\d)|\.)?(?![\d:/-]|\.\d)/gu;
/** `12.–18.2.`, `15-18/7`: both days stand before the month. */
const NUMERIC_RANGE =
  /(?<![\d./:+-])(\d{1,2})\.?\s?(?:-|–|—|bis|al|au|a|to|đến|sampai)\s?(\d{1,2})[./](\d{1,2})(?:[./]((?:19|20|25)\d\d|\d\d)(?!\d)|\.)?(?![\d:/-]|\.\d)/gu;
const MONTH_ONLY_CJK = /(?<!\d)(\d{1,2})[月월]\s?(\d{1,2})[日일]/gu;
const WEEKDAY_ONLY = new RegExp(`(?<!(?!\\p{Script=Thai})\\p{L})(${WEEKDAY})${WORD_ENDS}`, 'giu');

/** All dates in `text` (digits in ASCII), in order; years left out are taken from `referenceMs`, the instant the mail came. */
export function statedDates(text: string, referenceMs: number): StatedDate[] {
  const found: StatedDate[] = [];
  const add = (match: RegExpMatchArray, ms: number | null, rangeEnd = false): void => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (ms !== null && found.every((other) => end <= other.start || start >= other.end))
      found.push({ ms, start, end, rangeEnd });
  };
  for (const match of text.matchAll(YEAR_FIRST))
    add(match, dayOf(yearIn(match[1]), Number(match[2]) - 1, Number(match[3]), referenceMs));
  for (const match of text.matchAll(VIETNAMESE))
    add(
      match,
      dayOf(yearIn(match[4]), Number(match[3]) - 1, Number(match[2]), referenceMs),
      match[1] !== undefined,
    );
  for (const match of text.matchAll(NUMERIC_RANGE))
    add(match, dayOf(yearIn(match[4]), Number(match[3]) - 1, Number(match[2]), referenceMs), true);
  for (const match of text.matchAll(DAY_MONTH)) {
    const month = monthIndex(match[3] ?? '');
    const thaiYear =
      match[4] ??
      (isThaiMonth(match[3] ?? '') ? thaiShortYear(text.slice(match.index + match[0].length)) : undefined);
    add(match, dayOf(yearIn(thaiYear), month, Number(match[2]), referenceMs), match[1] !== undefined);
  }
  for (const match of text.matchAll(MONTH_DAY)) {
    add(
      match,
      dayOf(yearIn(match[4]), monthIndex(match[1] ?? ''), Number(match[3] ?? match[2]), referenceMs),
      match[3] !== undefined,
    );
  }
  for (const match of text.matchAll(MONTH_ONLY_CJK))
    add(match, dayOf(null, Number(match[1]) - 1, Number(match[2]), referenceMs));
  for (const match of text.matchAll(NUMERIC)) add(match, numericDay(match, text, referenceMs));
  return found.sort((one, other) => one.start - other.start);
}

/** The weekdays that a text names alone, each as the next such day after `referenceMs`. */
export function statedWeekdays(text: string, referenceMs: number): StatedDate[] {
  const today = startOfDay(referenceMs);
  return [...text.matchAll(WEEKDAY_ONLY)].map((match) => {
    const ahead = (weekdayIndex(match[1] ?? '') - new Date(today).getUTCDay() + 7) % 7;
    return {
      ms: today + (ahead === 0 ? 7 : ahead) * DAY_MS,
      start: match.index,
      end: match.index + match[0].length,
      rangeEnd: false,
    };
  });
}

export const startOfDay = (ms: number): number => Math.floor(ms / DAY_MS) * DAY_MS;

/** 0 on Mondays, 6 on Sundays, in UTC. */
export const daysSinceMonday = (ms: number): number => (new Date(ms).getUTCDay() + 6) % 7;

/** Buddhist years run 543 ahead. */
function yearIn(written: string | undefined): number | null {
  if (written === undefined) return null;
  const year = Number(written);
  if (year < 100) return 2000 + year;
  return year >= 2400 ? year - 543 : year;
}

/** `3 มี.ค. 68`: the Buddhist year without its century. */
const thaiShortYear = (after: string): string | undefined => {
  const short = /^\.?\s{0,2}([67]\d)(?!\d)/.exec(after)?.[1];
  return short === undefined ? undefined : `25${short}`;
};

function dayOf(year: number | null, month: number, day: number, referenceMs: number): number | null {
  if (month < 0 || month > 11 || day < 1 || day > 31) return null;
  const thisYear = new Date(referenceMs).getUTCFullYear();
  const ms = utcDay(year ?? thisYear, month, day);
  if (ms === null) return year === null ? utcDay(thisYear + 1, month, day) : null;
  if (year !== null) return ms;
  if (ms < referenceMs - PAST_MS) return utcDay(thisYear + 1, month, day);
  return ms;
}

const utcDay = (year: number, month: number, day: number): number | null => {
  const date = new Date(Date.UTC(year, month, day));
  return date.getUTCMonth() === month ? date.getTime() : null;
};

const MONTH_FIRST = /(?<![\d./])(?:0?[1-9]|1[0-2])\/(?:1[3-9]|2\d|3[01])(?!\d)/u;
const DAY_FIRST = /(?<![\d./])(?:1[3-9]|2\d|3[01])\/(?:0?[1-9]|1[0-2])(?!\d)/u;

/** `03/04`: the weekday beside it decides, then which reading lies ahead, then the day first as most of the world writes. */
function numericDay(match: RegExpMatchArray, text: string, referenceMs: number): number | null {
  const [, first, separator, second, year] = match;
  const dayFirst = dayOf(yearIn(year), Number(second) - 1, Number(first), referenceMs);
  // A plain `1.5` or `3-4` is a number; a date of this kind has a closing dot, a slash or a year.
  if (year === undefined && separator !== '/' && !match[0].trimEnd().endsWith('.'))
    return separator === '.' && (first ?? '').length === 2 ? dayFirst : null;
  if (separator !== '/') return dayFirst;
  const monthFirst = dayOf(yearIn(year), Number(first) - 1, Number(second), referenceMs);
  if (dayFirst === null || monthFirst === null) return dayFirst ?? monthFirst;
  const before = text.slice(Math.max(0, (match.index ?? 0) - 25), match.index);
  const named = [...before.matchAll(WEEKDAY_ONLY)].map((each) => weekdayIndex(each[1] ?? '')).at(-1);
  if (
    named !== undefined &&
    new Date(monthFirst).getUTCDay() === named &&
    new Date(dayFirst).getUTCDay() !== named
  )
    return monthFirst;
  // Who writes 12/22 beside it puts the month first here too.
  if (MONTH_FIRST.test(text) && !DAY_FIRST.test(text)) return monthFirst;
  const ahead = (ms: number): boolean => ms >= startOfDay(referenceMs) && ms < referenceMs + 75 * DAY_MS;
  return !ahead(dayFirst) && ahead(monthFirst) ? monthFirst : dayFirst;
}
