/** Reading mail: IMAP and MIME. */

import type { UnderstoodMail } from '../../domain/understand';
import type { MailLocation } from './replies';

/** Enough of a mail to know whether it matters, before anything large is downloaded. */
export interface MailHead {
  readonly location: MailLocation;
  readonly gmailMessageId: string | null;
  readonly gmailThreadId: string | null;
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly from: string | null;
  readonly to: readonly string[];
  /** Of our own copies only: a mail that was received names none. */
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly dateMs: number | null;
  readonly receivedAtMs: number;
  readonly sizeBytes: number;
  readonly seen: boolean;
  /** Stands in sent mail: the folder, or Gmail's label. What From says can be forged, this cannot. */
  readonly inSent: boolean;
  /** Media type of the whole mail, lower case, without parameters. */
  readonly contentType: string | null;
}

/** A login that the server refused for good (wrong password): trying again at once makes it worse. */
export class LoginRefused extends Error {
  constructor(mailbox: string) {
    super(`Authentication failed for ${mailbox}.`);
    this.name = 'LoginRefused';
  }
}

/** The mailbox cannot be reached, or must not be tried before `retryAtMs`. */
export class MailboxUnreachable extends Error {
  constructor(
    mailbox: string,
    readonly retryAtMs: number | null,
    why: string,
  ) {
    super(`The mailbox ${mailbox} cannot be reached: ${why}.`);
    this.name = 'MailboxUnreachable';
  }
}

/** Without a folder of sent mail no answer can be told apart, and no look can say that a mail was not sent. */
export class NoSentFolder extends MailboxUnreachable {
  constructor(mailbox: string) {
    super(mailbox, null, 'it shows no folder of sent mail over IMAP');
    this.name = 'NoSentFolder';
  }
}

/** One authenticated connection. It shows sent mail: `sent` or `all` is among its folders. Every method throws `MailboxUnreachable` when the connection is gone. */
export interface MailSession {
  readonly gmail: boolean;
  readonly folders: readonly { readonly path: string; readonly role: 'inbox' | 'all' | 'sent' }[];
  /** UIDVALIDITY and the highest UID of a folder now. */
  status(folder: string): Promise<{ readonly uidValidity: string; readonly lastUid: number }>;
  /** Mails with a UID above `afterUid`, oldest first, at most `limit`. */
  headsAfter(folder: string, afterUid: number, limit: number): Promise<readonly MailHead[]>;
  /** Mails received since then, read or unread (a rescan after a UIDVALIDITY change; the backfill). */
  headsSince(folder: string, sinceMs: number): Promise<readonly MailHead[]>;
  /** Every mail of the thread in the watched folders and Sent: by Gmail's thread id, else those that cite or are cited. */
  threadHeads(thread: {
    readonly gmailThreadId: string | null;
    readonly messageIds: readonly string[];
    readonly creatorAddress: string | null;
    readonly sinceMs: number;
  }): Promise<readonly MailHead[]>;
  /** A mail that stands in sent mail under exactly this Message-ID; null means: looked, over a live connection, not there. */
  findSent(messageId: string): Promise<MailHead | null>;
  /** A mail sent to this address under this subject (reply prefixes aside), newest first; for answers without references. */
  findSentTo(address: string, subject: string): Promise<MailHead | null>;
  /** The whole source; null when the mail is gone. Refuses (throws RangeError) above `maxBytes`. */
  source(location: MailLocation, maxBytes: number): Promise<Buffer | null>;
  /** Removes \Seen and reads the flags back. `gone`: no such mail any more. */
  markUnread(location: MailLocation): Promise<'unread' | 'gone'>;
  /** Resolves when the server announces new mail in `folder`, after `maxMs`, or when aborted. Rejects when the connection is lost. */
  waitForMail(folder: string, maxMs: number, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

export interface MailSessions {
  /** A connection of the caller's own; it closes it. Throws `LoginRefused` or `MailboxUnreachable`, `NoSentFolder` among those. */
  open(mailbox: string): Promise<MailSession>;
  /** Runs `work` on this process's shared connection for looks and hand-offs, proven alive first; reconnects once. */
  use<T>(mailbox: string, work: (session: MailSession) => Promise<T>): Promise<T>;
}

export interface MailParser {
  /** `receivedAtMs`: what dates in the text count from. */
  parse(
    source: Buffer,
    receivedAtMs: number,
  ): Promise<
    ({ readonly kind: 'parsed' } & UnderstoodMail) | { readonly kind: 'unreadable'; readonly why: string }
  >;
}
