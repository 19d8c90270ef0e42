/** Connections that wait for the next mail of their mailbox: a login takes 15 times as long as a mail. */

import type { SmtpSession } from './session';

const MAX_IDLE_PER_MAILBOX = 3;
/** Below the 5 minutes that servers wait at least (RFC 5321, 4.5.3.2.7), so that we end it and not they. */
const IDLE_CLOSE_MS = 4 * 60_000;

interface Idle {
  readonly session: SmtpSession;
  readonly timer: NodeJS.Timeout;
}

export class IdleSessions {
  readonly #idle = new Map<string, Idle[]>();
  #closed = false;

  /** The one that was used last, if the server has not closed it. */
  take(mailbox: string): SmtpSession | null {
    const waiting = this.#idle.get(mailbox) ?? [];
    for (let idle = waiting.pop(); idle !== undefined; idle = waiting.pop()) {
      clearTimeout(idle.timer);
      if (idle.session.isOpen) return idle.session;
    }
    return null;
  }

  keep(mailbox: string, session: SmtpSession): void {
    const waiting = this.#idle.get(mailbox) ?? [];
    if (this.#closed || waiting.length >= MAX_IDLE_PER_MAILBOX) {
      session.quit();
      return;
    }
    const timer = setTimeout(() => {
      this.#drop(mailbox, session);
    }, IDLE_CLOSE_MS);
    timer.unref();
    this.#idle.set(mailbox, [...waiting, { session, timer }]);
  }

  close(): void {
    this.#closed = true;
    for (const mailbox of this.#idle.keys())
      for (let session = this.take(mailbox); session !== null; session = this.take(mailbox)) session.quit();
  }

  #drop(mailbox: string, session: SmtpSession): void {
    const waiting = this.#idle.get(mailbox) ?? [];
    this.#idle.set(
      mailbox,
      waiting.filter((idle) => idle.session !== session),
    );
    session.quit();
  }
}
