import { messageKey, type KeyedHead } from './messageKey';

const HEAD: KeyedHead = {
  gmailMessageId: null,
  messageId: '<a@b>',
  from: 'mia@theirs.test',
  dateMs: 1_700_000_000_000,
  sizeBytes: 100,
};
const source = (body: string, received = 'x') => Buffer.from(`Received: ${received}\r\nA: b\r\n\r\n${body}`);

describe('messageKey', () => {
  it("is Gmail's id where there is one", () => {
    expect(messageKey({ ...HEAD, gmailMessageId: '1700000000000000001' }, null)).toBe(
      'gmail:1700000000000000001',
    );
  });

  it('is the same for copies that took different ways', () => {
    const copy = messageKey({ ...HEAD, from: 'Mia@Theirs.test', sizeBytes: 120 }, source('Hi', 'elsewhere'));
    expect(copy).toBe(messageKey(HEAD, source('Hi')));
  });

  it.each([
    ['body', HEAD, source('Ho')],
    ['date', { ...HEAD, dateMs: null }, source('Hi')],
    ['sender', { ...HEAD, from: null }, source('Hi')],
    ['Message-ID', { ...HEAD, messageId: null }, source('Hi')],
    ['size, where nothing was read', HEAD, null],
  ])('differs with the %s', (_what, head, read) => {
    expect(messageKey(head, read)).not.toBe(messageKey(HEAD, source('Hi')));
  });

  it('does not mix up fields', () => {
    const one = messageKey({ ...HEAD, messageId: '<a@b>', from: null }, source('Hi'));
    const other = messageKey({ ...HEAD, messageId: null, from: '<a@b>' }, source('Hi'));
    expect(one).not.toBe(other);
  });

  it('reads a source without a body, and one with bare line feeds', () => {
    const alone = messageKey(HEAD, Buffer.from('no header end'));
    expect(alone).not.toBe(messageKey(HEAD, Buffer.from('another')));
    expect(messageKey(HEAD, Buffer.from('A: b\n\nHi'))).toBe(messageKey(HEAD, source('Hi')));
  });
});
