/** What becomes of a stage that an outage or a freeze made late: `send`, `shift`, `shift:2h`, `ask:3d`. */

import { formatDuration, parseDurationMs } from '../duration';
import { parsed, problem, type Parsed } from './parsed';
import { nextOpenMs, type SendWindow } from './sendWindow';
import { instantOf, localDay, sinceMidnightMs } from './zone';

export type LatePolicy =
  /** It leaves, in due order, at least two seconds after the one before. */
  | { readonly kind: 'send' }
  /** Later than the tolerance: it leaves at its own time of day, on the next day on which it may be sent. */
  | { readonly kind: 'shift'; readonly toleranceMs: number }
  /** Later than the limit: a person decides. */
  | { readonly kind: 'ask'; readonly limitMs: number };

export const SEND_LATE: LatePolicy = { kind: 'send' };

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
const DEFAULT_TOLERANCE_MS = 60 * MINUTE_MS;
/** Less than a minute is every day's: looks, logins and gaps take so long. */
const SHORTEST_MS = MINUTE_MS;
const LONGEST_MS = 365 * DAY_MS;
/** A window opens at least once in a week; two days more for a change of clocks. */
const DAYS_LOOKED_AT = 9;
const HOW =
  'Write send (late follow-ups leave one after the other), shift or shift:2h (those that are later leave at their hour of the next day), or ask:3d (of those that are later a person decides).';

export function parseLatePolicy(text: string): Parsed<LatePolicy> {
  const [name = '', ...rest] = text.trim().split(':');
  const kind = name.trim().toLowerCase();
  const duration = rest.length === 0 ? null : rest.join(':').trim();
  if (kind === 'send' && duration === null) return parsed(SEND_LATE);
  if (kind === 'shift' && duration === null) return parsed({ kind, toleranceMs: DEFAULT_TOLERANCE_MS });
  if ((kind !== 'shift' && kind !== 'ask') || duration === null)
    return problem(`"${text}" is no policy. ${HOW}`);
  const ms = parseDurationMs(duration);
  if (ms === null) return problem(`"${duration}" in "${text}" is no duration. ${HOW}`);
  if (ms < SHORTEST_MS || ms > LONGEST_MS)
    return problem(
      `"${text}" is not between ${formatDuration(SHORTEST_MS)} and ${formatDuration(LONGEST_MS)}. ${HOW}`,
    );
  return parsed(kind === 'shift' ? { kind, toleranceMs: ms } : { kind, limitMs: ms });
}

/** What the policy makes of a stage that could have left at `dueMs`; null: it may go on. */
export function judgeLateness(
  policy: LatePolicy,
  window: SendWindow,
  dueMs: number,
  nowMs: number,
): { readonly kind: 'shift'; readonly untilMs: number } | { readonly kind: 'ask' } | null {
  const lateMs = nowMs - dueMs;
  switch (policy.kind) {
    case 'send':
      return null;
    case 'shift':
      return lateMs > policy.toleranceMs
        ? { kind: 'shift', untilMs: sameTimeOfDay(window, dueMs, nowMs) }
        : null;
    case 'ask':
      return lateMs > policy.limitMs ? { kind: 'ask' } : null;
  }
}

/** The first instant after `nowMs` at the time of day of `dueMs` at which the window is open; where it never is, its next opening. */
export function sameTimeOfDay(window: SendWindow, dueMs: number, nowMs: number): number {
  const onDay = dayBy(window, dueMs);
  const today = Math.floor((nowMs - dueMs) / DAY_MS);
  let first: number | null = null;
  for (let day = today; day <= today + DAYS_LOOKED_AT; day++) {
    const atMs = onDay(day);
    if (atMs <= nowMs) continue;
    first ??= atMs;
    if (nextOpenMs(window, atMs) === atMs) return atMs;
  }
  return nextOpenMs(window, first ?? nowMs);
}

/** The same wall-clock time so many days later: the window's own clock, UTC without one. */
function dayBy(window: SendWindow, dueMs: number): (days: number) => number {
  if (window.kind === 'always') return (days) => dueMs + days * DAY_MS;
  const { timeZone } = window;
  const day = localDay(timeZone, dueMs);
  const timeMs = sinceMidnightMs(timeZone, dueMs);
  const minute = Math.floor(timeMs / MINUTE_MS);
  return (days) => instantOf(timeZone, day + days, minute) + (timeMs % MINUTE_MS);
}
