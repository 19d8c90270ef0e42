import type { ParsedMail } from '../domain/mail';
import { ThreadedMailParser } from './mailparser';
import type { ParseOutcome } from './mailparser';

const HEAD =
  'From: Mia <mia@creator.example>\r\nTo: Team <team@brand.example>\r\nSubject: =?utf-8?q?Z=C3=BCrich?=\r\nMIME-Version: 1.0\r\n';
/** Generous where the machine may be busy; what is proven is the limit, not the speed. */
const roomy = { timeoutMs: 60_000 };

// A thread loads the TypeScript loader and the parser first, which takes seconds on a busy machine.
jest.setTimeout(60_000);

const parsers: ThreadedMailParser[] = [];
const parserWith = (options: ConstructorParameters<typeof ThreadedMailParser>[0]): ThreadedMailParser => {
  const parser = new ThreadedMailParser(options);
  parsers.push(parser);
  return parser;
};
afterAll(async () => {
  await Promise.all(parsers.map((parser) => parser.close()));
});

const mailIn = (outcome: ParseOutcome): ParsedMail => {
  if (outcome.kind !== 'parsed') throw new Error(outcome.why);
  return outcome.mail;
};

describe('parsing in a thread', () => {
  const parser = parserWith(roomy);
  const parsed = async (source: string): Promise<ParsedMail> =>
    mailIn(await parser.parse(Buffer.from(source), 0));

  it('keeps headers in order, with every value, unfolded', async () => {
    const mail = await parsed(
      `Authentication-Results: mx.google.com;\r\n\tdmarc=fail\r\nReceived: x\r\nAuthentication-Results: mx.google.com; dmarc=pass\r\n${HEAD}\r\nHi`,
    );
    expect(mail.headers.slice(0, 3)).toEqual([
      { name: 'authentication-results', value: 'mx.google.com; dmarc=fail' },
      { name: 'received', value: 'x' },
      { name: 'authentication-results', value: 'mx.google.com; dmarc=pass' },
    ]);
  });

  it('decodes addresses, subject, ids and date', async () => {
    const mail = await parsed(
      `${HEAD}Reply-To: "M" <m@creator.example>, n@creator.example\r\nMessage-ID: <1@creator.example>\r\nIn-Reply-To: 0@brand.example\r\nReferences: <a@brand.example>\r\n <b@brand.example>\r\nDate: Tue, 3 Mar 2026 10:15:00 +0100\r\n\r\nHi`,
    );
    expect(mail).toMatchObject({
      from: { address: 'mia@creator.example', name: 'Mia' },
      replyTo: [
        { address: 'm@creator.example', name: 'M' },
        { address: 'n@creator.example', name: '' },
      ],
      subject: 'Zürich',
      messageId: '<1@creator.example>',
      inReplyTo: '<0@brand.example>',
      references: ['<a@brand.example>', '<b@brand.example>'],
      dateMs: Date.UTC(2026, 2, 3, 9, 15),
      text: 'Hi',
      html: null,
    });
  });

  it('says null where a mail has none', async () => {
    const mail = await parsed('X-Odd: 1\r\nDate: no date at all\r\n\r\n');
    expect(mail).toMatchObject({
      from: null,
      to: [],
      subject: '',
      messageId: null,
      inReplyTo: null,
      dateMs: null,
      text: null,
      html: null,
    });
  });

  it('reads HTML alone as text, with quotes marked', async () => {
    const mail = await parsed(
      `${HEAD}Content-Type: text/html; charset=utf-8\r\n\r\n<p>Ja, gerne!</p><blockquote>Interested?</blockquote>`,
    );
    expect(mail.text).toBe('Ja, gerne!\n\n> Interested?');
    expect(mail.html).toContain('<blockquote>');
  });

  it('keeps the text of contacts and reports, and of nothing else', async () => {
    const body = (type: string, text: string, extra = ''): string =>
      `--b\r\nContent-Type: ${type}\r\n${extra}\r\n${text}\r\n`;
    const mail = await parsed(
      `${HEAD}Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n` +
        body('text/plain', 'failed') +
        body(
          'message/delivery-status',
          'Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; a@b.example',
        ) +
        body('message/rfc822', 'Subject: returned\r\nTo: a@b.example\r\n\r\nbody') +
        body('text/vcard', 'BEGIN:VCARD', 'Content-Disposition: attachment; filename=mia.vcf\r\n') +
        body('image/png', 'png', 'Content-Disposition: attachment; filename=p.png\r\n') +
        '--b--\r\n',
    );
    expect(mail.contentType).toMatch(/^multipart\/report; report-type=delivery-status/);
    expect(mail.text).toBe('failed');
    expect(mail.parts.map(({ contentType, fileName, text }) => [contentType, fileName, text])).toEqual([
      ['message/delivery-status', null, expect.stringContaining('Final-Recipient: rfc822; a@b.example')],
      ['message/rfc822', null, expect.stringMatching(/^Subject: returned\r?\nTo: a@b.example$/)],
      ['text/vcard', 'mia.vcf', 'BEGIN:VCARD'],
      ['image/png', 'p.png', null],
    ]);
  });

  it('opens a report that stands in a forwarded mail, and none that stands beside one', async () => {
    const wrapped = (boundary: string, type: string, ...parts: string[]): string =>
      `Content-Type: ${type}; boundary=${boundary}\r\n\r\n${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`;
    const report = (boundary: string, address: string): string =>
      `From: mailer-daemon@mx.example\r\nSubject: Failed\r\n${wrapped(
        boundary,
        'multipart/report; report-type=delivery-status',
        `Content-Type: message/delivery-status\r\n\r\nFinal-Recipient: rfc822; ${address}\r\nAction: failed\r\nStatus: 5.1.1`,
        `Content-Type: message/rfc822\r\n\r\nMessage-ID: <${address}>\r\n\r\nbody`,
      )}`;
    const forwarded = (source: string, boundary: string): string =>
      `From: postmaster@mx.example\r\n${wrapped(
        boundary,
        'multipart/mixed',
        `Content-Type: message/rfc822\r\n\r\n${source}`,
      )}`;

    const twice = await parsed(forwarded(forwarded(report('a', 'mia@creator.example'), 'b'), 'c'));
    expect(twice.parts.map(({ contentType }) => contentType)).toEqual([
      'message/rfc822',
      'message/delivery-status',
      'message/rfc822',
    ]);
    expect(twice.parts[1]?.text).toContain('mia@creator.example');
    expect(twice.parts[2]?.text).toBe('Message-ID: <mia@creator.example>');

    const beside = await parsed(
      `From: mailer-daemon@mx.example\r\n${wrapped(
        'd',
        'multipart/report; report-type=delivery-status',
        'Content-Type: message/delivery-status\r\n\r\nFinal-Recipient: rfc822; mia@creator.example',
        `Content-Type: message/rfc822\r\n\r\n${report('e', 'other@creator.example')}`,
      )}`,
    );
    expect(beside.parts).toHaveLength(2);
  });

  it('answers many at once, in any order of arrival', async () => {
    const mails = await Promise.all(
      Array.from({ length: 20 }, (_, index) => parsed(`${HEAD}\r\nmail ${index}`)),
    );
    expect(mails.map(({ text }) => text)).toEqual(Array.from({ length: 20 }, (_, index) => `mail ${index}`));
  });
});

