import fc from 'fast-check';
import { drawGapMs, parseSendGap } from './sendGap';

describe('parseSendGap', () => {
  it.each([
    ['0', 0, 0],
    ['90', 90_000, 90_000],
    ['90s', 90_000, 90_000],
    ['2m', 120_000, 120_000],
    ['30s..90s', 30_000, 90_000],
    [' 1m .. 2m ', 60_000, 120_000],
  ])('reads %s', (text, minMs, maxMs) => {
    expect(parseSendGap(text)).toEqual({ ok: true, value: { minMs, maxMs } });
  });

  it.each(['', 'soon', '30s..', '..90s', '1s..2s..3s', '-5s', '90s..30s', '2d', '5x'])(
    'refuses "%s"',
    (text) => {
      expect(parseSendGap(text)).toMatchObject({ ok: false });
    },
  );
});

describe('drawGapMs', () => {
  it('draws within the range, the same for the same send', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), fc.string(), (minMs, spreadMs, seed) => {
        const gap = { minMs, maxMs: minMs + spreadMs };
        const drawn = drawGapMs(gap, seed);
        expect(drawn).toBeGreaterThanOrEqual(gap.minMs);
        expect(drawn).toBeLessThanOrEqual(gap.maxMs);
        expect(drawGapMs(gap, seed)).toBe(drawn);
      }),
    );
  });

  it('uses the whole range', () => {
    const gap = { minMs: 30_000, maxMs: 90_000 };
    const drawn = Array.from({ length: 500 }, (_, index) => drawGapMs(gap, String(index)));
    expect(Math.min(...drawn)).toBeLessThan(33_000);
    expect(Math.max(...drawn)).toBeGreaterThan(87_000);
  });
});
