import { busiestDay, runCap } from '../support/capRun';

it('the cap of a mailbox is reached and never exceeded, with several workers and a Redis that comes and goes', async () => {
  const { acceptedAtMs, refusedForCap } = await runCap(4, 40, 1);
  expect(busiestDay(acceptedAtMs)).toBe(4);
  expect(refusedForCap).toBeGreaterThan(0);
  expect(acceptedAtMs.length).toBeGreaterThan(8);
});
