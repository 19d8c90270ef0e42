/** The SMTP server of the sandbox: takes what the mailboxes send, and files a copy in Sent as Gmail does. Loopback, no TLS. */
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { headerValue, messageIdsIn, parseMime } from './imap/mime';
import type { ImapServer } from './imapServer';

export interface Envelope {
  /** The account that logged in. */
  readonly account: string;
  readonly from: string;
  readonly to: readonly string[];
}

/** A message that got its 250: the bytes between DATA and the dot, unstuffed. */
export interface AcceptedMail {
  readonly envelope: Envelope;
  readonly raw: Buffer;
  /** With angle brackets; null if the mail has none. */
  readonly messageId: string | null;
  readonly acceptedAtMs: number;
}

/** A refusal at MAIL FROM, RCPT TO or after the dot: `code` is the reply code, `text` begins with the enhanced code. */
export interface SmtpRefusal {
  readonly at: 'mail' | 'rcpt' | 'data';
  readonly code: number;
  readonly text: string;
}

/** What Gmail answers when an account has sent its daily number of mails. */
export const DAILY_QUOTA: SmtpRefusal = {
  at: 'mail',
  code: 550,
  text: '5.4.5 Daily user sending limit exceeded.',
};
/** What a server answers for an address that does not exist. */
export const NO_SUCH_USER: SmtpRefusal = {
  at: 'rcpt',
  code: 550,
  text: '5.1.1 The email account does not exist.',
};

export interface SmtpServerOptions {
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** Knows the passwords, and gets the copies for Sent. */
  readonly imap: ImapServer;
  /** Called once a mail is taken and its copy filed; the 250 does not wait for it. */
  readonly onMessage?: (mail: AcceptedMail) => void | Promise<void>;
  /** Told when `onMessage` fails: the mail is taken all the same. */
  readonly onFailure?: (error: unknown) => void;
}

const MAX_SIZE_BYTES = 25 * 1024 * 1024;

export class SandboxSmtpServer {
  readonly host = '127.0.0.1';
  /** Everything that got a 250, oldest first. */
  readonly accepted: AcceptedMail[] = [];
  private readonly refusals = new Map<string, SmtpRefusal>();
  private readonly server: SMTPServer;

  constructor(private readonly options: SmtpServerOptions) {
    this.server = new SMTPServer({
      secure: false,
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      authMethods: ['PLAIN', 'LOGIN'],
      size: MAX_SIZE_BYTES,
      closeTimeout: 100,
      disableReverseLookup: true,
      onAuth: (auth, _session, callback) => {
        const [username, password] = [auth.username ?? '', auth.password ?? ''];
        if (options.imap.login(username, password) !== null) callback(null, { user: username });
        else callback(smtpError(535, '5.7.8 Username and Password not accepted.'));
      },
      onMailFrom: (_address, session, callback) => {
        callback(this.refusalOf(accountOf(session), 'mail'));
      },
      onRcptTo: (address, session, callback) => {
        callback(this.refusalOf(address.address, 'rcpt') ?? this.refusalOf(accountOf(session), 'rcpt'));
      },
      onData: (stream, session, callback) => {
        this.take(stream, session).then(
          () => {
            callback(null, '2.0.0 OK');
          },
          (error: unknown) => {
            callback(error instanceof Error ? error : smtpError(451, '4.3.0 Try again later.'));
          },
        );
      },
    });
    // A client that vanishes is reported here; it is an ordinary end of a connection.
    this.server.on('error', () => undefined);
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.server.once('error', reject);
      this.server.listen(this.options.port ?? 0, this.host, resolve);
    });
  }

  /** Refuses what this account sends, or what goes to this recipient, until called with null. */
  refuse(address: string, refusal: SmtpRefusal | null): void {
    if (refusal === null) this.refusals.delete(address.toLowerCase());
    else this.refusals.set(address.toLowerCase(), refusal);
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(resolve);
    });
  }

  private refusalOf(address: string, at: SmtpRefusal['at']): Error | null {
    const refusal = this.refusals.get(address.toLowerCase());
    return refusal?.at === at ? smtpError(refusal.code, refusal.text) : null;
  }

  private async take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    if (stream.sizeExceeded) throw smtpError(552, '5.3.4 The message is too large.');
    const account = accountOf(session);
    const to = session.envelope.rcptTo.map((recipient) => recipient.address);
    const refused = [account, ...to]
      .map((address) => this.refusalOf(address, 'data'))
      .find((error) => error !== null);
    if (refused !== undefined) throw refused;
    const from = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address;
    const raw = Buffer.concat(chunks);
    const messageId = messageIdsIn(headerValue(parseMime(raw), 'message-id') ?? '')[0] ?? null;
    const mail: AcceptedMail = { envelope: { account, from, to }, raw, messageId, acceptedAtMs: Date.now() };
    await this.options.imap.fileSent(account, raw, messageId);
    this.accepted.push(mail);
    void this.announce(mail);
  }

  private async announce(mail: AcceptedMail): Promise<void> {
    try {
      await this.options.onMessage?.(mail);
    } catch (error) {
      this.options.onFailure?.(error);
    }
  }
}

/** The account that logged in: what `onAuth` set. */
const accountOf = (session: SMTPServerSession): string => String(session.user ?? '');

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

export async function startSmtpServer(options: SmtpServerOptions): Promise<SandboxSmtpServer> {
  const server = new SandboxSmtpServer(options);
  await server.listen();
  return server;
}
