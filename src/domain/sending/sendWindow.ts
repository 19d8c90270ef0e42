/** When follow-ups may leave: `Mon-Fri 09:00-18:00 America/New_York`. */

import { parsed, problem, type Parsed } from './parsed';
import { instantOf, isTimeZone, localDay, weekday } from './zone';

/** One opening on one day of the week; `toMinute` over 1,440 runs past midnight. */
export interface Opening {
  /** 0 = Sunday. */
  readonly weekday: number;
  readonly fromMinute: number;
  readonly toMinute: number;
}

export type SendWindow =
  | { readonly kind: 'always' }
  | { readonly kind: 'hours'; readonly timeZone: string; readonly openings: readonly Opening[] };

export const ALWAYS: SendWindow = { kind: 'always' };

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const DAY_MINUTES = 1_440;
const HOW =
  'Write days, hours and an IANA time zone: Mon-Fri 09:00-18:00 America/New_York. Several openings are parted by commas: Mon-Thu 09:00-12:00, 13:00-18:00, Fri 09:00-15:00 Europe/Berlin.';

/** Openings are parted by commas or semicolons; hours without days take those before; hours alone hold every day. */
export function parseSendWindow(text: string): Parsed<SendWindow> {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.toLowerCase() === 'always') return parsed(ALWAYS);
  const { timeZone, rest } = splitZone(trimmed);
  if (timeZone === null) return problem(`"${text}" names no time zone. ${HOW}`);
  if (!isTimeZone(timeZone)) return problem(`"${timeZone}" is not a time zone. ${HOW}`);
  const openings = readOpenings(rest);
  return openings === null
    ? problem(`"${text}" is not a send window. ${HOW}`)
    : parsed({ kind: 'hours', timeZone, openings });
}

/** `nowMs` while the window is open, else when it opens next. */
export function nextOpenMs(window: SendWindow, nowMs: number): number {
  if (window.kind === 'always') return nowMs;
  const today = localDay(window.timeZone, nowMs);
  let nextMs = Infinity;
  // From yesterday, whose opening may run past midnight, for a week and what a change of clocks may swallow.
  for (let day = today - 1; day <= today + 14; day++) {
    for (const opening of window.openings) {
      if (opening.weekday !== weekday(day)) continue;
      const fromMs = instantOf(window.timeZone, day, opening.fromMinute);
      const toMs = instantOf(window.timeZone, day, opening.toMinute);
      if (fromMs <= nowMs && nowMs < toMs) return nowMs;
      if (fromMs > nowMs && fromMs < toMs) nextMs = Math.min(nextMs, fromMs);
    }
    if (nextMs < Infinity && day > today) break;
  }
  return nextMs;
}

function splitZone(text: string): { timeZone: string | null; rest: string } {
  const match = /^(.*\d{1,2}:\d{2})\s+([A-Za-z][A-Za-z0-9_+/-]*)$/s.exec(text);
  return match?.[1] === undefined || match[2] === undefined
    ? { timeZone: null, rest: text }
    : { timeZone: match[2], rest: match[1] };
}

function readOpenings(text: string): readonly Opening[] | null {
  const openings: Opening[] = [];
  let days: readonly number[] = [];
  let areDaysOpen = false;
  for (const piece of text.split(/[,;]/)) {
    const match =
      /^\s*([A-Za-z]+(?:\s*-\s*[A-Za-z]+)?)?\s*(?:(\d{1,2}:\d{2})\s*-\s*(\d{1,2}:\d{2}))?\s*$/.exec(piece);
    if (match === null || piece.trim() === '') return null;
    const [, named, from, to] = match;
    if (named !== undefined) {
      const read = readDays(named);
      if (read === null) return null;
      // `Mon, Wed 09:00-12:00`: days without hours wait for those that follow.
      days = areDaysOpen ? [...days, ...read] : read;
      areDaysOpen = true;
    }
    if (from === undefined || to === undefined) continue;
    const hours = readHours(from, to);
    if (hours === null) return null;
    areDaysOpen = false;
    for (const day of days.length === 0 ? DAYS.keys() : days) openings.push({ weekday: day, ...hours });
  }
  return openings.length === 0 || areDaysOpen ? null : openings;
}

function readDays(text: string): readonly number[] | null {
  const ends = text.split('-').map((name) => dayNumber(name.trim()));
  const [first, last = first] = ends;
  if (first === undefined || last === undefined || first < 0 || last < 0) return null;
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => (first + index) % 7);
}

/** -1 for what is no day: `Mon`, `monday` and the like are. */
function dayNumber(name: string): number {
  const full = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
  const lower = name.toLowerCase();
  return DAYS.includes(lower) ? DAYS.indexOf(lower) : full.indexOf(lower);
}

function readHours(from: string, to: string): { fromMinute: number; toMinute: number } | null {
  const [fromMinute, toMinute] = [minuteOf(from), minuteOf(to)];
  if (fromMinute === null || toMinute === null || fromMinute === DAY_MINUTES || fromMinute === toMinute)
    return null;
  return { fromMinute, toMinute: toMinute > fromMinute ? toMinute : toMinute + DAY_MINUTES };
}

function minuteOf(text: string): number | null {
  const [hours = NaN, minutes = NaN] = text.split(':').map(Number);
  const minute = hours * 60 + minutes;
  return minutes < 60 && minute <= DAY_MINUTES ? minute : null;
}
