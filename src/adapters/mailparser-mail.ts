import { simpleParser } from 'mailparser';
import type { AddressObject, Attachment, HeaderLines, SimpleParserOptions } from 'mailparser';
import type { Header, MailAddress, MailPart, ParsedMail } from '../domain/mail';
import { htmlToPlainText } from './html-text';
import { preferredText } from '../domain/text/preferred-text';

/** Bounds on what one mail may bring into the process; longer is cut. Characters, but for `PART_BYTES`. */
const MAX_HEADERS = 2_000;
const MAX_HEADER_CHARS = 16_384;
const MAX_ADDRESSES = 500;
const MAX_REFERENCES = 500;
const MAX_BODY_CHARS = 1_000_000;
const MAX_PARTS = 200;
const MAX_VCARD_BYTES = 16_384;
const MAX_REPORT_BYTES = 65_536;

const VCARD = /^text\/(?:x-)?vcard$|^text\/directory$/;
const REPORT =
  /^(?:message\/(?:global-)?(?:delivery-status|disposition-notification|feedback-report)|message\/feedback-report|text\/rfc822-headers?|message\/global-headers)$/;
const EMBEDDED = /^message\/(?:rfc822|global|partial)$/;
const DELIVERY_STATUS = /^message\/(?:global-)?delivery-status$/;

/** A report may stand in a mail that was forwarded, or in another report. So deep, so wide, and so far into each is looked. */
const MAX_NESTED_DEPTH = 3;
const MAX_NESTED_MAILS = 5;
const MAX_NESTED_BYTES = 1_000_000;

const LIBRARY_OPTIONS: SimpleParserOptions = {
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
  keepCidLinks: true,
  keepDeliveryStatus: true,
  ignoreEmbedded: true,
  checksumAlgo: false,
};

/** Decodes the MIME structure of `source`, the raw bytes of one mail. Throws what the library throws. */
export async function parseMail(source: Buffer): Promise<ParsedMail> {
  const mail = await simpleParser(source, LIBRARY_OPTIONS);
  const headers = headersOf(mail.headerLines);
  const first = (name: string): string => headers.find((header) => header.name === name)?.value ?? '';
  const plain = bounded(mail.text?.trim() ?? '');
  const html = typeof mail.html === 'string' && mail.html.trim() !== '' ? mail.html : null;
  return {
    headers,
    from: addressesOf(mail.from)[0] ?? null,
    replyTo: addressesOf(mail.replyTo),
    to: addressesOf(mail.to),
    cc: addressesOf(mail.cc),
    subject: (mail.subject ?? '').replace(/\s+/g, ' ').trim(),
    messageId: idsIn(first('message-id'))[0] ?? null,
    inReplyTo: idsIn(first('in-reply-to'))[0] ?? null,
    references: idsIn(first('references')).slice(-MAX_REFERENCES),
    dateMs: dateIn(first('date')),
    text: bodyText(plain, html),
    html: html === null ? null : bounded(html),
    contentType: first('content-type'),
    parts: [...mail.attachments.map(partOf), ...(await nestedReports(mail.attachments, 1))].slice(
      0,
      MAX_PARTS,
    ),
  };
}

function bodyText(plain: string, html: string | null): string | null {
  if (html === null) return plain === '' ? null : plain;
  const converted = convertedOrNull(html);
  const text = converted === null ? plain : preferredText(plain, bounded(converted));
  return text === '' ? null : text;
}

/** Markup that cannot be converted costs the HTML's text, not the mail: `html` stays, and an empty text goes to a person. */
function convertedOrNull(html: string): string | null {
  try {
    return htmlToPlainText(html);
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

const bounded = (text: string): string => text.slice(0, MAX_BODY_CHARS);

function headersOf(lines: HeaderLines | undefined): Header[] {
  return (lines ?? []).slice(0, MAX_HEADERS).map(({ key, line }) => {
    const colon = line.indexOf(':');
    const value = line.slice(colon + 1, colon + 1 + MAX_HEADER_CHARS);
    return { name: key.toLowerCase(), value: value.replace(/\r?\n[ \t]*/g, ' ').trim() };
  });
}

function addressesOf(field: AddressObject | AddressObject[] | undefined): MailAddress[] {
  const fields = field === undefined ? [] : Array.isArray(field) ? field : [field];
  return fields
    .flatMap(({ value }) => value.flatMap((entry) => entry.group ?? [entry]))
    .slice(0, MAX_ADDRESSES)
    .flatMap(({ address, name }) => {
      const bare = address?.trim() ?? '';
      return bare === '' ? [] : [{ address: bare, name: name.trim() }];
    });
}

/** Message-IDs of a header, each in its angle brackets; one written without them gets them. */
function idsIn(value: string): string[] {
  const bracketed = value.match(/<[^<>\s]{1,996}>/g);
  if (bracketed !== null) return bracketed;
  return value
    .split(/\s+/)
    .filter((word) => word.length <= 996 && /^[^<>@]+@[^<>@]+$/.test(word))
    .map((word) => `<${word}>`);
}

function dateIn(value: string): number | null {
  const ms = Date.parse(value);
  return Number.isNaN(ms) ? null : ms;
}

/** What mails inside this one report; only where it holds no report itself, since its own is the one that is about us. */
async function nestedReports(attachments: readonly Attachment[], depth: number): Promise<MailPart[]> {
  if (depth > MAX_NESTED_DEPTH || attachments.some(isDeliveryStatus)) return [];
  const found: MailPart[] = [];
  for (const { content } of attachments.filter(isEmbedded).slice(0, MAX_NESTED_MAILS)) {
    const inner = await simpleParser(content.subarray(0, MAX_NESTED_BYTES), LIBRARY_OPTIONS);
    if (inner.attachments.some(isDeliveryStatus))
      found.push(
        ...inner.attachments.filter((part) => isDeliveryStatus(part) || isEmbedded(part)).map(partOf),
      );
    else found.push(...(await nestedReports(inner.attachments, depth + 1)));
  }
  return found;
}

const isDeliveryStatus = ({ contentType }: Attachment): boolean =>
  DELIVERY_STATUS.test(contentType.toLowerCase());
const isEmbedded = ({ contentType }: Attachment): boolean => EMBEDDED.test(contentType.toLowerCase());

function partOf(attachment: Attachment): MailPart {
  const contentType = attachment.contentType.toLowerCase();
  const fileName = attachment.filename ?? null;
  return {
    contentType,
    fileName,
    sizeBytes: attachment.size,
    text: partText(contentType, fileName, attachment.content),
  };
}

function partText(contentType: string, fileName: string | null, content: Buffer): string | null {
  if (VCARD.test(contentType) || /\.vcf$/i.test(fileName ?? '')) {
    return content.length <= MAX_VCARD_BYTES ? content.toString('utf8') : null;
  }
  if (REPORT.test(contentType)) return content.subarray(0, MAX_REPORT_BYTES).toString('utf8');
  if (EMBEDDED.test(contentType)) return headerBlock(content.subarray(0, MAX_REPORT_BYTES).toString('utf8'));
  return null;
}

function headerBlock(source: string): string {
  const end = /\r?\n\r?\n/.exec(source.replace(/^\s+/, ''));
  return end === null ? source.trim() : source.replace(/^\s+/, '').slice(0, end.index);
}
