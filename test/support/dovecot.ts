/** Debian's Dovecot on loopback: a real IMAP server without Gmail's extensions, with the face of the sandbox's own. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ImapFlow, type MailboxLockObject } from 'imapflow';
import { withCrlf } from '../../sandbox/mail/imapServer';
import type {
  Delivered,
  DeliverOptions,
  MailAccount,
  MailServer,
  StoredMail,
} from '../../sandbox/mail/mailServer';
import { writeAccounts, writeConfig } from './dovecotConfig';

const START_TIMEOUT_MS = 20_000;
const run = promisify(execFile);

/** The program, also where /usr/sbin is not on the PATH; null if Dovecot is not installed. */
export function findDovecot(program = 'dovecot'): string | null {
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/usr/sbin',
    '/usr/local/sbin',
    '/usr/bin',
  ];
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? null;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export class Dovecot implements MailServer {
  readonly host = '127.0.0.1';
  readonly sentFolder = 'Sent';
  private readonly accounts: Map<string, MailAccount>;

  constructor(
    readonly port: number,
    private readonly home: string,
    private readonly configPath: string,
    private readonly child: ChildProcess,
    accounts: readonly MailAccount[],
  ) {
    this.accounts = new Map(accounts.map((account) => [account.address, account]));
  }

  /** What Dovecot has logged so far. */
  log(): string {
    const path = join(this.home, 'dovecot.log');
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }

  async deliver(address: string, raw: Buffer | string, options: DeliverOptions = {}): Promise<Delivered> {
    const folder = options.folder ?? 'INBOX';
    return this.as(address, async (client) => {
      const flags = options.seen === true ? ['\\Seen'] : [];
      const date = new Date(options.internalDateMs ?? Date.now());
      const appended = await client.append(folder, withCrlf(raw), flags, date);
      if (appended === false || appended.uid === undefined)
        throw new Error(`Dovecot did not take a mail for ${folder}`);
      return { folder, uid: appended.uid, gmailMessageId: null, gmailThreadId: null };
    });
  }

  async messages(address: string, folder = 'INBOX'): Promise<StoredMail[]> {
    return this.opened(address, folder, async (client) => {
      const query = { uid: true, flags: true, source: true, internalDate: true } as const;
      const found = await client.fetchAll('1:*', query, { uid: true });
      return found.map(({ uid, flags, source, internalDate }) => ({
        folder,
        uid,
        gmailMessageId: null,
        gmailThreadId: null,
        // \Recent belongs to the session that looks (RFC 3501 2.3.2), not to the mail.
        flags: [...(flags ?? [])].filter((flag) => flag !== '\\Recent'),
        raw: source ?? Buffer.alloc(0),
        internalDateMs: new Date(internalDate ?? 0).getTime(),
      }));
    });
  }

  async setFlags(address: string, folder: string, uid: number, flags: readonly string[]): Promise<void> {
    await this.opened(address, folder, (client) =>
      client.messageFlagsSet(String(uid), [...flags], { uid: true }),
    );
  }

  async remove(address: string, folder: string, uid: number): Promise<void> {
    await this.opened(address, folder, (client) => client.messageDelete(String(uid), { uid: true }));
  }

  async setPassword(address: string, password: string): Promise<void> {
    this.accounts.set(address, { address, password });
    writeAccounts(this.home, this.accounts.values());
    // Dovecot looks at the file at most once a second.
    const deadlineMs = Date.now() + START_TIMEOUT_MS;
    while (!(await this.takesPassword(address))) {
      if (Date.now() > deadlineMs) throw new Error('Dovecot did not take a new password');
      await sleep(100);
    }
  }

  private async takesPassword(address: string): Promise<boolean> {
    try {
      return await this.as(address, () => Promise.resolve(true));
    } catch (error) {
      if (error instanceof Error && 'authenticationFailed' in error) return false;
      throw error;
    }
  }

  async dropConnections(address?: string): Promise<void> {
    for (const user of address === undefined ? this.accounts.keys() : [address]) {
      await this.doveadm(['kick', user], [68]);
    }
  }

  /** Dovecot keeps the UIDs themselves: only their validity is new. */
  async bumpUidValidity(address: string, folder: string): Promise<void> {
    const uidValidity = await this.as(
      address,
      async (client) => await client.status(folder, { uidValidity: true }),
    );
    const next = String(Number(uidValidity === false ? 0 : uidValidity.uidValidity) + 1000);
    await this.doveadm(['mailbox', 'update', '-u', address, '--uid-validity', next, folder]);
    await this.dropConnections(address);
  }

  async close(): Promise<void> {
    const exited = new Promise((resolve) => this.child.once('exit', resolve));
    if (this.child.exitCode === null && this.child.signalCode === null) {
      this.child.kill('SIGTERM');
      await exited;
    }
    rmSync(this.home, { recursive: true, force: true });
  }

  /** Runs doveadm; `accepted`: exit codes besides 0 that are no failure (68: that user is not connected). */
  private async doveadm(args: readonly string[], accepted: readonly number[] = []): Promise<void> {
    const program = findDovecot('doveadm');
    if (program === null) throw new Error('doveadm is missing: apt-get install dovecot-imapd dovecot-lmtpd');
    try {
      await run(program, ['-c', this.configPath, ...args]);
    } catch (error) {
      // Not `instanceof`: jest's tests run in a realm whose Error is another one than Node's.
      const code = typeof error === 'object' && error !== null && 'code' in error ? Number(error.code) : NaN;
      if (!accepted.includes(code)) throw error;
    }
  }

  private async as<T>(address: string, act: (client: ImapFlow) => Promise<T>): Promise<T> {
    const account = this.accounts.get(address);
    if (account === undefined) throw new Error(`Dovecot has no account ${address}`);
    const auth = { user: address, pass: account.password };
    const client = new ImapFlow({ host: this.host, port: this.port, secure: false, auth, logger: false });
    await client.connect();
    try {
      return await act(client);
    } finally {
      await client.logout();
    }
  }

  private opened<T>(address: string, folder: string, act: (client: ImapFlow) => Promise<T>): Promise<T> {
    return this.as(address, async (client) => {
      const lock: MailboxLockObject = await client.getMailboxLock(folder);
      try {
        return await act(client);
      } finally {
        lock.release();
      }
    });
  }
}

function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const answer = (greeted: boolean): void => {
      socket.destroy();
      resolve(greeted);
    };
    socket.once('data', () => {
      answer(true);
    });
    socket.once('error', () => {
      answer(false);
    });
    socket.once('close', () => {
      answer(false);
    });
  });
}

export async function startDovecot(options: { accounts: readonly MailAccount[] }): Promise<Dovecot> {
  const program = findDovecot();
  if (program === null) throw new Error('Dovecot is missing: apt-get install dovecot-imapd dovecot-lmtpd');
  const home = mkdtempSync(join(tmpdir(), 'dovecot-'));
  const port = await freePort();
  const configPath = writeConfig(home, port, options.accounts);
  const child = spawn(program, ['-F', '-c', configPath], { stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const dovecot = new Dovecot(port, home, configPath, child, options.accounts);
  const deadlineMs = Date.now() + START_TIMEOUT_MS;
  while (!(await greets(port))) {
    if (child.exitCode !== null || Date.now() > deadlineMs) {
      const log = `${complaint}${dovecot.log()}`;
      await dovecot.close();
      throw new Error(`Dovecot did not start: ${log}`);
    }
    await sleep(50);
  }
  return dovecot;
}
