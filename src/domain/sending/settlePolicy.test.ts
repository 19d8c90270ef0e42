import { delayToNextLookMs, nextLook, retryDelayMs } from './settlePolicy';

describe('the looks for an unknown send', () => {
  it('come after 2, 10, 30, 60 s, then 2, 5, 10, 15 min', () => {
    const looks: number[] = [];
    let nowMs = 0;
    for (let made = 0; ;) {
      const next = nextLook(made, 0, nowMs);
      if (next.kind === 'exhausted') break;
      if (next.kind === 'wait') nowMs += next.forMs;
      else {
        looks.push(nowMs / 1_000);
        made++;
      }
    }
    expect(looks).toEqual([2, 10, 30, 60, 120, 300, 600, 900]);
  });

  it('keep a distance when all are overdue after an outage', () => {
    expect(nextLook(0, 0, 3_600_000)).toEqual({ kind: 'look' });
    expect(delayToNextLookMs(1, 0, 3_600_000)).toBe(2_000);
    expect(delayToNextLookMs(8, 0, 3_600_000)).toBeNull();
  });

  it("end no sooner than the last one's time", () => {
    expect(delayToNextLookMs(7, 0, 601_000)).toBe(299_000);
  });
});

describe('retryDelayMs', () => {
  it('grows from half a minute to half an hour', () => {
    expect([0, 1, 2, 3, 6, 7, 100].map((attempts) => retryDelayMs(attempts) / 1_000)).toEqual([
      30, 30, 60, 120, 960, 1_800, 1_800,
    ]);
  });
});
