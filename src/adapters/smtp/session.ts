/**
 * One authenticated SMTP connection. nodemailer's own pool is not used: it hands a mail to another connection when one
 * closes, and whether it did so before or after the dot cannot be seen from outside.
 */

import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Wire } from '../../activities/ports';
import { REPLY_TIMEOUT_MS } from '../../domain/sending/limits';
import type { SmtpFailure } from '../../domain/sending/smtpOutcome';
import type { SmtpAccount } from './account';
import { GuardedBody } from './body';

export interface SmtpTimeouts {
  readonly connectMs: number;
  readonly greetingMs: number;
  /** Silence of the server at any later step, the wait after the dot included. */
  readonly replyMs: number;
}

export const SMTP_TIMEOUTS: SmtpTimeouts = {
  connectMs: 30_000,
  greetingMs: 30_000,
  replyMs: REPLY_TIMEOUT_MS,
};

/** A step that failed; `failure` holds all that may be known of it, the server's text included: not for logs. */
export class SmtpStepFailed extends Error {
  constructor(readonly failure: SmtpFailure) {
    super(`SMTP failed (${failure.phase}).`);
    this.name = 'SmtpStepFailed';
  }
}

export type SessionSend =
  | { readonly kind: 'accepted'; readonly reply: string }
  | {
      readonly kind: 'failed';
      readonly failure: SmtpFailure;
      readonly claim: 'not_asked' | 'asked' | 'lost';
    };

export class SmtpSession {
  #open = true;

  private constructor(private readonly connection: SMTPConnection) {
    connection.once('end', () => {
      this.#open = false;
    });
  }

  /** Connects and logs in. Throws `SmtpStepFailed`. */
  static async start(account: SmtpAccount, timeouts: SmtpTimeouts): Promise<SmtpSession> {
    const connection = new SMTPConnection({
      host: account.host,
      port: account.port,
      secure: account.security === 'tls',
      requireTLS: account.security === 'starttls',
      ignoreTLS: account.security === 'none',
      connectionTimeout: timeouts.connectMs,
      greetingTimeout: timeouts.greetingMs,
      socketTimeout: timeouts.replyMs,
      logger: false,
    });
    // Without a listener a dropped connection ends the process; what was lost shows in the step that fails.
    connection.on('error', () => undefined);
    try {
      await step(connection, 'connect', (done) => {
        connection.connect(done);
      });
      await step(connection, 'login', (done) => {
        connection.login({ credentials: { user: account.mailbox, pass: account.password } }, done);
      });
    } catch (error) {
      connection.close();
      throw error;
    }
    return new SmtpSession(connection);
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** Hands over one mail to one recipient. The session is of no more use unless the mail was accepted. */
  async send(from: string, to: string, bytes: Buffer, wire: Wire): Promise<SessionSend> {
    const body = new GuardedBody(bytes, () => wire.claim());
    try {
      return { kind: 'accepted', reply: await this.#exchange(from, to, body, wire.signal) };
    } catch (error) {
      this.close();
      return {
        kind: 'failed',
        failure: {
          phase: phaseOf(error),
          reply: replyOf(error),
          bodyStarted: body.state === 'given',
        },
        claim: body.state === 'kept' ? 'not_asked' : body.state === 'withheld' ? 'lost' : 'asked',
      };
    }
  }

  /** Says goodbye and does not wait for the answer. */
  quit(): void {
    if (this.#open) this.connection.quit();
    this.close();
  }

  close(): void {
    this.#open = false;
    this.connection.close();
  }

  #exchange(from: string, to: string, body: GuardedBody, signal: AbortSignal): Promise<string> {
    return new Promise((resolve, reject) => {
      const gaveUp = (): void => {
        reject(new Error('given up'));
      };
      const ended = (): void => {
        // The send's own callback, which knows more, comes in the same turn.
        setImmediate(gaveUp);
      };
      if (signal.aborted) {
        gaveUp();
        return;
      }
      signal.addEventListener('abort', gaveUp, { once: true });
      this.connection.once('end', ended);
      this.connection.send({ from: { address: from }, to: [{ address: to }] }, body, (error, info) => {
        signal.removeEventListener('abort', gaveUp);
        this.connection.removeListener('end', ended);
        if (error === null) resolve(info.response);
        else reject(error);
      });
    });
  }
}

function step(
  connection: SMTPConnection,
  phase: 'connect' | 'login',
  begin: (done: (error?: Error | null) => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => {
      settle();
      reject(new SmtpStepFailed({ phase, reply: replyOf(error), bodyStarted: false }));
    };
    const ended = (): void => {
      fail(null);
    };
    const settle = (): void => {
      connection.removeListener('error', fail);
      connection.removeListener('end', ended);
    };
    connection.once('error', fail);
    connection.once('end', ended);
    begin((error) => {
      if (error) {
        fail(error);
        return;
      }
      settle();
      resolve();
    });
  });
}

/** By the command that nodemailer names. What it does not name happened between commands. */
function phaseOf(error: unknown): SmtpFailure['phase'] {
  switch (fieldOf(error, 'command')) {
    case 'RCPT TO':
      return 'rcpt';
    case 'DATA':
      return 'data';
    default:
      return 'mail';
  }
}

function replyOf(error: unknown): string | null {
  const reply = fieldOf(error, 'response');
  return reply === '' ? null : reply;
}

function fieldOf(error: unknown, name: string): string {
  const value: unknown =
    typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : '';
  return typeof value === 'string' ? value : '';
}
