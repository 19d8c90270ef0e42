import fc from 'fast-check';
import { judgeLateness, parseLatePolicy, sameTimeOfDay } from './latePolicy';
import { ALWAYS, nextOpenMs, parseSendWindow, type SendWindow } from './sendWindow';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A Monday. */
const DUE_MS = Date.UTC(2026, 2, 2, 14, 5);

function windowOf(text: string): SendWindow {
  const read = parseSendWindow(text);
  if (!read.ok) throw new Error(read.problem);
  return read.value;
}

describe('parseLatePolicy', () => {
  it.each([
    ['send', { kind: 'send' }],
    [' Send ', { kind: 'send' }],
    ['shift', { kind: 'shift', toleranceMs: HOUR_MS }],
    ['shift:2h', { kind: 'shift', toleranceMs: 2 * HOUR_MS }],
    ['ask:3d', { kind: 'ask', limitMs: 3 * DAY_MS }],
    ['ASK: 90m', { kind: 'ask', limitMs: 1.5 * HOUR_MS }],
  ])('reads %s', (text, value) => {
    expect(parseLatePolicy(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['later', '"later" is no policy'],
    ['ask', '"ask" is no policy'],
    ['send:1h', '"send:1h" is no policy'],
    ['ask:soon', '"soon" in "ask:soon" is no duration'],
    ['ask:', 'is no duration'],
    ['shift:10s', 'is not between 1m and 365d'],
    ['ask:400d', 'is not between 1m and 365d'],
  ])('refuses %s with what to write', (text, says) => {
    const read = parseLatePolicy(text);
    expect(read.ok ? 'taken' : read.problem).toContain(says);
    expect(read.ok ? '' : read.problem).toMatch(/Write send .* shift or shift:2h .* or ask:3d/);
  });
});

describe('judgeLateness', () => {
  it('lets everything go with `send`', () => {
    expect(judgeLateness({ kind: 'send' }, ALWAYS, DUE_MS, DUE_MS + 99 * DAY_MS)).toBeNull();
  });

  it('shifts and asks beyond the limit only', () => {
    const shift = { kind: 'shift', toleranceMs: HOUR_MS } as const;
    const ask = { kind: 'ask', limitMs: HOUR_MS } as const;
    for (const policy of [shift, ask])
      expect(judgeLateness(policy, ALWAYS, DUE_MS, DUE_MS + HOUR_MS)).toBeNull();
    expect(judgeLateness(shift, ALWAYS, DUE_MS, DUE_MS + HOUR_MS + 1)).toEqual({
      kind: 'shift',
      untilMs: DUE_MS + DAY_MS,
    });
    expect(judgeLateness(ask, ALWAYS, DUE_MS, DUE_MS + HOUR_MS + 1)).toEqual({ kind: 'ask' });
  });
});

describe('sameTimeOfDay', () => {
  it('is the next time on the clock', () => {
    expect(sameTimeOfDay(ALWAYS, DUE_MS, DUE_MS + 2 * DAY_MS - HOUR_MS)).toBe(DUE_MS + 2 * DAY_MS);
    expect(sameTimeOfDay(ALWAYS, DUE_MS, DUE_MS + 2 * DAY_MS)).toBe(DUE_MS + 3 * DAY_MS);
  });

  it('leaves out days on which nothing may be sent', () => {
    const workdays = windowOf('Mon-Fri 09:00-18:00 UTC');
    const friday = DUE_MS + 4 * DAY_MS;
    expect(sameTimeOfDay(workdays, friday, friday + 2 * HOUR_MS)).toBe(DUE_MS + 7 * DAY_MS);
  });

  it('keeps the hour of the wall when the clocks change', () => {
    // New York turns its clocks on 8 March 2026: 10:00 is 15:00 UTC before and 14:00 UTC after.
    const window = windowOf('09:00-18:00 America/New_York');
    const saturday = Date.UTC(2026, 2, 7, 15, 0, 30);
    expect(sameTimeOfDay(window, saturday, saturday + 2 * HOUR_MS)).toBe(Date.UTC(2026, 2, 8, 14, 0, 30));
  });

  it('is ahead, within the window and, without a window, within a day', () => {
    const windows = [
      ALWAYS,
      windowOf('Mon-Fri 09:00-18:00 America/New_York'),
      windowOf('Sun 23:00-01:00 UTC'),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...windows),
        fc.nat(30 * DAY_MS),
        fc.nat(60 * DAY_MS),
        (window, ms, lateMs) => {
          const dueMs = nextOpenMs(window, DUE_MS + ms);
          const atMs = sameTimeOfDay(window, dueMs, dueMs + lateMs);
          expect(atMs).toBeGreaterThan(dueMs + lateMs);
          expect(nextOpenMs(window, atMs)).toBe(atMs);
          if (window.kind === 'always') expect(atMs - (dueMs + lateMs)).toBeLessThanOrEqual(DAY_MS);
        },
      ),
    );
  });
});
