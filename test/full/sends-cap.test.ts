import { busiestDay, runCap } from '../support/capRun';

it.each(Array.from({ length: 12 }, (_, index) => index + 2))(
  'the cap is never exceeded (seed %d)',
  async (seed) => {
    const cap = 1 + (seed % 6);
    const { acceptedAtMs } = await runCap(cap, 80, seed);
    expect(busiestDay(acceptedAtMs)).toBe(cap);
  },
  10 * 60_000,
);
