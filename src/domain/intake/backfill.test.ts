import { backfillSinceMs, isFresh } from './backfill';

const T0 = Date.UTC(2026, 2, 2, 9, 0, 0, 700);

describe('backfill', () => {
  it('reaches back that far, in whole seconds as IMAP has them', () => {
    expect(backfillSinceMs(T0, { backfillMs: 3_600_000 })).toBe(Date.UTC(2026, 2, 2, 8));
    expect(backfillSinceMs(T0, { backfillMs: 0 })).toBe(Date.UTC(2026, 2, 2, 9));
  });

  it.each([
    ['unread, from before', { seen: false, inSent: false, receivedAtMs: T0 - 1 }, true],
    ['read, from before', { seen: true, inSent: false, receivedAtMs: T0 - 1 }, false],
    ['read, since then', { seen: true, inSent: false, receivedAtMs: T0 + 1 }, true],
    ['ours', { seen: false, inSent: true, receivedAtMs: T0 + 1 }, false],
  ])('%s: %p', (_what, head, fresh) => {
    expect(isFresh(head, T0)).toBe(fresh);
  });
});
