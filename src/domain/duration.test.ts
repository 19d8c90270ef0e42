import { formatDuration, parseDurationMs } from './duration';

describe('parseDurationMs', () => {
  it.each([
    ['14d', 1_209_600_000],
    ['24h', 86_400_000],
    ['15m', 900_000],
    ['90s', 90_000],
    ['60', 60_000],
    ['0', 0],
    ['1.5h', 5_400_000],
    [' 2 H ', 7_200_000],
  ])('%s', (text, ms) => {
    expect(parseDurationMs(text)).toBe(ms);
  });

  it.each(['', 'h', '-1', '1w', '1h30m', '1e3', 'Infinity', '9'.repeat(30), '10 seconds'])(
    'refuses %s',
    (text) => {
      expect(parseDurationMs(text)).toBeNull();
    },
  );
});

describe('formatDuration', () => {
  it.each(['14d', '2d', '25h', '90m', '90s', '0s', '0.5s'])('%s reads back as itself', (text) => {
    expect(formatDuration(parseDurationMs(text)!)).toBe(text);
  });
});
