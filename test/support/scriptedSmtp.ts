/** An SMTP server that fails as it is told, at any step of a session: every row of the sender's table of errors. */
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { headerValue, messageIdsIn, parseMime } from '../../sandbox/mail/imap/mime';
import { type Answers, SmtpConversation } from './smtpConversation';

/** What the server does instead of its ordinary answer. `drop` ends the connection, `reset` sends RST, `hang` says nothing more. */
export type Fault =
  | 'drop'
  | 'reset'
  | 'hang'
  /** A line that is no SMTP reply. */
  | { readonly garbage: string }
  | { readonly reply: string };

/** One connection. A step that is not named goes well. */
export interface Script {
  readonly greeting?: Fault;
  readonly ehlo?: Fault;
  readonly auth?: Fault;
  readonly mail?: Fault;
  readonly rcpt?: Fault;
  readonly data?: Fault;
  /** In the middle of the body, after about this many bytes. */
  readonly body?: { readonly afterBytes: number; readonly fault: 'drop' | 'reset' | 'hang' };
  /** In the place of the 250 after the dot. `taken`: whether the server took the message (drop, reset, hang, garbage: yes unless said). */
  readonly dot?: { readonly fault: Fault; readonly taken?: boolean };
  readonly quit?: Fault;
}

export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  /** The login; empty without AUTH. */
  readonly user: string;
  /** Between DATA and the dot, unstuffed. */
  readonly raw: Buffer;
  /** With angle brackets; null if the mail has none. */
  readonly messageId: string | null;
  readonly acceptedAtMs: number;
}

export interface ScriptedSmtpOptions {
  /** Logins that are taken; all unless given. */
  readonly accounts?: ReadonlyMap<string, string>;
  /**
   * Called when a message is taken, before its answer, which waits for it: files the copy in Sent at once. To file late,
   * keep the mail and return.
   */
  readonly onTaken?: (mail: TakenMail) => void | Promise<void>;
}

export class ScriptedSmtp {
  readonly host = '127.0.0.1';
  /** Every message whose 250 was decided, whether or not the client could read it. */
  readonly accepted: TakenMail[] = [];
  private readonly sockets = new Set<Socket>();
  private readonly queue: Script[] = [];
  private standing: Script = {};
  private server: Server | null = null;
  private ownPort = 0;
  private connectionCount = 0;

  constructor(private readonly options: ScriptedSmtpOptions) {}

  get port(): number {
    return this.ownPort;
  }

  /** Connections taken since the start. */
  get connections(): number {
    return this.connectionCount;
  }

  /** The scripts of the next connections, one each; after them the standing script holds again. */
  next(...scripts: readonly Script[]): void {
    this.queue.push(...scripts);
  }

  /** The script of every connection that has none of its own. */
  always(script: Script): void {
    this.standing = script;
  }

  async listen(): Promise<void> {
    const server = createServer((socket) => {
      this.serve(socket);
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.ownPort, this.host, resolve);
    });
    this.ownPort = (server.address() as AddressInfo).port;
    this.server = server;
  }

  /** Stops listening on its port, and cuts what is open: connecting is refused until `listen`. */
  async refuse(): Promise<void> {
    const { server } = this;
    this.server = null;
    const closed = new Promise<void>((resolve) => {
      if (server === null) resolve();
      else
        server.close(() => {
          resolve();
        });
    });
    this.dropConnections();
    await closed;
  }

  dropConnections(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  close(): Promise<void> {
    return this.refuse();
  }

  private serve(socket: Socket): void {
    this.connectionCount++;
    this.sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => this.sockets.delete(socket));
    // A reset by the client is an ordinary end: `close` follows.
    socket.on('error', () => socket.destroy());
    const answers: Answers = {
      script: this.queue.shift() ?? this.standing,
      logsIn: (user, password) => {
        const { accounts } = this.options;
        return accounts === undefined || accounts.get(user) === password;
      },
      take: (mail) => this.take(mail),
    };
    new SmtpConversation(socket, answers).begin();
  }

  private async take(mail: Omit<TakenMail, 'messageId' | 'acceptedAtMs'>): Promise<void> {
    const messageId = messageIdsIn(headerValue(parseMime(mail.raw), 'message-id') ?? '')[0] ?? null;
    const taken = { ...mail, messageId, acceptedAtMs: Date.now() };
    this.accepted.push(taken);
    await this.options.onTaken?.(taken);
  }
}

export async function startScriptedSmtp(options: ScriptedSmtpOptions = {}): Promise<ScriptedSmtp> {
  const server = new ScriptedSmtp(options);
  await server.listen();
  return server;
}
