import { writtenByHandSince } from './writtenByHand';

const T0 = Date.UTC(2026, 2, 2, 9);
const own = { inSent: true, messageId: '<hand@ours>', receivedAtMs: T0 };

describe('writtenByHandSince', () => {
  it.each([
    ['a mail of ours', own, true],
    ['one in the same second', { ...own, receivedAtMs: T0 }, true],
    ['one without an id', { ...own, messageId: null }, true],
    ['an older one', { ...own, receivedAtMs: T0 - 1_000 }, false],
    ['one that the program sent', { ...own, messageId: '<stage1@ours>' }, false],
    ['one that came in', { ...own, inSent: false }, false],
  ])('%s: %p', (_what, head, byHand) => {
    expect(writtenByHandSince([head], ['<stage1@ours>'], T0)).toBe(byHand);
  });
});
