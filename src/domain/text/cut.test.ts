import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { ParsedMail } from '../mail';
import { cutPlainText, cutText } from './cut';

interface Body {
  readonly name: string;
  readonly text: string;
  readonly written: string;
  readonly signature?: string;
}

const bodies = JSON.parse(
  readFileSync(join(__dirname, '../../../test/fixtures/cutting/bodies.json'), 'utf8'),
) as readonly Body[];

describe('what the writer wrote now', () => {
  it.each(bodies)('$name', ({ text, written, signature }) => {
    const cut = cutPlainText(text);
    expect(cut.written).toBe(written);
    if (signature !== undefined) expect(cut.signature).toBe(signature);
  });

  it.each(bodies)('$name, with the line ends of the wire', ({ text, written }) => {
    expect(cutPlainText(text.replace(/\n/g, '\r\n')).written).toBe(written);
  });
});

describe('nothing but history', () => {
  const over = (text: string, to: string): ParsedMail => ({
    headers: [],
    from: { address: 'mia@creator.example', name: 'Mia' },
    replyTo: [],
    to: [{ address: to, name: '' }],
    cc: [],
    subject: 'Re: Paid collaboration',
    messageId: null,
    inReplyTo: null,
    references: [],
    dateMs: null,
    text,
    html: null,
    contentType: 'text/plain',
    parts: [],
  });
  const ours = 'On Tue, Mar 3, 2026 at 10:15 AM Team <team@brand.example> wrote:\n\nAre you interested?';
  const forwarded =
    '---------- Forwarded message ---------\nFrom: Mia <mia@creator.example>\nSubject: Re: Paid\nDate: Tue, Mar 3, 2026\n\nTell them yes.';

  it('is empty over our own mail, whatever marks are lost', () => {
    expect(cutText(over(ours, 'Team@Brand.example')).written).toBe('');
    expect(
      cutText(
        over(
          'From: Team <team@brand.example>\nSent: Tuesday\nTo: Mia\nSubject: Paid\n\nAre you interested?',
          'x@y.example',
        ),
      ).written,
    ).toBe('');
  });

  it('is read where the words are somebody else’s', () => {
    expect(cutText(over(forwarded, 'team@brand.example')).written).toBe('Tell them yes.');
  });

  it('is empty for a mail without text', () => {
    expect(cutText({ ...over('', 'team@brand.example'), text: null })).toEqual({
      written: '',
      signature: '',
      quoted: '',
    });
  });
});

describe('any text', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      '> quoted',
      '>> deeper',
      '--',
      '-- ',
      '_____',
      'On Tue, Mar 3, 2026 at 10:15 AM A <a@b.example> wrote:',
      'From: A <a@b.example>',
      'Sent: today',
      'To: B',
      'Subject: C',
      'Sent from my iPhone',
      'a line of text',
      '<',
      '> wrote:',
      '-----Original Message-----',
    ),
    fc.string({ maxLength: 40 }),
  );

  it('is cut into lines that it holds', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = lines.join('\n');
        const known = new Set(text.split(/\r\n|[\n\r\u2028\u2029]/).map((each) => each.trimEnd()));
        const cut = cutPlainText(text);
        for (const part of [cut.written, cut.signature, cut.quoted]) {
          for (const each of part.split('\n')) if (each !== '') expect(known.has(each)).toBe(true);
        }
      }),
    );
  });

  it('never loses a plain line above everything that is cut', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        expect(cutPlainText(['Yes, I am in', ...lines].join('\n')).written.startsWith('Yes, I am in')).toBe(
          true,
        );
      }),
    );
  });

  it.each([
    '>',
    '> ',
    '-',
    '--\n',
    '--\na\n',
    '_',
    '__\n',
    'a:\n',
    'wrote:\n',
    '<\n',
    '<a@b.co>\n',
    '<a@b.co> wrote:\n> x\n',
    'From: a\n',
    'From: a@b.co\nTo: b\n',
    'a@',
    '12:00 ',
    'sent ',
    'sent from my iphone\n',
    'this message is confidential ',
    '\n \n',
    'C> a\n',
    '| a\n',
    '- a -\n',
    '---- Original Message ----\n',
    'On Jan 1 2020 10:00\n<\n',
    'a \n\n<\n',
    ' ',
    '\t',
    '\u00a0',
  ])(
    'ends for a megabyte of %j',
    (unit) => {
      const text = unit.repeat(1_000_000 / unit.length);
      expect(typeof cutPlainText(text).written).toBe('string');
    },
    30_000,
  );

  it('ends for a line of spaces between two words', () => {
    expect(cutPlainText(`a${' '.repeat(500_000)}b`).written).toHaveLength(500_002);
  }, 30_000);
});
