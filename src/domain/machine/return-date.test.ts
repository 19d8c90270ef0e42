import fc from 'fast-check';
import { statedReturnMs } from './return-date';

/** A Monday. */
const RECEIVED_AT_MS = Date.UTC(2026, 2, 2, 9, 30);
const day = (text: string, receivedAtMs = RECEIVED_AT_MS): string | null => {
  const ms = statedReturnMs(text, receivedAtMs);
  return ms === null ? null : new Date(ms).toISOString();
};
const at = (date: string): string => `${date}T00:00:00.000Z`;

describe('the stated return', () => {
  it.each([
    ['back on Monday 3 March', '2026-03-03'],
    ['I will be back on March 16th, 2026.', '2026-03-16'],
    ['bis einschließlich 14.07.', '2026-07-15'],
    ['bin bis 14.03. im Urlaub', '2026-03-14'],
    ['до 5 мая', '2026-05-05'],
    ['hasta el 14 de julio', '2026-07-14'],
    ['ถึงวันที่ 15 มีนาคม 2569', '2026-03-15'],
    ['กลับมาวันที่ ๑๕ มี.ค. ๖๙', '2026-03-15'],
    ['حتى ١٥ مارس', '2026-03-15'],
    ['away from 2 March until 9 March, returning on 10 March', '2026-03-10'],
    ['out of office 2026-03-02 to 2026-03-06', '2026-03-07'],
    ['on leave 9–13 March', '2026-03-14'],
    ['on leave March 9 - 13', '2026-03-14'],
    ['through March 13', '2026-03-14'],
    ['until 1 January', '2027-01-01'],
    ['back Thursday', '2026-03-05'],
    ['zurück am Montag', '2026-03-09'],
    ['I return tomorrow', '2026-03-03'],
    ['until 03/05/2026', '2026-05-03'],
    ['until Thursday 03/05/2026', '2026-03-05'],
    ['until 3/17', '2026-03-17'],
  ])('%s', (text, expected) => {
    // "until 1 January" is said at the end of a year.
    const receivedAtMs = text.includes('1 January') ? Date.UTC(2026, 11, 23) : RECEIVED_AT_MS;
    const year =
      text.includes('July') || text.includes('julio') || text.includes('.07.') || text.includes('мая')
        ? Date.UTC(2026, 3, 28)
        : receivedAtMs;
    expect(day(text, year)).toBe(at(expected));
  });

  it.each([
    'I am away.',
    'Call +44 7911 123456 or 0800 12 34.',
    'We ship within 3-4 days.',
    'Version 1.5 is out.',
    'I was away until 3 March 2019.',
    'On 31 February nothing happens.',
  ])('is none in: %s', (text) => {
    expect(day(text)).toBeNull();
  });

  it('is the start of a day, for any text', () => {
    const words = fc.constantFrom(
      'until',
      'back',
      'on',
      'from',
      'bis',
      '3',
      '14',
      'March',
      'März',
      '2026',
      '14.03.',
      '3/4',
      '31',
      '-',
      'Monday',
      'to',
      '\n',
      '.',
      '٣',
      'تا',
      'ถึง',
      'तक',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 8 })), { maxLength: 20 }), (parts) => {
        const ms = statedReturnMs(parts.join(' '), RECEIVED_AT_MS);
        expect(ms === null || ms % 86_400_000 === 0).toBe(true);
      }),
    );
  });
});
