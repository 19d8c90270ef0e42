/** The common face of the IMAP servers that the sandbox and the tests use: one of our own with Gmail's manners, and Dovecot. */

export interface MailAccount {
  readonly address: string;
  readonly password: string;
}

export interface DeliverOptions {
  /** INBOX unless given. */
  readonly folder?: string;
  /** Unread unless given. */
  readonly seen?: boolean;
  /** X-GM-THRID to put the mail in, whatever it cites. Ignored where the server has no threads. */
  readonly threadId?: string;
  /** Now unless given. */
  readonly internalDateMs?: number;
}

export interface Delivered {
  readonly folder: string;
  readonly uid: number;
  /** Null where the server has no Gmail extensions. */
  readonly gmailMessageId: string | null;
  readonly gmailThreadId: string | null;
}

export interface StoredMail extends Delivered {
  readonly flags: readonly string[];
  readonly raw: Buffer;
  readonly internalDateMs: number;
}

export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** Path of the folder that is marked \Sent. */
  readonly sentFolder: string;
  /** Puts a mail into a mailbox as an MTA does. Lone line feeds become CRLF. */
  deliver(address: string, raw: Buffer | string, options?: DeliverOptions): Promise<Delivered>;
  /** What stands in a folder (INBOX unless given), lowest UID first. */
  messages(address: string, folder?: string): Promise<StoredMail[]>;
  /** Replaces the flags of one mail, as another client of the same person does. */
  setFlags(address: string, folder: string, uid: number, flags: readonly string[]): Promise<void>;
  /** Removes one mail from a folder, as another client does. */
  remove(address: string, folder: string, uid: number): Promise<void>;
  /** Later logins need this password; sessions that are logged in live on. */
  setPassword(address: string, password: string): Promise<void>;
  /** Cuts the connections of one account, or of all. */
  dropConnections(address?: string): Promise<void>;
  /** Gives the folder a new UIDVALIDITY and new UIDs; its sessions are cut. */
  bumpUidValidity(address: string, folder: string): Promise<void>;
  close(): Promise<void>;
}
