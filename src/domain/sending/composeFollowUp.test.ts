import fc from 'fast-check';
import { composeFollowUp, type CitedMail, type FollowUpThread } from './composeFollowUp';
import { isCitableMessageId, isPlainAddress } from './headerValues';
import { STAGE_TEXTS } from './templates';

const THREAD: FollowUpThread = {
  mailbox: 'team@example.com',
  creatorAddress: 'creator@example.net',
  subject: 'Your videos and our serum',
  outreachMessageId: '<outreach@example.com>',
};
const OWN = '<follow-up@example.com>';
const mail = (messageId: string | null, sentAtMs: number, byCreator = false): CitedMail => ({
  messageId,
  sentAtMs,
  byCreator,
});
const composed = (mails: readonly CitedMail[], thread = THREAD) => {
  const result = composeFollowUp(thread, 1, OWN, mails);
  if (result.kind !== 'composed') throw new Error(result.why);
  return result.mail;
};

describe('composeFollowUp', () => {
  it('answers the newest mail of the creator, and cites the thread from the outreach on', () => {
    const mails = [
      mail('<second@theirs>', 3, true),
      mail('<outreach@example.com>', 0),
      mail('<stage-1@example.com>', 2),
      mail('<first@theirs>', 1, true),
    ];
    expect(composed(mails)).toEqual({
      mailbox: 'team@example.com',
      to: 'creator@example.net',
      messageId: OWN,
      subject: 'Re: Your videos and our serum',
      inReplyTo: '<second@theirs>',
      references: ['<outreach@example.com>', '<first@theirs>', '<stage-1@example.com>', '<second@theirs>'],
      text: STAGE_TEXTS[1],
    });
  });

  it("answers the outreach where the creator's mail has no Message-ID", () => {
    expect(composed([mail(null, 1, true)])).toMatchObject({
      inReplyTo: '<outreach@example.com>',
      references: ['<outreach@example.com>'],
    });
  });

  it('never cites itself', () => {
    expect(composed([mail(OWN, 5), mail('<a@b>', 1, true)]).references).not.toContain(OWN);
  });

  it('keeps the first and the newest of a long chain', () => {
    const mails = Array.from({ length: 90 }, (_, index) => mail(`<m${index}@theirs>`, index, true));
    const { references } = composed(mails);
    expect(references).toHaveLength(40);
    expect([references[0], references.at(-1)]).toEqual(['<outreach@example.com>', '<m89@theirs>']);
  });

  it.each([
    ['an erased creator', { creatorAddress: null }],
    ['an address that is none', { creatorAddress: 'a@example.com, b@example.com' }],
    ['a mailbox that is none', { mailbox: 'team' }],
    ['an outreach that cannot be cited', { outreachMessageId: 'no id' }],
  ])('cannot write to %s', (_name, over) => {
    expect(composeFollowUp({ ...THREAD, ...over }, 1, OWN, [])).toMatchObject({ kind: 'impossible' });
  });

  it('lets no byte of a stranger into a header, whatever their ids hold', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .tuple(fc.string(), fc.constantFrom('\r\n', '\n', '\0', '> <', ' ', ',', '\u2028'))
        .map(([a, b]) => `<a${b}${a}@b>`),
    );
    fc.assert(
      fc.property(fc.array(hostile), fc.string({ unit: 'binary' }), (ids, subject) => {
        const mails = ids.map((id, index) => mail(id, index, true));
        const result = composed(mails, { ...THREAD, subject });
        expect(result.text).toBe(STAGE_TEXTS[1]);
        for (const id of [result.inReplyTo, ...result.references])
          expect(id).toMatch(/^<[!-;=?-~]+@[!-;=?-~]+>$/);
        expect(result.subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }),
    );
  });
});

describe('addresses and ids', () => {
  it.each(['a@example.com', 'first.last+tag@sub.example.co.uk', "o'neil@example.com", 'x@localhost'])(
    'takes %s as an address',
    (text) => {
      expect(isPlainAddress(text)).toBe(true);
    },
  );

  it.each([
    '',
    'a',
    '@example.com',
    'a@',
    'a@b@c',
    '"quoted"@example.com',
    'a b@example.com',
    'a@example.com\r\nRCPT TO:<evil@example.org>',
    'a@example.com\n',
    '<a@example.com>',
    'a@[127.0.0.1]',
    'a@exa_mple.com',
    'a..b@example.com',
    '.a@example.com',
    'ä@example.com',
    'a@ex\u0430mple.com',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b.'.repeat(130)}com`,
    'a(comment)@example.com',
    'a@example.com,b@example.com',
  ])('does not take %j as an address', (text) => {
    expect(isPlainAddress(text)).toBe(false);
  });

  it.each(['<a@b>', '<CAF=x+y_z@mail.gmail.com>', '<20260302.1234@LOCAL_host>'])(
    'takes %s as an id',
    (text) => {
      expect(isCitableMessageId(text)).toBe(true);
    },
  );

  it.each([
    'a@b',
    '<a@b',
    '<a b@c>',
    '<a@b>\r\n',
    '<a@b><c@d>',
    '<@b>',
    '<a@>',
    '<a@[b]>',
    '<"a"@b>',
    `<${'a'.repeat(300)}@b>`,
  ])('does not take %j as an id', (text) => {
    expect(isCitableMessageId(text)).toBe(false);
  });
});