describe('hostile mail', () => {
  const html = `${HEAD}Content-Type: text/html\r\n\r\n`;
  const hostile: readonly (readonly [string, string])[] = [
    ['10 MB of flat HTML', html + '<p>hello there</p>\n'.repeat(550_000)],
    ['deeply nested HTML', html + '<div>'.repeat(100_000) + 'hi'],
    ['deeply nested quotes', html + '<blockquote>'.repeat(5_000) + 'hi<br>'.repeat(5_000)],
    [
      '100,000 headers',
      Array.from({ length: 100_000 }, (_, index) => `X-A-${index}: 1`).join('\r\n') + `\r\n${HEAD}\r\nhi`,
    ],
    [
      '100,000 parts',
      `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\nContent-Type: text/plain\r\n\r\nhi\r\n'.repeat(100_000)}--b--\r\n`,
    ],
    ['no mail at all', '\0'.repeat(100_000)],
  ];

  it.each(hostile)(
    '%s: answered, and the next mail is read',
    async (_, source) => {
      const parser = parserWith(roomy);
      const outcome = await parser.parse(Buffer.from(source), 0);
      if (outcome.kind === 'unreadable') expect(outcome.why).not.toContain('hello');
      else expect(JSON.stringify(outcome.mail).length).toBeLessThan(5_000_000);
      expect((await parser.parse(Buffer.from(`${HEAD}\r\nnext`), 0)).kind).toBe('parsed');
    },
    120_000,
  );

  it('is refused above the size gate, unread', async () => {
    expect(await parserWith({ ...roomy, maxBytes: 1_000 }).parse(Buffer.alloc(1_001), 0)).toEqual({
      kind: 'unreadable',
      why: 'larger than 1000 bytes',
    });
  });

  it('costs a thread when it takes too long, and another takes over', async () => {
    const parser = parserWith({ timeoutMs: 1 });
    const slow = await parser.parse(Buffer.from(html + '<div>'.repeat(100_000)), 0);
    expect(slow).toEqual({ kind: 'unreadable', why: 'parsing took longer than 1 ms' });
    const again = await parser.parse(Buffer.from(html + '<div>'.repeat(100_000)), 0);
    expect(again.kind).toBe('unreadable');
  }, 60_000);

  it('costs a thread when it takes too much memory, and another takes over', async () => {
    const parser = parserWith({ ...roomy, heapMb: 20 });
    const outcome = await parser.parse(Buffer.from(`${HEAD}\r\n${'> a\r\n'.repeat(3_000_000)}`), 0);
    expect(outcome).toEqual({ kind: 'unreadable', why: 'parsing needs more than 20 MB' });
  }, 60_000);

  it('answers what is inside when it is closed', async () => {
    const parser = new ThreadedMailParser(roomy);
    const inside = parser.parse(Buffer.from(`${HEAD}\r\nhi`), 0);
    const waiting = parser.parse(Buffer.from(`${HEAD}\r\nhi`), 0);
    await parser.close();
    expect([(await inside).kind, (await waiting).kind]).toEqual(['unreadable', 'unreadable']);
  });
});
