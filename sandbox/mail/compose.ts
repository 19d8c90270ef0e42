/** Raw mails as people and their mail programs write them: outreach, answers with a quote, notes by hand. */
import { randomUUID } from 'node:crypto';
import { simpleParser } from 'mailparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import { withCrlf } from './imapServer';

export interface ComposedMail {
  readonly raw: Buffer;
  /** With angle brackets. */
  readonly messageId: string;
}

export interface MailFields {
  /** A bare address. */
  readonly from: string;
  readonly fromName?: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly replyTo?: string;
  /** With angle brackets; a fresh one in the sender's domain unless given. */
  readonly messageId?: string;
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
  /** Now unless given. */
  readonly dateMs?: number;
  /** Further header fields, such as Authentication-Results. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly attachments?: readonly {
    readonly filename: string;
    readonly content: string;
    readonly contentType: string;
  }[];
}

/** A mail of its own: outreach, or a note that a colleague writes by hand. */
export async function composeMail(fields: MailFields): Promise<ComposedMail> {
  const messageId = fields.messageId ?? `<${randomUUID()}@${fields.from.split('@').at(-1) ?? 'localhost'}>`;
  const composer = new MailComposer({
    from: { name: fields.fromName ?? '', address: fields.from },
    to: { name: '', address: fields.to },
    subject: fields.subject,
    text: fields.text,
    messageId,
    date: new Date(fields.dateMs ?? Date.now()),
    headers: { ...fields.headers },
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(fields.html === undefined ? {} : { html: fields.html }),
    ...(fields.replyTo === undefined ? {} : { replyTo: { name: '', address: fields.replyTo } }),
    ...(fields.inReplyTo === undefined ? {} : { inReplyTo: fields.inReplyTo }),
    ...(fields.references === undefined ? {} : { references: [...fields.references] }),
    ...(fields.attachments === undefined ? {} : { attachments: [...fields.attachments] }),
  });
  return { raw: withCrlf(await composer.compile().build()), messageId };
}

/** What an answer takes from the mail that it answers. */
export interface AnsweredMail {
  readonly messageId: string | null;
  readonly references: readonly string[];
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly dateMs: number;
}

export async function readAnswered(raw: Buffer): Promise<AnsweredMail> {
  const mail = await simpleParser(raw);
  const to = Array.isArray(mail.to) ? mail.to[0] : mail.to;
  const references = typeof mail.references === 'string' ? [mail.references] : (mail.references ?? []);
  return {
    messageId: mail.messageId ?? null,
    references,
    subject: mail.subject ?? '',
    from: mail.from?.value[0]?.address ?? '',
    to: to?.value[0]?.address ?? '',
    text: (mail.text ?? '').trimEnd(),
    dateMs: mail.date?.getTime() ?? 0,
  };
}

export interface ReplyFields extends Partial<Omit<MailFields, 'to' | 'text'>> {
  /** The mail that is answered. The answer goes from its recipient to its sender, unless `from` or `to` say otherwise. */
  readonly answering: Buffer;
  readonly text: string;
  readonly to?: string;
  /** False: no quote below the text, as on some phones. */
  readonly quote?: boolean;
  /** False: an answer that cites nothing, as some programs write it. */
  readonly cite?: boolean;
}

/** The headers of a reply as RFC 5322 3.6.4 builds them. */
export function citation(answered: AnsweredMail): Pick<MailFields, 'inReplyTo' | 'references'> {
  if (answered.messageId === null) return {};
  return { inReplyTo: answered.messageId, references: [...answered.references, answered.messageId] };
}

export const replySubject = (subject: string): string => (/^re:/i.test(subject) ? subject : `Re: ${subject}`);

/** An answer with a quote of the mail below it, as most mail programs write it. */
export async function composeReply(fields: ReplyFields): Promise<ComposedMail> {
  const { answering, quote = true, cite = true, ...own } = fields;
  const answered = await readAnswered(answering);
  const quoted = answered.text.split('\n').map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`));
  const when = new Date(answered.dateMs).toUTCString().replace(' GMT', ' +0000');
  const tail = quote ? `\n\nOn ${when}, <${answered.from}> wrote:\n\n${quoted.join('\n')}\n` : '\n';
  return composeMail({
    from: answered.to,
    to: answered.from,
    subject: replySubject(answered.subject),
    ...(cite ? citation(answered) : {}),
    ...own,
    text: `${fields.text}${tail}`,
  });
}
