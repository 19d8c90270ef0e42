import { simpleParser } from 'mailparser';
import { composeMail, composeReply } from './compose';
import { composeAutoReply, composeBounce, composeComplaint } from './composeAutomatic';

jest.setTimeout(60_000);

const ANN = 'ann@ours.test';
const CREATOR = 'creator@theirs.test';

const outreach = () =>
  composeMail({
    from: ANN,
    fromName: 'Ann',
    to: CREATOR,
    subject: 'Zusammenarbeit ✨',
    text: 'Join us?\nAnn',
  });

describe('mails of the sandbox', () => {
  it('have the id that is told, lines that end in CRLF, and headers as given', async () => {
    const { raw, messageId } = await composeMail({
      from: ANN,
      to: CREATOR,
      subject: 'Hi',
      text: 'a\nb',
      dateMs: Date.UTC(2024, 4, 1, 10),
      headers: { 'Authentication-Results': 'mx.google.com; dmarc=fail' },
      replyTo: 'agent@theirs.test',
    });
    const mail = await simpleParser(raw);
    expect(raw.toString()).not.toMatch(/(?<!\r)\n/);
    expect(mail.messageId).toBe(messageId);
    expect(mail.date?.getTime()).toBe(Date.UTC(2024, 4, 1, 10));
    expect(mail.headers.get('authentication-results')).toBe('mx.google.com; dmarc=fail');
    expect(mail.replyTo?.value[0]?.address).toBe('agent@theirs.test');
  });

  it('answer with the whole chain of references and the quote below', async () => {
    const first = await outreach();
    const second = await composeReply({ answering: first.raw, text: 'Yes, gladly!' });
    const third = await simpleParser((await composeReply({ answering: second.raw, text: 'Great' })).raw);
    expect(third).toMatchObject({
      subject: 'Re: Zusammenarbeit ✨',
      inReplyTo: second.messageId,
      references: [first.messageId, second.messageId],
    });
    expect(third.from?.value[0]?.address).toBe(ANN);
    expect(third.text).toContain('Great\n\nOn ');
    expect(third.text).toContain('\n> Yes, gladly!\n');
    expect(third.text).toContain('\n>> Join us?\n');
  });

  it('answer without a quote, without citing, and from another address, when asked', async () => {
    const answer = await simpleParser(
      (
        await composeReply({
          answering: (await outreach()).raw,
          text: 'ok',
          quote: false,
          cite: false,
          from: 'b@theirs.test',
        })
      ).raw,
    );
    expect([answer.inReplyTo, answer.references, answer.text?.trim()]).toEqual([undefined, undefined, 'ok']);
    expect(answer.from?.value[0]?.address).toBe('b@theirs.test');
  });

  it('say that they are automatic', async () => {
    const { raw } = await composeAutoReply({ answering: (await outreach()).raw, text: 'Back on 4 May' });
    const mail = await simpleParser(raw);
    expect(mail.headers.get('auto-submitted')).toBe('auto-replied');
    expect(mail.subject).toBe('Automatic reply: Zusammenarbeit ✨');
  });

  it.each([
    ['5.1.1', 'failed'],
    ['4.4.1', 'delayed'],
  ])('report status %s as %s, with the mail itself', async (status, action) => {
    const first = await outreach();
    const { raw, messageId } = await composeBounce({ answering: first.raw, status });
    const mail = await simpleParser(raw, { keepDeliveryStatus: true });
    const report = mail.attachments
      .find((part) => part.contentType === 'message/delivery-status')
      ?.content.toString();
    expect(mail.messageId).toBe(messageId);
    expect(mail.headers.get('content-type')).toMatchObject({
      value: 'multipart/report',
      params: { 'report-type': 'delivery-status' },
    });
    expect(report).toContain(
      `Final-Recipient: rfc822; ${CREATOR}\r\nAction: ${action}\r\nStatus: ${status}\r\n`,
    );
    expect(raw.toString()).toContain(`Message-ID: ${first.messageId}\r\n`);
  });

  it('complain in the form of RFC 5965', async () => {
    const { raw } = await composeComplaint({ answering: (await outreach()).raw });
    expect(raw.toString()).toMatch(/report-type=feedback-report/);
    expect(raw.toString()).toContain('Content-Type: message/feedback-report\r\n');
    expect(raw.toString()).toContain('Feedback-Type: abuse\r\n');
  });
});
