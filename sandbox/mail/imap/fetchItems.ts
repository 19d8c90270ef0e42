/** FETCH: data items of one mail as response text (RFC 3501 7.4.2, RFC 7162, X-GM-EXT-1). */
import { bodyStructure, envelope } from './bodyStructure';
import { headerValue, type MimeNode } from './mime';
import { type Account, type Entry, type Folder, mimeOf } from './model';
import { imapDateTime, imapLiteral, imapString, SyntaxProblem } from './wire';

const MACROS: Readonly<Record<string, readonly string[]>> = {
  ALL: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE', 'ENVELOPE'],
  FAST: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE'],
  FULL: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE', 'ENVELOPE', 'BODY'],
};
/** Where a label has another name than the folder's special use. */
const LABELS: Readonly<Record<string, string>> = { INBOX: '\\Inbox', '[Gmail]/Drafts': '\\Draft' };
const SECTION = /^BODY(\.PEEK)?\[([^\]]*)\](?:<(\d+)\.(\d+)>)?$/i;

export const expandMacro = (items: readonly string[]): readonly string[] =>
  items.length === 1 ? (MACROS[(items[0] ?? '').toUpperCase()] ?? items) : items;

/** Whether fetching this item marks the mail as read. */
export const marksSeen = (item: string): boolean => /^(?:BODY\[|RFC822$|RFC822\.TEXT$)/i.test(item);

export const flagList = (entry: Entry): string => `(${[...entry.mail.flags].join(' ')})`;

export function fetchItem(account: Account, folder: Folder, entry: Entry, item: string): string {
  const { mail } = entry;
  const name = item.toUpperCase();
  switch (name) {
    case 'UID':
      return `UID ${entry.uid}`;
    case 'FLAGS':
      return `FLAGS ${flagList(entry)}`;
    case 'INTERNALDATE':
      return `INTERNALDATE ${imapDateTime(mail.internalDateMs)}`;
    case 'RFC822.SIZE':
      return `RFC822.SIZE ${mail.raw.length}`;
    case 'MODSEQ':
      return `MODSEQ (${mail.modseq})`;
    case 'ENVELOPE':
      return `ENVELOPE ${envelope(mimeOf(mail))}`;
    case 'BODYSTRUCTURE':
      return `BODYSTRUCTURE ${bodyStructure(mimeOf(mail), true)}`;
    case 'BODY':
      return `BODY ${bodyStructure(mimeOf(mail), false)}`;
    case 'RFC822':
    case 'RFC822.HEADER':
    case 'RFC822.TEXT':
      return `${name} ${imapLiteral(section(mimeOf(mail), name.slice('RFC822.'.length)))}`;
    default:
      return name.startsWith('X-GM-') && account.gmail
        ? gmailItem(account, folder, entry, name)
        : bodySection(entry, item);
  }
}

function gmailItem(account: Account, folder: Folder, entry: Entry, name: string): string {
  if (name === 'X-GM-MSGID') return `X-GM-MSGID ${entry.mail.id}`;
  if (name === 'X-GM-THRID') return `X-GM-THRID ${entry.mail.threadId}`;
  if (name !== 'X-GM-LABELS') throw new SyntaxProblem(`Unknown item ${name}`);
  const labels = [...account.folders.values()]
    // Gmail leaves out the label of the folder that is open, and All Mail is no label.
    .filter((other) => other !== folder && other.specialUse !== '\\All')
    .filter((other) => other.entries.some((candidate) => candidate.mail === entry.mail))
    .map((other) => imapString(LABELS[other.path] ?? other.specialUse ?? other.path));
  return `X-GM-LABELS (${labels.join(' ')})`;
}

function bodySection(entry: Entry, item: string): string {
  const match = SECTION.exec(item);
  if (match === null) throw new SyntaxProblem(`Unknown item ${item}`);
  const [, , spec = '', offset, length] = match;
  const whole = section(mimeOf(entry.mail), spec);
  if (offset === undefined) return `BODY[${spec}] ${imapLiteral(whole)}`;
  const from = Number(offset);
  return `BODY[${spec}]<${from}> ${imapLiteral(whole.slice(from, from + Number(length)))}`;
}

/** The bytes that a section specification names, as latin1; nothing where the part is missing. */
function section(root: MimeNode, spec: string): string {
  const match = /^((?:\d+)(?:\.\d+)*)?\.?(.*)$/s.exec(spec);
  const path = match?.[1]?.split('.').map(Number) ?? [];
  const what = (match?.[2] ?? '').trim();
  const part = partAt(root, path);
  if (part === null) return '';
  const { source } = root;
  if (what === '')
    return path.length === 0 ? source.slice(part.start, part.end) : source.slice(part.body, part.end);
  if (/^MIME$/i.test(what)) return source.slice(part.start, part.body);
  const mail = path.length === 0 ? part : part.message;
  if (mail === null) return '';
  if (/^HEADER$/i.test(what)) return source.slice(mail.start, mail.body);
  if (/^TEXT$/i.test(what)) return source.slice(mail.body, mail.end);
  const fields = /^HEADER\.FIELDS(\.NOT)? ?\(([^)]*)\)$/i.exec(what);
  if (fields === null) throw new SyntaxProblem(`Unknown section ${what}`);
  const names = new Set((fields[2] ?? '').toLowerCase().replace(/"/g, '').split(/\s+/));
  const wanted = fields[1] === undefined;
  return `${mail.headers.flatMap((header) => (names.has(header.name) === wanted ? [header.source] : [])).join('')}\r\n`;
}

function partAt(root: MimeNode, path: readonly number[]): MimeNode | null {
  let node: MimeNode = root;
  for (const [depth, number] of path.entries()) {
    const container = depth === 0 ? node : (node.message ?? node);
    if (container.children.length > 0) {
      const child = container.children[number - 1];
      if (child === undefined) return null;
      node = child;
    } else if (number === 1 && (depth === 0 || node.message !== null)) {
      node = container;
    } else {
      return null;
    }
  }
  return node;
}

export const messageIdOf = (entry: Entry): string | null => headerValue(mimeOf(entry.mail), 'message-id');
