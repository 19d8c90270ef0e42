import fc from 'fast-check';
import { headersOf as headers, mailOf, partOf as part } from '../../../test/support/parsedMail';
import type { MailKind, MailPart, ParsedMail } from '../mail';
import { cutText } from '../text/cut';
import { recogniseMachine } from './recognise';

const RECEIVED_AT_MS = Date.UTC(2026, 2, 2, 9, 30);

const kindOf = (fields: Partial<ParsedMail>): MailKind => {
  const mail = mailOf(fields);
  return recogniseMachine(mail, cutText(mail), RECEIVED_AT_MS);
};
const mailer = { address: 'mailer-daemon@googlemail.com', name: 'Mail Delivery Subsystem' };

describe('automatic headers', () => {
  it.each([
    ['auto-submitted', 'auto-replied'],
    ['auto-submitted', 'auto-generated (rejected)'],
    ['x-autoreply', 'yes'],
    ['x-autorespond', 'Re: Paid collaboration'],
    ['x-auto-response-suppress', 'All'],
    ['precedence', 'bulk'],
    ['precedence', 'auto_reply'],
    ['x-loop', 'team@creator.example'],
    ['return-path', '<>'],
  ])('%s: %s', (name, value) => {
    expect(kindOf({ headers: headers([name, value]) }).kind).toBe('automatic');
  });

  it.each([
    ['auto-submitted', 'no'],
    ['auto-submitted', 'No (written by a person)'],
    ['x-auto-response-suppress', 'None'],
    ['x-autoreply', 'no'],
    ['return-path', '<mia@creator.example>'],
    ['precedence', 'first-class'],
  ])('%s: %s is a human’s', (name, value) => {
    expect(kindOf({ headers: headers([name, value]) })).toEqual({ kind: 'human' });
  });

  it.each([
    'no-reply@shop.example',
    'noreply+x@shop.example',
    'shop-do-not-reply@shop.example',
    'notifications@shop.example',
  ])('%s', (address) => {
    expect(kindOf({ from: { address, name: 'Shop' } }).kind).toBe('automatic');
  });

  it.each([
    'norepublic@creator.example',
    'alerta.mia@creator.example',
    'mia.bounce@creator.example',
    'contact@creator.example',
  ])('%s is a person', (address) => {
    expect(kindOf({ from: { address, name: '' } }).kind).toBe('human');
  });

  it.each([
    ['list-id', '<fans.creator.example>'],
    ['list-unsubscribe', '<mailto:leave@creator.example>'],
    ['precedence', 'list'],
    ['mailing-list', 'contact fans-help@creator.example'],
  ])('%s: list mail', (name, value) => {
    expect(kindOf({ headers: headers([name, value]) }).kind).toBe('list');
  });
});

describe('delivery reports', () => {
  const status = (...lines: string[]): MailPart =>
    part('message/delivery-status', ['Reporting-MTA: dns; mx.example', '', ...lines].join('\n'));
  const report = (...lines: string[]): Partial<ParsedMail> => ({
    from: mailer,
    subject: 'Delivery Status Notification (Failure)',
    contentType: 'multipart/report; boundary=x; report-type=delivery-status',
    text: 'Address not found',
    parts: [status(...lines)],
  });

  it('names the recipient, its status and that it is gone', () => {
    expect(
      kindOf(
        report(
          'Final-Recipient: rfc822; mia@creator.example',
          'Action: failed',
          'Status: 5.1.1',
          'Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to',
          ' reach does not exist.',
        ),
      ),
    ).toMatchObject({
      kind: 'bounce',
      permanent: true,
      recipients: [{ address: 'mia@creator.example', status: '5.1.1', permanent: true }],
    });
  });

  it.each([
    ['a full mailbox', '5.2.2', 'smtp; 552 5.2.2 The email account that you tried to reach is over quota'],
    ['a policy', '5.7.1', 'smtp; 550 5.7.1 Message rejected due to local policy'],
    ['a temporary failure', '4.4.1', 'smtp; 451 4.4.1 connection timed out'],
    ['an unknown user said temporarily', '4.1.1', 'smtp; 450 4.1.1 user unknown'],
    ['an unauthenticated sender', '5.7.26', 'smtp; 550-5.7.26 This mail is unauthenticated'],
    ['a sender that does not exist', '5.1.8', 'smtp; 553 5.1.8 Domain of sender address does not exist'],
  ])('does not take %s for a dead address', (_, code, diagnostic) => {
    const kind = kindOf(
      report(
        'Final-Recipient: rfc822; mia@creator.example',
        'Action: failed',
        `Status: ${code}`,
        `Diagnostic-Code: ${diagnostic}`,
      ),
    );
    expect(kind).toMatchObject({
      kind: 'bounce',
      permanent: false,
      recipients: [{ permanent: false, status: code }],
    });
  });

  it('judges each recipient by itself', () => {
    const kind = kindOf(
      report(
        'Final-Recipient: rfc822; a@creator.example',
        'Action: failed',
        'Status: 5.1.1',
        '',
        'Final-Recipient: rfc822; b@creator.example',
        'Action: delayed',
        'Status: 4.2.2',
      ),
    );
    expect(
      kind.kind === 'bounce' && kind.recipients.map(({ address, permanent }) => [address, permanent]),
    ).toEqual([
      ['a@creator.example', true],
      ['b@creator.example', false],
    ]);
  });

  it('calls no address dead where the words of the report speak of space', () => {
    const lines = [
      'Final-Recipient: rfc822; mia@creator.example',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 user unknown',
    ];
    expect(kindOf(report(...lines))).toMatchObject({ permanent: true });
    expect(
      kindOf({ ...report(...lines), text: 'Automatically rejected: Not enough disk space' }),
    ).toMatchObject({ kind: 'bounce', permanent: false });
  });

  it('takes a notice of delivery for automatic mail', () => {
    expect(
      kindOf(report('Final-Recipient: rfc822; mia@creator.example', 'Action: delivered', 'Status: 2.0.0'))
        .kind,
    ).toBe('automatic');
  });

  it('reads reports without structure', () => {
    const text =
      'Hi. This is the qmail-send program at mx.example.\n\n<mia@creator.example>:\n192.0.2.1 does not like recipient.\nRemote host said: 550 5.1.1 no such user\n\n--- Below this line is a copy of the message.\n\nTo: other@creator.example';
    expect(
      kindOf({ from: { address: 'MAILER-DAEMON@mx.example', name: '' }, subject: 'failure notice', text }),
    ).toMatchObject({
      kind: 'bounce',
      permanent: true,
      recipients: [{ address: 'mia@creator.example', status: '5.1.1' }],
    });
  });

  it('reads X-Failed-Recipients', () => {
    expect(
      kindOf({
        headers: headers(['x-failed-recipients', 'mia@creator.example']),
        text: '550 5.1.1 user unknown',
      }),
    ).toMatchObject({
      kind: 'bounce',
      permanent: true,
      recipients: [{ address: 'mia@creator.example' }],
    });
  });

  it('leaves a report that a person forwards or mentions to people', () => {
    const below =
      'Hi, I got this back, what now?\n\n---------- Forwarded message ---------\nFrom: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nSubject: Delivery Status Notification (Failure)\n\nAddress not found: 550 5.1.1 user unknown';
    expect(kindOf({ subject: 'Fwd: Delivery Status Notification (Failure)', text: below }).kind).toBe(
      'human',
    );
    expect(
      kindOf({
        subject: 'Fwd: Undeliverable: Paid',
        text: below,
        parts: [status('Final-Recipient: rfc822; x@y.example', 'Status: 5.1.1')],
      }).kind,
    ).toBe('human');
    expect(
      kindOf({
        subject: 'Re: Paid collaboration',
        text: 'Your last mail was undeliverable, the mailbox was full. Try again!',
      }).kind,
    ).toBe('human');
  });
});

