import { readAbsence, readReplyId } from './messages';

const NOW_MS = Date.UTC(2026, 2, 2);
const DAY_MS = 86_400_000;

it('reads the row id of a mail, as text or as a number', () => {
  expect(readReplyId({ replyId: '123' })).toEqual({ ok: true, value: '123' });
  expect(readReplyId({ replyId: 123, more: true })).toEqual({ ok: true, value: '123' });
});

it.each([
  undefined,
  null,
  'abc',
  7,
  [],
  {},
  { replyId: '' },
  { replyId: '0' },
  { replyId: '1.5' },
  { replyId: 1.5 },
  { replyId: '9'.repeat(19) },
])('says what it takes for %j', (message) => {
  const read = readReplyId(message);
  expect(read.ok ? '' : read.problem).toContain('{"replyId": "123"}');
});

it('reads until when a creator is away', () => {
  expect(readAbsence({ replyId: '1', untilMs: NOW_MS + DAY_MS }, NOW_MS)).toEqual({
    ok: true,
    value: NOW_MS + DAY_MS,
  });
});

it.each([
  undefined,
  'abc',
  { untilMs: 'soon' },
  { untilMs: -1 },
  { untilMs: NaN },
  { untilMs: 1e300 },
  { untilMs: NOW_MS + 400 * DAY_MS },
])('takes no absence of %j', (message) => {
  expect(readAbsence(message, NOW_MS).ok).toBe(false);
});
