/** BODYSTRUCTURE and ENVELOPE (RFC 3501 7.4.2) of a parsed mail. */
import addressparser from 'nodemailer/lib/addressparser';
import { headerValue, type MimeNode, parseParams } from './mime';
import { imapString } from './wire';

function parameters(params: ReadonlyMap<string, string>): string {
  if (params.size === 0) return 'NIL';
  return `(${[...params].flatMap(([name, value]) => [imapString(name.toUpperCase()), imapString(value)]).join(' ')})`;
}

function disposition(node: MimeNode): string {
  const value = headerValue(node, 'content-disposition');
  const kind = /^\s*([^\s;]+)/.exec(value ?? '')?.[1];
  if (value === null || kind === undefined) return 'NIL';
  return `(${imapString(kind.toUpperCase())} ${parameters(parseParams(value))})`;
}

const countLines = (node: MimeNode): number => node.source.slice(node.body, node.end).split('\n').length - 1;

/** `extended`: with disposition, language and location, as BODYSTRUCTURE has them and BODY has not. */
export function bodyStructure(node: MimeNode, extended: boolean): string {
  const language = extended ? ` ${disposition(node)} NIL NIL` : '';
  const subtype = imapString(node.subtype.toUpperCase());
  if (node.children.length > 0) {
    const parts = node.children.map((child) => bodyStructure(child, extended)).join('');
    return `(${parts} ${subtype}${extended ? ` ${parameters(node.params)}` : ''}${language})`;
  }
  const fields = [
    imapString(node.type.toUpperCase()),
    subtype,
    parameters(node.params),
    imapString(headerValue(node, 'content-id')),
    imapString(headerValue(node, 'content-description')),
    imapString((headerValue(node, 'content-transfer-encoding') ?? '7BIT').toUpperCase()),
    String(node.end - node.body),
  ];
  if (node.message !== null) fields.push(envelope(node.message), bodyStructure(node.message, extended));
  if (node.message !== null || node.type === 'text') fields.push(String(countLines(node)));
  if (extended) fields.push('NIL');
  return `(${fields.join(' ')}${language})`;
}

function addresses(value: string | null): string {
  if (value === null) return 'NIL';
  const list = addressparser(value, { flatten: true }).map((entry) => {
    const at = entry.address.lastIndexOf('@');
    const local = at < 0 ? entry.address : entry.address.slice(0, at);
    const domain = at < 0 ? '' : entry.address.slice(at + 1);
    return `(${imapString(entry.name || null)} NIL ${imapString(local)} ${imapString(domain)})`;
  });
  return list.length === 0 ? 'NIL' : `(${list.join('')})`;
}

export function envelope(mail: MimeNode): string {
  const header = (name: string): string | null => headerValue(mail, name);
  const from = header('from');
  return `(${[
    imapString(header('date')),
    imapString(header('subject')),
    addresses(from),
    addresses(header('sender') ?? from),
    addresses(header('reply-to') ?? from),
    addresses(header('to')),
    addresses(header('cc')),
    addresses(header('bcc')),
    imapString(header('in-reply-to')),
    imapString(header('message-id')),
  ].join(' ')})`;
}
