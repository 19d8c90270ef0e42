/** The mail that the sandbox's IMAP server keeps: accounts, folders, and mails that may stand in several folders. */
import { createHash } from 'node:crypto';
import { headerValue, parseMime, type MimeNode } from './mime';

/** One mail. Folders point to it, so its flags are the same in each (RFC 3501 leaves that open; Gmail does it). */
export interface Mail {
  /** Decimal, 64 bit, unique in its account: X-GM-MSGID. Also the name of its file. */
  readonly id: string;
  /** X-GM-THRID. */
  readonly threadId: string;
  readonly raw: Buffer;
  readonly internalDateMs: number;
  flags: Set<string>;
  /** Rises with each change of the mail's flags (RFC 7162). */
  modseq: number;
  parsed?: MimeNode;
}

export interface Entry {
  readonly uid: number;
  readonly mail: Mail;
}

export interface Folder {
  readonly path: string;
  /** RFC 6154 attribute such as `\Sent`, or null. */
  readonly specialUse: string | null;
  uidValidity: number;
  uidNext: number;
  entries: Entry[];
}

/** One login. `changed` is called after each change, for pushes and persistence. */
export interface Account {
  readonly address: string;
  readonly gmail: boolean;
  password: string;
  readonly folders: Map<string, Folder>;
  modseq: number;
  nextMailId: bigint;
  /** Rises with every change in any folder: a session whose view has this number is up to date. */
  version: number;
}

export const ALL_MAIL = '[Gmail]/All Mail';
const GMAIL_FOLDERS: readonly (readonly [string, string | null])[] = [
  ['INBOX', null],
  [ALL_MAIL, '\\All'],
  ['[Gmail]/Drafts', '\\Drafts'],
  ['[Gmail]/Sent Mail', '\\Sent'],
  ['[Gmail]/Spam', '\\Junk'],
  ['[Gmail]/Trash', '\\Trash'],
];
const PLAIN_FOLDERS: readonly (readonly [string, string | null])[] = [
  ['INBOX', null],
  ['Sent', '\\Sent'],
];

/** A first id that differs between accounts, and is above 2^53 so that a client that reads it as a number breaks. */
function firstMailId(address: string): bigint {
  const seed = createHash('sha256').update(address).digest().readUInt32BE(0);
  return 1_700_000_000_000_000_000n + BigInt(seed) * 10_000_000n;
}

export function createAccount(address: string, password: string, gmail: boolean): Account {
  const folders = new Map<string, Folder>();
  let uidValidity = 1;
  for (const [path, specialUse] of gmail ? GMAIL_FOLDERS : PLAIN_FOLDERS) {
    folders.set(path, { path, specialUse, uidValidity: uidValidity++, uidNext: 1, entries: [] });
  }
  return { address, gmail, password, folders, modseq: 1, nextMailId: firstMailId(address), version: 0 };
}

/** INBOX in any case (RFC 3501 5.1), every other name as it is written. */
export function findFolder(account: Account, path: string): Folder | undefined {
  return account.folders.get(path.toUpperCase() === 'INBOX' ? 'INBOX' : path);
}

export function sentFolder(account: Account): Folder {
  for (const folder of account.folders.values()) if (folder.specialUse === '\\Sent') return folder;
  throw new Error(`${account.address} has no folder for sent mail`);
}

export function mimeOf(mail: Mail): MimeNode {
  mail.parsed ??= parseMime(mail.raw);
  return mail.parsed;
}

export const mailHeader = (mail: Mail, name: string): string | null => headerValue(mimeOf(mail), name);

/** Every mail of the account, once. */
export function allMails(account: Account): Set<Mail> {
  const mails = new Set<Mail>();
  for (const folder of account.folders.values()) for (const entry of folder.entries) mails.add(entry.mail);
  return mails;
}
