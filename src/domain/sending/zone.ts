/** Wall-clock times of a time zone, by the rules that the runtime ships (Intl): daylight saving included. */

const formatters = new Map<string, Intl.DateTimeFormat>();

/** True if the runtime knows the zone by this IANA name. */
export function isTimeZone(zone: string): boolean {
  try {
    formatterOf(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** A calendar day as a count of days since 1970-01-01, whatever the zone. */
export function localDay(zone: string, atMs: number): number {
  return Math.floor((atMs + offsetMs(zone, atMs)) / DAY_MS);
}

/** How far the wall clock of the zone is into its day. */
export function sinceMidnightMs(zone: string, atMs: number): number {
  const wallMs = atMs + offsetMs(zone, atMs);
  return wallMs - Math.floor(wallMs / DAY_MS) * DAY_MS;
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/**
 * The instant of a wall-clock minute of a day; minutes over 1,440 fall on the days after. A time that a change of clocks
 * skips is the instant of the change; of one that comes twice the first is meant.
 */
export function instantOf(zone: string, day: number, minute: number): number {
  const asUtcMs = day * DAY_MS + minute * MINUTE_MS;
  const before = offsetMs(zone, asUtcMs - DAY_MS);
  const after = offsetMs(zone, asUtcMs + DAY_MS);
  const first = asUtcMs - Math.max(before, after);
  const second = asUtcMs - Math.min(before, after);
  if (first + offsetMs(zone, first) === asUtcMs) return first;
  if (second + offsetMs(zone, second) === asUtcMs) return second;
  return changeBetween(zone, first, second);
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The instant at which the offset changes; `fromMs` and `toMs` lie on its two sides. */
function changeBetween(zone: string, fromMs: number, toMs: number): number {
  const before = offsetMs(zone, fromMs);
  let [low, high] = [fromMs, toMs];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetMs(zone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** What to add to UTC for the zone's wall clock, to the second. */
function offsetMs(zone: string, atMs: number): number {
  const part = Object.fromEntries(
    formatterOf(zone)
      .formatToParts(atMs)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const of = (name: string): number => part[name] ?? 0;
  const wallMs = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return wallMs - Math.floor(atMs / 1_000) * 1_000;
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(zone, made);
  return made;
}
