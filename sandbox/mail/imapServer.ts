/** The IMAP server of the sandbox: several accounts, and Gmail's extensions and manners where asked for. Loopback, no TLS. */
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { addMail, removeFrom, renumber, setFlags } from './imap/changes';
import { runCommand } from './imap/commands';
import { type Account, createAccount, type Entry, findFolder, type Folder, sentFolder } from './imap/model';
import { loadAccount, saveAccount } from './imap/persistence';
import { hasMessageId } from './imap/search';
import { Session, type SessionHost } from './imap/session';
import type { Command } from './imap/wire';
import type { Delivered, DeliverOptions, MailAccount, MailServer, StoredMail } from './mailServer';

export interface ImapServerOptions {
  /** 0 or absent: any free port. */
  readonly port?: number;
  readonly accounts: readonly MailAccount[];
  /** X-GM-EXT-1, [Gmail] folders, one set of flags for a mail in all its folders. */
  readonly gmail: boolean;
  /** Keeps the mail in this folder over restarts; passwords are those of `accounts`. */
  readonly dataDir?: string;
  /** Told of a mistake in the server itself; the connection concerned is closed. */
  readonly onFailure?: (error: unknown) => void;
}

export class ImapServer implements MailServer, SessionHost {
  readonly host = '127.0.0.1';
  readonly gmail: boolean;
  readonly sentFolder: string;
  private readonly accounts = new Map<string, Account>();
  private readonly sessions = new Set<Session>();
  private readonly server: Server;

  constructor(private readonly options: ImapServerOptions) {
    this.gmail = options.gmail;
    this.sentFolder = options.gmail ? '[Gmail]/Sent Mail' : 'Sent';
    for (const { address, password } of options.accounts) {
      const account = createAccount(address, password, options.gmail);
      if (options.dataDir !== undefined) loadAccount(options.dataDir, account);
      this.accounts.set(address.toLowerCase(), account);
    }
    this.server = createServer((socket) => {
      this.accept(socket);
    });
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(this.options.port ?? 0, this.host, resolve);
    });
  }

  private accept(socket: Socket): void {
    const session = new Session(socket, this);
    this.sessions.add(session);
    // A reset by the client is an ordinary end of a connection: `close` follows.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.sessions.delete(session));
    session.untagged('OK IMAP4rev1 ready');
  }

  login(address: string, password: string): Account | null {
    const account = this.accounts.get(address.toLowerCase());
    return account?.password === password ? account : null;
  }

  run(session: Session, command: Command): void {
    runCommand(session, command);
  }

  failed(error: unknown): void {
    this.options.onFailure?.(error);
  }

  changed(account: Account): void {
    if (this.options.dataDir !== undefined) saveAccount(this.options.dataDir, account);
    for (const session of this.sessions) {
      if (session.account === account && session.idleTag !== null) session.sync(true);
    }
  }

  deliver(address: string, raw: Buffer | string, options: DeliverOptions = {}): Promise<Delivered> {
    const account = this.account(address);
    const folder = this.folder(account, options.folder ?? 'INBOX');
    const entry = addMail(account, folder, {
      raw: withCrlf(raw),
      flags: options.seen === true ? ['\\Seen'] : [],
      internalDateMs: options.internalDateMs ?? Date.now(),
      threadId: options.threadId,
    });
    this.changed(account);
    return Promise.resolve(this.describe(folder, entry));
  }

  /** Files a copy of a mail that was sent, as Gmail's SMTP does: read, and once for a Message-ID. Null: it was there. */
  async fileSent(address: string, raw: Buffer, messageId: string | null): Promise<Delivered | null> {
    const account = this.account(address);
    const folder = sentFolder(account);
    if (messageId !== null && folder.entries.some((entry) => hasMessageId(entry, messageId))) return null;
    return this.deliver(address, raw, { folder: folder.path, seen: true });
  }

  messages(address: string, folder = 'INBOX'): Promise<StoredMail[]> {
    const opened = this.folder(this.account(address), folder);
    return Promise.resolve(
      opened.entries.map((entry) => ({
        ...this.describe(opened, entry),
        flags: [...entry.mail.flags],
        raw: entry.mail.raw,
        internalDateMs: entry.mail.internalDateMs,
      })),
    );
  }

  setFlags(address: string, folder: string, uid: number, flags: readonly string[]): Promise<void> {
    const account = this.account(address);
    setFlags(account, this.entry(this.folder(account, folder), uid).mail, new Set(flags));
    this.changed(account);
    return Promise.resolve();
  }

  remove(address: string, folder: string, uid: number): Promise<void> {
    const account = this.account(address);
    const opened = this.folder(account, folder);
    removeFrom(account, opened, this.entry(opened, uid).mail);
    this.changed(account);
    return Promise.resolve();
  }

  setPassword(address: string, password: string): Promise<void> {
    this.account(address).password = password;
    return Promise.resolve();
  }

  dropConnections(address?: string): Promise<void> {
    for (const session of this.sessions) {
      if (address === undefined || session.account === this.account(address)) session.drop();
    }
    return Promise.resolve();
  }

  bumpUidValidity(address: string, folder: string): Promise<void> {
    const account = this.account(address);
    const opened = this.folder(account, folder);
    renumber(account, opened);
    for (const session of this.sessions) if (session.folder === opened) session.drop();
    this.changed(account);
    return Promise.resolve();
  }

  /** As Gmail does with a label that is not shown in IMAP. The folder stands again once what is returned was called. */
  hideFolder(address: string, path: string): () => void {
    const account = this.account(address);
    const folder = this.folder(account, path);
    account.folders.delete(folder.path);
    return () => {
      account.folders.set(folder.path, folder);
    };
  }

  async close(): Promise<void> {
    await this.dropConnections();
    await new Promise<void>((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
  }

  private account(address: string): Account {
    const account = this.accounts.get(address.toLowerCase());
    if (account === undefined) throw new Error(`The IMAP server has no account ${address}`);
    return account;
  }

  private folder(account: Account, path: string): Folder {
    const folder = findFolder(account, path);
    if (folder === undefined) throw new Error(`${account.address} has no folder ${path}`);
    return folder;
  }

  private entry(folder: Folder, uid: number): Entry {
    const entry = folder.entries.find((candidate) => candidate.uid === uid);
    if (entry === undefined) throw new Error(`${folder.path} has no UID ${uid}`);
    return entry;
  }

  private describe(folder: Folder, entry: Entry): Delivered {
    const { id, threadId } = entry.mail;
    const gmail = this.gmail;
    return {
      folder: folder.path,
      uid: entry.uid,
      gmailMessageId: gmail ? id : null,
      gmailThreadId: gmail ? threadId : null,
    };
  }
}

/** IMAP knows lines that end in CRLF only (RFC 5322 2.1). */
export function withCrlf(raw: Buffer | string): Buffer {
  const latin1 =
    typeof raw === 'string' ? Buffer.from(raw, 'utf8').toString('latin1') : raw.toString('latin1');
  return Buffer.from(latin1.replace(/\r?\n/g, '\r\n'), 'latin1');
}

export async function startImapServer(options: ImapServerOptions): Promise<ImapServer> {
  const server = new ImapServer(options);
  await server.listen();
  return server;
}
