/** Raw mails as machines write them: absence notes, delivery reports (RFC 3464), complaints (RFC 5965). */
import MimeNode from 'nodemailer/lib/mime-node';
import { citation, type ComposedMail, composeMail, readAnswered } from './compose';
import { withCrlf } from './imapServer';

export interface AutoReplyFields {
  readonly answering: Buffer;
  readonly text: string;
  /** The recipient of the answered mail unless given. */
  readonly from?: string;
  /** `Automatic reply: ` and the subject unless given. */
  readonly subject?: string;
  /** Replaces the header fields that mark it as automatic (RFC 3834 and Microsoft's). */
  readonly headers?: Readonly<Record<string, string>>;
  readonly dateMs?: number;
}

/** An absence note or another answer that no human wrote. */
export async function composeAutoReply(fields: AutoReplyFields): Promise<ComposedMail> {
  const answered = await readAnswered(fields.answering);
  return composeMail({
    from: fields.from ?? answered.to,
    to: answered.from,
    subject: fields.subject ?? `Automatic reply: ${answered.subject}`,
    text: `${fields.text}\n`,
    headers: fields.headers ?? { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' },
    ...(fields.dateMs === undefined ? {} : { dateMs: fields.dateMs }),
    ...citation(answered),
  });
}

export interface BounceFields {
  /** The mail that was not delivered. */
  readonly answering: Buffer;
  /** Enhanced status code: `5.1.1` is permanent, `4.4.1` is not. */
  readonly status: string;
  /** The recipient of the mail unless given. */
  readonly recipient?: string;
  readonly diagnostic?: string;
  readonly dateMs?: number;
}

/** A delivery report from the mailbox's own server, to the sender of the mail. */
export async function composeBounce(fields: BounceFields): Promise<ComposedMail> {
  const answered = await readAnswered(fields.answering);
  const recipient = fields.recipient ?? answered.to;
  const permanent = fields.status.startsWith('5');
  const diagnostic =
    fields.diagnostic ?? (permanent ? '550 5.1.1 No such user' : '451 4.4.1 Connection timed out');
  const kept = permanent ? 'could not be delivered' : 'has not been delivered yet; the server goes on trying';
  const report = reportNode(
    'delivery-status',
    {
      From: 'Mail Delivery Subsystem <mailer-daemon@mail.test>',
      To: answered.from,
      Subject: `Delivery Status Notification (${permanent ? 'Failure' : 'Delay'})`,
      'Auto-Submitted': 'auto-replied',
      'X-Failed-Recipients': recipient,
      ...citationHeaders(answered.messageId),
    },
    fields.dateMs,
  );
  report
    .createChild('text/plain; charset=utf-8')
    .setContent(`Your message to ${recipient} ${kept}.\n\n${diagnostic}\n`);
  report
    .createChild('message/delivery-status')
    .setContent(
      [
        'Reporting-MTA: dns; mail.test',
        '',
        `Final-Recipient: rfc822; ${recipient}`,
        `Action: ${permanent ? 'failed' : 'delayed'}`,
        `Status: ${fields.status}`,
        `Diagnostic-Code: smtp; ${diagnostic}`,
        '',
      ].join('\r\n'),
    );
  report.createChild('message/rfc822').setContent(fields.answering);
  return build(report);
}

/** A complaint of the recipient about the mail, to its sender. */
export async function composeComplaint(fields: {
  answering: Buffer;
  dateMs?: number;
}): Promise<ComposedMail> {
  const answered = await readAnswered(fields.answering);
  const report = reportNode(
    'feedback-report',
    {
      From: 'abuse@mail.test',
      To: answered.from,
      Subject: `FW: ${answered.subject}`,
    },
    fields.dateMs,
  );
  report.createChild('text/plain').setContent('This is an abuse report for a message that you sent.\n');
  const lines = [
    'Feedback-Type: abuse',
    'User-Agent: Mail/1.0',
    'Version: 1',
    `Original-Rcpt-To: ${answered.to}`,
    '',
  ];
  report.createChild('message/feedback-report').setContent(lines.join('\r\n'));
  report.createChild('message/rfc822').setContent(fields.answering);
  return build(report);
}

function citationHeaders(messageId: string | null): Record<string, string> {
  return messageId === null ? {} : { 'In-Reply-To': messageId, References: messageId };
}

function reportNode(type: string, headers: Record<string, string>, dateMs = Date.now()): MimeNode {
  const node = new MimeNode(`multipart/report; report-type=${type}`, {
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return node.setHeader({ ...headers, Date: new Date(dateMs).toUTCString().replace('GMT', '+0000') });
}

async function build(node: MimeNode): Promise<ComposedMail> {
  // Reading the id makes nodemailer invent it.
  const raw = withCrlf(await node.build());
  return { raw, messageId: node.messageId() };
}