describe('abuse reports', () => {
  it('are no complaint where nobody complains', () => {
    expect(
      kindOf({
        contentType: 'multipart/report; report-type=feedback-report; boundary=x',
        parts: [
          part(
            'message/feedback-report',
            'Feedback-Type: auth-failure\nOriginal-Rcpt-To: mia@creator.example',
          ),
        ],
      }).kind,
    ).toBe('automatic');
  });

  it('are known by what Microsoft encloses, whatever they seem to answer', () => {
    const enclosed = part('message/rfc822', 'X-HmXmrOriginalRecipient: mia@creator.example\nSubject: Paid');
    expect(
      kindOf({
        from: { address: 'staff@hotmail.com', name: '' },
        subject: 'complaint about message from 192.0.2.1',
        parts: [enclosed],
      }),
    ).toMatchObject({ kind: 'complaint', recipients: ['mia@creator.example'] });
  });

  it('names who complained', () => {
    const kind = kindOf({
      contentType: 'multipart/report; report-type=feedback-report; boundary=x',
      parts: [
        part(
          'message/feedback-report',
          'Feedback-Type: abuse\nVersion: 1\nOriginal-Rcpt-To: <mia@creator.example>',
        ),
      ],
    });
    expect(kind).toMatchObject({ kind: 'complaint', recipients: ['mia@creator.example'] });
  });
});

describe('any mail', () => {
  const word = fc.constantFrom(
    'until',
    'out of office',
    'user unknown',
    '550 5.1.1',
    'a@b.example',
    '> ',
    '\n',
    'back on',
    '3 March',
    'Final-Recipient: rfc822;',
    '@',
    '<',
    ':',
    'от',
    'ถึง',
  );
  const text = fc
    .array(fc.oneof(word, fc.string({ maxLength: 12 })), { maxLength: 40 })
    .map((words) => words.join(' '));

  it('is answered without throwing', () => {
    fc.assert(
      fc.property(
        text,
        text,
        fc.constantFrom('', 'mailer-daemon@b.example', 'postmaster@b.example', 'mia@b.example'),
        fc.array(
          fc.tuple(
            fc.constantFrom(
              'auto-submitted',
              'precedence',
              'return-path',
              'x-failed-recipients',
              'list-id',
              'from',
            ),
            text,
          ),
          { maxLength: 4 },
        ),
        (subject, body, address, named) => {
          const mail = mailOf({
            subject,
            text: body,
            headers: headers(...named),
            from: address === '' ? null : { address, name: '' },
            parts: [part('message/delivery-status', body)],
          });
          expect(recogniseMachine(mail, cutText(mail), RECEIVED_AT_MS).kind).not.toBe('');
        },
      ),
    );
  });

  it.each([
    'Final-Recipient: rfc822; a@b.example\n',
    'user unknown ',
    'a@b.example ',
    'until ',
    '3 March ',
    'from 3 March to ',
    'out of office ',
    '3 - ',
    '1/',
    'address is ',
  ])(
    'ends for a megabyte of %j',
    (unit) => {
      const body = unit.repeat(1_000_000 / unit.length);
      const fields = { text: body, subject: body, parts: [part('message/delivery-status', body)] };
      for (const from of [{ address: 'mia@b.example', name: '' }, mailer])
        expect(kindOf({ ...fields, from }).kind).not.toBe('');
    },
    30_000,
  );
});
