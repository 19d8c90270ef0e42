import { nextOpenMs, parseSendWindow, type SendWindow } from './sendWindow';

function windowOf(text: string): SendWindow {
  const read = parseSendWindow(text);
  if (!read.ok) throw new Error(read.problem);
  return read.value;
}

const next = (text: string, now: string): string =>
  new Date(nextOpenMs(windowOf(text), Date.parse(now))).toISOString();

describe('nextOpenMs', () => {
  it.each([
    // 2026-03-02 is a Monday. New York is UTC-5 until March 8, then UTC-4.
    [
      'is now while it is open',
      'Mon-Fri 09:00-18:00 America/New_York',
      '2026-03-02T14:00:00Z',
      '2026-03-02T14:00:00.000Z',
    ],
    [
      'waits for the morning',
      'Mon-Fri 09:00-18:00 America/New_York',
      '2026-03-02T13:59:59Z',
      '2026-03-02T14:00:00.000Z',
    ],
    [
      'is closed at its end',
      'Mon-Fri 09:00-18:00 America/New_York',
      '2026-03-02T23:00:00Z',
      '2026-03-03T14:00:00.000Z',
    ],
    [
      'waits over the weekend, and the change of clocks in it',
      'Mon-Fri 09:00-18:00 America/New_York',
      '2026-03-06T23:30:00Z',
      '2026-03-09T13:00:00.000Z',
    ],
    [
      'takes several openings',
      'Mon 09:00-12:00, 13:00-18:00, Tue 10:00-11:00 Europe/Berlin',
      '2026-03-02T11:30:00Z',
      '2026-03-02T12:00:00.000Z',
    ],
    [
      'takes semicolons',
      'Mon 09:00-12:00; Tue 10:00-11:00 Europe/Berlin',
      '2026-03-02T11:30:00Z',
      '2026-03-03T09:00:00.000Z',
    ],
    ['takes lists of days', 'Mon, Wed 09:00-12:00 UTC', '2026-03-02T12:00:00Z', '2026-03-04T09:00:00.000Z'],
    ['runs over midnight', 'Fri 22:00-02:00 UTC', '2026-03-07T01:59:59Z', '2026-03-07T01:59:59.000Z'],
    ['ends after midnight', 'Fri 22:00-02:00 UTC', '2026-03-07T02:00:00Z', '2026-03-13T22:00:00.000Z'],
    [
      'runs over the end of the week',
      'Sat-Mon 20:00-04:00 UTC',
      '2026-03-03T03:00:00Z',
      '2026-03-03T03:00:00.000Z',
    ],
    [
      'takes hours without days',
      '09:00-17:00 Asia/Kolkata',
      '2026-03-01T12:00:00Z',
      '2026-03-02T03:30:00.000Z',
    ],
    ['takes a whole day', 'Mon-Sun 00:00-24:00 UTC', '2026-03-01T23:59:59Z', '2026-03-01T23:59:59.000Z'],
    [
      'takes days in full, in any case',
      'monday-FRIDAY 09:00-10:00 utc',
      '2026-03-01T12:00:00Z',
      '2026-03-02T09:00:00.000Z',
    ],
    // Berlin skips 02:00-03:00 on 2026-03-29.
    [
      'opens late where the clock skips its start',
      'Sun 02:30-04:00 Europe/Berlin',
      '2026-03-29T00:00:00Z',
      '2026-03-29T01:00:00.000Z',
    ],
    [
      'has no opening where the clock skips it all',
      'Sun 02:10-02:50 Europe/Berlin',
      '2026-03-29T00:00:00Z',
      '2026-04-05T00:10:00.000Z',
    ],
    // Berlin has 02:00-03:00 twice on 2026-10-25.
    [
      'opens at the first of two',
      'Sun 02:30-04:00 Europe/Berlin',
      '2026-10-25T00:00:00Z',
      '2026-10-25T00:30:00.000Z',
    ],
    [
      'knows zones a day apart',
      'Mon 00:00-01:00 Pacific/Kiritimati',
      '2026-03-01T10:30:00Z',
      '2026-03-01T10:30:00.000Z',
    ],
    ['is always open unless said', 'always', '2026-03-01T10:30:00Z', '2026-03-01T10:30:00.000Z'],
    ['is always open when empty', '', '2026-03-01T10:30:00Z', '2026-03-01T10:30:00.000Z'],
  ])('%s', (_name, text, now, expected) => {
    expect(next(text, now)).toBe(expected);
  });
});

describe('parseSendWindow', () => {
  it.each([
    ['Mon-Fri 09:00-18:00', 'names no time zone'],
    ['Mon-Fri 09:00-18:00 Mars/Olympus', '"Mars/Olympus" is not a time zone'],
    ['Mon-Fri 09:00-25:00 UTC', 'is not a send window'],
    ['Mon-Fri 09:60-18:00 UTC', 'is not a send window'],
    ['Mon-Fri 09:00-09:00 UTC', 'is not a send window'],
    ['Mon-Foo 09:00-18:00 UTC', 'is not a send window'],
    ['Mon 09:00-10:00, Tue UTC', 'names no time zone'],
    ['Mon,, Tue 09:00-10:00 UTC', 'is not a send window'],
    ['nine to five', 'names no time zone'],
  ])('says what is wrong with %s, and how it is written', (text, what) => {
    const read = parseSendWindow(text);
    expect(read).toMatchObject({ ok: false });
    expect(!read.ok && read.problem).toContain(what);
    expect(!read.ok && read.problem).toContain('Mon-Fri 09:00-18:00 America/New_York');
  });
});
