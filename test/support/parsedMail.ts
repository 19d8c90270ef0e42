import type { Header, MailPart, ParsedMail } from '../../src/domain/mail';

/** A creator's answer as the parser hands it over; `fields` say what is special about it. */
export const mailOf = (fields: Partial<ParsedMail>): ParsedMail => ({
  headers: [],
  from: { address: 'mia@creator.example', name: 'Mia' },
  replyTo: [],
  to: [{ address: 'team@brand.example', name: '' }],
  cc: [],
  subject: 'Re: Paid collaboration',
  messageId: '<1@creator.example>',
  inReplyTo: '<0@brand.example>',
  references: ['<0@brand.example>'],
  dateMs: null,
  text: 'Yes, I am interested.',
  html: null,
  contentType: 'text/plain; charset=utf-8',
  parts: [],
  ...fields,
});
export const headersOf = (...pairs: (readonly [string, string])[]): Header[] =>
  pairs.map(([name, value]) => ({ name, value }));
export const partOf = (contentType: string, text: string): MailPart => ({
  contentType,
  fileName: null,
  sizeBytes: text.length,
  text,
});
