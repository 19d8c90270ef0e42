/** What may happen to the mail of an account. Each change raises `version`; the caller tells the sessions and the disk. */
import { ALL_MAIL, type Account, type Entry, type Folder, type Mail, findFolder } from './model';
import { threadOf } from './threads';

export interface NewMail {
  readonly raw: Buffer;
  readonly flags: readonly string[];
  readonly internalDateMs: number;
  /** Overrides the threading. */
  readonly threadId?: string | undefined;
}

const OUTSIDE_ALL_MAIL = new Set(['\\Trash', '\\Junk']);

function put(account: Account, folder: Folder, mail: Mail): Entry {
  const present = folder.entries.find((entry) => entry.mail === mail);
  if (present !== undefined) return present;
  const entry = { uid: folder.uidNext++, mail };
  folder.entries.push(entry);
  account.version++;
  return entry;
}

function take(account: Account, folder: Folder, mail: Mail): void {
  folder.entries = folder.entries.filter((entry) => entry.mail !== mail);
  account.version++;
}

/** Puts a new mail into a folder; with Gmail's rules it also stands in All Mail, unless it is trash or spam. */
export function addMail(account: Account, folder: Folder, mail: NewMail): Entry {
  const id = String(account.nextMailId++);
  const stored: Mail = {
    id,
    threadId: mail.threadId ?? threadOf(account, mail.raw) ?? id,
    raw: mail.raw,
    internalDateMs: mail.internalDateMs,
    flags: new Set(mail.flags),
    modseq: ++account.modseq,
  };
  if (account.gmail && !OUTSIDE_ALL_MAIL.has(folder.specialUse ?? '')) {
    const allMail = findFolder(account, ALL_MAIL);
    if (allMail !== undefined) put(account, allMail, stored);
  }
  return put(account, folder, stored);
}

/** COPY: with Gmail's rules a label on the same mail, elsewhere a mail of its own. */
export function copyMail(account: Account, mail: Mail, target: Folder): Entry {
  if (!account.gmail) {
    return addMail(account, target, { ...mail, flags: [...mail.flags], threadId: mail.threadId });
  }
  if (OUTSIDE_ALL_MAIL.has(target.specialUse ?? '')) {
    for (const folder of account.folders.values()) if (folder !== target) take(account, folder, mail);
  } else {
    const allMail = findFolder(account, ALL_MAIL);
    if (allMail !== undefined) put(account, allMail, mail);
  }
  return put(account, target, mail);
}

/** Takes a mail out of a folder. With Gmail's rules that removes a label, and All Mail keeps the mail. */
export function removeFrom(account: Account, folder: Folder, mail: Mail): void {
  if (account.gmail && folder.specialUse === '\\All') {
    setFlags(account, mail, new Set([...mail.flags].filter((flag) => flag !== '\\Deleted')));
    return;
  }
  take(account, folder, mail);
}

export function setFlags(account: Account, mail: Mail, flags: Set<string>): void {
  if (flags.size === mail.flags.size && [...flags].every((flag) => mail.flags.has(flag))) return;
  mail.flags = flags;
  mail.modseq = ++account.modseq;
  account.version++;
}

/** A new UIDVALIDITY: every UID that a client remembers is void (RFC 3501 2.3.1.1), and new UIDs start at 1. */
export function renumber(account: Account, folder: Folder): void {
  folder.uidValidity += 1000;
  folder.entries = folder.entries.map((entry, index) => ({ uid: index + 1, mail: entry.mail }));
  folder.uidNext = folder.entries.length + 1;
  account.version++;
}
