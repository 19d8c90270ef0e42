import { looked } from '../text/lines';
import { bareDays, inNextWeek, nextMonths, onceOnly, partsOfMonths, weekNumbers } from './near-dates';
import { bareMonths, relativeDates } from './relative-dates';
import { AFTER_THAT, LAST_BEFORE, NEXT_DAY, RESUMES_AFTER, RETURN } from './return-words';
import { startOfDay, statedDates, statedWeekdays } from './stated-dates';
import type { StatedDate } from './stated-dates';

const DAY_MS = 86_400_000;
const MAX_CHARS = 3_000;

/** "until", "bis": the stated end; on that day at the earliest. */
const UNTIL =
  /(?<!\p{L})(?:until|till|untill|thru|through|up\s+to|to|ends?|ending|bis|hasta|até|ate|jusqu[’'\p{L}]{1,4}|au|fino\s+a\p{L}{0,3}|al|sampai|sehingga|hingga|s\/d|ke|đến|tới|hết|hanggang|do|до|по|tot|till|til|kadar|tak|dek|t\.?\s?o\.?\s?m\.?|t\/m|t\.e\.m\.?)(?!\p{L})|ถึง|จนถึง|तक|حتى|إلى|لغاية|まで|까지|至/iu;
const INCLUSIVE =
  /(?<!\p{L})(?:sampai\s+dengan|sehingga\s+dan\s+termasuk|inclusive(?:ly)?|including|incl\.?|through|thru|einschlie(?:ß|ss)lich|inklusive|inkl\.?|compris\p{L}{0,2}|inclus\p{L}{0,2}|inclusive|incluid[oa]|incluso|compreso|dahil|termasuk|hết\s+ngày|включительно|włącznie|t\/m|en\s+met|t\.?\s?o\.?\s?m\.?)(?!\p{L})|รวมวันที่|शामिल|ضمناً|بما في ذلك/iu;
/** Between two dates of one range. */
const JOINED = /^\s?(?:[-–—&~]\s?|(?:and|und|et|y|e|ve|dan|at|và|to|a|à|al|au|bis)\s)(?:\p{L}{1,12}\s)?$/iu;
/** "from": the start of the absence, which is no return. */
const FROM_BEFORE =
  /(?<!\p{L})(?:from|since|starting|beginning|vom|von|seit|du|depuis|à\s+partir\s+du|desde|del|a\s+partir\s+d\p{L}{1,2}|de|do\s+dia|dal|dall\p{L}{0,2}|dari|mulai|mula(?:\s+sa)?|bermula|từ|с|со|od|van|between|zwischen|entre)\s+(?:\p{L}{1,12},?\s+){0,3}$|(?:ตั้งแต่|จาก)(?:วันที่)?\s{0,3}$|(?:^|\s)من\s+(?:\S{1,12}\s+){0,2}$/iu;
const FROM =
  /(?<!\p{L})(?:from|since|starting|beginning|vom|von|seit|depuis|desde|dal|dari|mulai|mula|bermula|từ|с|со|od|van|between|zwischen|entre)(?!\p{L})|ตั้งแต่|จาก/iu;
const FROM_AFTER =
  /^\s?(?:から|부터|से|se\s|tarihinden|[’']?(?:t|d)[ae]n(?!\s+(?:itibaren|sonra))|[’']?(?:den|dan)(?!\s+(?:itibaren|sonra)))(?!\p{L})/iu;
const UNTIL_AFTER =
  /^[\s.,'’]{0,3}(?:\p{L}{1,4}\s+)?(?:tarihine\s+)?(?:kadar|तक|tak(?!\p{L})|dek(?!\p{L})|まで|까지|至)/iu;
const BETWEEN_AFTER = /^.{0,24}(?:arasında|के\s+बीच)/iu;

const TOMORROW =
  /(?:back|return\w{0,4}|reply|answer|respon[ds]\p{L}{0,4}|rispond\p{L}{1,4}|antworte|melde|répon\p{L}{1,4}|balas|zurück|wieder|retour|regres\p{L}{1,5}|vuelvo|volto|rientr\p{L}{1,4}|torno|kembali|dön\p{L}{1,8})\s(?:\S+\s){0,3}?(?:tomorrow|morgen|demain|mañana|amanhã|domani|besok|esok|yarın)|(?:yarın|besok|morgen)\s.{0,20}(?:dön|kembali|wieder|zurück)/iu;

/** Swedish "till och med": its dots end no sentence. */
const ABBREVIATED = /(?<!\p{L})t\.\s?o\.\s?m\./giu;

const LAST_REACH = 48;
const NEXT_REACH = 16;
/** From a start on, only what follows at once says that it is the start of being back. */
const START_REACH = 28;
const AFTER_REACH = 50;

/** How far before a date a word like "until" stands, with a weekday between them. */
const UNTIL_REACH = 12;

type Meaning = 'return' | 'inclusive' | 'until' | 'range' | 'start' | 'plain';
const RANK: Record<Meaning, number> = { return: 0, inclusive: 1, until: 2, range: 3, plain: 4, start: 5 };

/**
 * The day on which the writer of an out-of-office note returns, as its start in UTC; null when none is stated. `receivedAtMs`
 * completes dates without a year, and weekdays. "Until X" is read as back on X, "up to and including X" as back the day after.
 *
 * @param isAway the text is known to be a note of absence: a day ahead that it names is its end, whatever the words around it
 */
export function statedReturnMs(text: string, receivedAtMs: number, isAway = false): number | null {
  return statedReturn(text, receivedAtMs, isAway)?.ms ?? null;
}

/**
 * What a text says of a date ahead: `back` where the very words are those of coming back, an absence that is not named
 * otherwise; `end` where they are those of the end of an absence; null: neither.
 */
export function statedEnd(text: string, receivedAtMs: number): 'back' | 'end' | null {
  const stated = statedReturn(text, receivedAtMs);
  if (stated === null || stated.meaning === 'plain' || stated.ms < startOfDay(receivedAtMs)) return null;
  return stated.meaning === 'return' ? 'back' : 'end';
}

/** Whether a text says of a date ahead that it is the return or the end of an absence. */
export const statesReturn = (text: string, receivedAtMs: number): boolean =>
  statedEnd(text, receivedAtMs) !== null;

/** Whether a text names a weekday or counts to a day ahead, once and not as a habit. */
export const namesDayAhead = (text: string, receivedAtMs: number): boolean =>
  relativeDates(text, receivedAtMs).length > 0 ||
  onceOnly(text, withoutRanges(text, statedWeekdays(text, receivedAtMs))).length > 0;

interface StatedReturn {
  readonly ms: number;
  readonly meaning: Meaning;
}

function statedReturn(text: string, receivedAtMs: number, isAway = false): StatedReturn | null {
  const read = text
    .slice(0, MAX_CHARS)
    .split('\n')
    .map(looked)
    .join('\n')
    .replace(ABBREVIATED, 't o m')
    .replace(/(?<!\p{L})s\.\s?d\./giu, 's/d');
  const full = statedDates(read, receivedAtMs);
  const parts = [...partsOfMonths(read, receivedAtMs), ...weekNumbers(read, receivedAtMs)].filter(
    apartFrom(full),
  );
  const near = [...parts, ...bareDays(read, receivedAtMs, [...full, ...parts])];
  const best = bestOf(read, [...full, ...near].sort(inOrder), receivedAtMs, new Set(near));
  if (best !== null && best.meaning !== 'plain') return best;
  if (TOMORROW.test(read)) return { ms: startOfDay(receivedAtMs) + DAY_MS, meaning: 'return' };
  const relative = [...relativeDates(read, receivedAtMs), ...nextMonths(read, receivedAtMs)].sort(inOrder);
  const weekdays = inNextWeek(read, statedWeekdays(read, receivedAtMs), receivedAtMs);
  const once = onceOnly(read, withoutRanges(read, weekdays));
  const sayingSo = (dates: readonly StatedDate[]): StatedReturn | null =>
    bestOf(read, dates, receivedAtMs, new Set(dates));
  const told =
    sayingSo(once.filter(apartFrom(relative))) ??
    sayingSo(relative) ??
    best ??
    sayingSo(once) ??
    sayingSo(bareMonths(read, receivedAtMs));
  if (told !== null || !isAway) return told;
  const ahead = [near, relative, once].flatMap((dates) => bestOf(read, dates, receivedAtMs) ?? []);
  return ahead[0] ?? null;
}

const inOrder = (one: StatedDate, other: StatedDate): number => one.start - other.start;
const apartFrom =
  (others: readonly StatedDate[]) =>
  ({ start, end }: StatedDate): boolean =>
    others.every((other) => end <= other.start || start >= other.end);

/** "Monday to Wednesday" are somebody's hours. */
const withoutRanges = (text: string, weekdays: readonly StatedDate[]): StatedDate[] =>
  weekdays.filter((day, index) => {
    const close = (one: StatedDate | undefined, other: StatedDate | undefined): boolean =>
      one !== undefined && other !== undefined && /^.{1,8}$/u.test(text.slice(one.end, other.start));
    return !close(weekdays[index - 1], day) && !close(day, weekdays[index + 1]);
  });

function bestOf(
  text: string,
  dates: readonly StatedDate[],
  receivedAtMs: number,
  mustSay: ReadonlySet<StatedDate> = new Set(),
): StatedReturn | null {
  const judged = dates
    .map((date, index) => ({ date, meaning: meaningOf(text, dates, index) }))
    .filter(
      ({ date, meaning }) =>
        meaning !== 'start' &&
        !(mustSay.has(date) && meaning === 'plain') &&
        date.ms > receivedAtMs - 45 * DAY_MS,
    )
    .sort(
      (one, other) =>
        RANK[one.meaning] - RANK[other.meaning] ||
        (one.meaning === 'return' ? one.date.start - other.date.start : other.date.ms - one.date.ms),
    );
  const best = judged[0];
  if (best === undefined) return null;
  if (best.meaning === 'plain' && best.date.ms < startOfDay(receivedAtMs)) return null;
  const nextDay = best.meaning === 'inclusive' || best.meaning === 'range';
  return { ms: nextDay ? best.date.ms + DAY_MS : best.date.ms, meaning: best.meaning };
}

/** "My last exam is on 5 May, after that …": the day after an event that ends it. */
function meaningOf(text: string, dates: readonly StatedDate[], index: number): Meaning {
  const date = dates[index];
  const around = meaningAround(text, dates, index);
  if (date === undefined) return around;
  const after = text.slice(date.end, date.end + AFTER_REACH);
  if (NEXT_DAY.test(after) && around !== 'start') return 'inclusive';
  const ends = around === 'plain' || around === 'return';
  return ends &&
    (LAST_BEFORE.test(text.slice(Math.max(0, date.start - LAST_REACH), date.start)) ||
      (around === 'plain' && AFTER_THAT.test(after)))
    ? 'inclusive'
    : around;
}

/** The words around a date, in its sentence, up to the neighbouring dates. */
function meaningAround(text: string, dates: readonly StatedDate[], index: number): Meaning {
  const date = dates[index];
  if (date === undefined) return 'plain';
  const previousEnd = dates[index - 1]?.end ?? 0;
  const before = lastClause(text.slice(Math.max(previousEnd, date.start - 80), date.start));
  const after = wordsAfter(text, date, dates[index + 1]);
  // "3 a 17 de agosto": its words are those of the range, whatever else stands around it.
  if (date.rangeEnd) return 'range';
  const until = lastIndexOf(UNTIL, before) > lastIndexOf(FROM, before) || UNTIL_AFTER.test(after);
  // "de retour au bureau le 6": what speaks of an end stands right before it.
  if (until && RETURN.test(before) && !UNTIL.test(before.slice(-UNTIL_REACH)) && !UNTIL_AFTER.test(after))
    return 'return';
  const joined = index > 0 && JOINED.test(before) && !RETURN.test(before);
  if (!until && (FROM_BEFORE.test(before) || FROM_AFTER.test(after)) && !RETURN.test(before)) {
    if (RESUMES_AFTER.test(after)) return 'return';
    return RETURN.test(after.slice(0, START_REACH)) && !FROM_AFTER.test(after) ? 'return' : 'start';
  }
  if (until || joined) {
    if (INCLUSIVE.test(before.slice(-35)) || INCLUSIVE.test(after.slice(0, 30))) return 'inclusive';
    // "… starting 2 March, will not return until 23 March" states the return, not the last day away.
    if (!until || (isRangePartner(dates, index, text) && !RETURN.test(before))) return 'range';
    return 'until';
  }
  if (RETURN.test(before)) return 'return';
  if (BETWEEN_AFTER.test(after)) return 'range';
  // "the week of 15 June, back on the 22nd": the words before a date are that date's.
  const next = dates[index + 1];
  const isNextOnes = next !== undefined && next.start - date.end < NEXT_REACH;
  return RETURN.test(after) && !isNextOnes ? 'return' : 'plain';
}

/** What follows a date; up to a further date in the same sentence the words may belong to that one, so only the nearest count. */
function wordsAfter(text: string, date: StatedDate, next: StatedDate | undefined): string {
  const clause = firstClause(text.slice(date.end, date.end + 50));
  return next !== undefined && next.start <= date.end + clause.length
    ? text.slice(date.end, Math.min(next.start, date.end + 12))
    : clause;
}

function lastIndexOf(pattern: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(pattern.source, 'giu'))) last = match.index;
  return last;
}

/** "from 1 July to 14 July": the last day away, so back on the next. */
function isRangePartner(dates: readonly StatedDate[], index: number, text: string): boolean {
  const previous = dates[index - 1];
  const date = dates[index];
  if (previous === undefined || date === undefined) return false;
  const between = text.slice(previous.end, date.start);
  // "2 March to 9 March".
  if (between.length <= 14 && /^[\p{L}\p{M}\s/]*$/u.test(between)) return true;
  const before = text.slice(Math.max(0, previous.start - 40), previous.start);
  return (
    between.length <= 40 &&
    !/[.!?\n]\s/.test(between) &&
    (FROM_BEFORE.test(before) || FROM_AFTER.test(between))
  );
}

const lastClause = (text: string): string => text.split(/[.!?。;]\s|\n\s*\n/).at(-1) ?? '';
const firstClause = (text: string): string => text.split(/[.!?。,;،](?:\s|$)|\n/)[0] ?? '';
