import { isCopy, type Copyable } from './copies';

const MAIL: Copyable = {
  messageId: '<a@b>',
  fromAddress: 'mia@theirs.test',
  subject: 'Re: A collab',
  written: 'Yes!',
  signature: '',
  quoted: '> Would you?',
  sizeBytes: 2_000,
};

describe('isCopy', () => {
  it('a mail that took another way', () => {
    expect(isCopy(MAIL, { ...MAIL, fromAddress: 'Mia@Theirs.test', sizeBytes: 3_500 })).toBe(true);
  });

  it.each([
    ['another id', { messageId: '<c@d>' }],
    ['another sender', { fromAddress: 'ann@theirs.test' }],
    ['other words', { written: 'No!' }],
    ['another subject', { subject: 'Re: Another' }],
    ['another signature', { signature: '+44 7911 123456' }],
    ['another quote', { quoted: null }],
    ['an attachment', { sizeBytes: 500_000 }],
  ])('not with %s', (_what, over) => {
    expect(isCopy(MAIL, { ...MAIL, ...over })).toBe(false);
  });

  it('not without an id', () => {
    expect(isCopy({ ...MAIL, messageId: null }, { ...MAIL, messageId: null })).toBe(false);
  });
});
