/** Connections to the mailboxes' IMAP servers: the port `MailSessions`, and the guard over logins. */

import {
  LoginRefused,
  MailboxUnreachable,
  type Clock,
  type Log,
  type Mailboxes,
  type MailSession,
  type MailSessions,
} from '../../activities/ports';
import type { ImapAccount } from './account';
import { connectImap } from './connect';
import { ImapSession } from './session';

/** A shared connection that nobody used for so long is closed. Gmail gives an account 15. */
const IDLE_CLOSE_MS = 3 * 60_000;

/** How long a live server may take to say that it lives. */
const PROOF_MS = 5_000;
/** The same, while others have the server busy on that connection. */
const BUSY_PROOF_MS = 30_000;

export interface ImapSessionsOptions {
  readonly accounts: readonly ImapAccount[];
  /** Guards the logins, together with SMTP's. */
  readonly mailboxes: Pick<Mailboxes, 'nextLoginAtMs' | 'loginRefused' | 'loginWorked' | 'loginUntried'>;
  /** Called when a login worked to a mailbox that was down: its threads may go on. */
  readonly cameBack: (mailbox: string) => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
}

interface Shared {
  readonly session: Promise<ImapSession>;
  users: number;
  timer: NodeJS.Timeout | null;
}

export class ImapSessions implements MailSessions {
  readonly #accounts: ReadonlyMap<string, ImapAccount>;
  readonly #shared = new Map<string, Shared>();
  readonly #own = new Set<ImapSession>();

  constructor(private readonly options: ImapSessionsOptions) {
    this.#accounts = new Map(options.accounts.map((account) => [account.mailbox.toLowerCase(), account]));
  }

  open(mailbox: string): Promise<ImapSession> {
    return this.#connect(mailbox);
  }

  async use<T>(mailbox: string, work: (session: MailSession) => Promise<T>): Promise<T> {
    const first = await this.#take(mailbox);
    const session = await first.session;
    try {
      return await work(session);
    } catch (error) {
      if (!(error instanceof MailboxUnreachable) || !session.closed) throw error;
    } finally {
      this.#give(mailbox, first);
    }
    const second = await this.#take(mailbox);
    try {
      return await work(await second.session);
    } finally {
      this.#give(mailbox, second);
    }
  }

  /** Ends every connection. */
  async close(): Promise<void> {
    const shared = [...this.#shared.values()];
    this.#shared.clear();
    for (const { timer } of shared) if (timer !== null) clearTimeout(timer);
    await Promise.all([...this.#own].map((session) => session.close()));
  }

  /** The shared connection, proven alive, held until given back. */
  async #take(mailbox: string): Promise<Shared> {
    const standing = this.#shared.get(mailbox);
    if (standing !== undefined) {
      standing.users++;
      if (standing.timer !== null) clearTimeout(standing.timer);
      standing.timer = null;
      if (await isAlive(standing)) return standing;
      this.#forget(mailbox, standing);
      return this.#take(mailbox);
    }
    const fresh: Shared = { session: this.#connect(mailbox), users: 1, timer: null };
    this.#shared.set(mailbox, fresh);
    try {
      await fresh.session;
      return fresh;
    } catch (error) {
      this.#forget(mailbox, fresh);
      throw error;
    }
  }

  #give(mailbox: string, shared: Shared): void {
    shared.users--;
    if (shared.users > 0 || this.#shared.get(mailbox) !== shared) return;
    shared.timer = setTimeout(() => {
      this.#forget(mailbox, shared);
      // `close` of a session settles whatever the server does.
      void shared.session.then((session) => session.close());
    }, IDLE_CLOSE_MS);
    shared.timer.unref();
  }

  #forget(mailbox: string, shared: Shared): void {
    if (this.#shared.get(mailbox) === shared) this.#shared.delete(mailbox);
  }

  async #connect(mailbox: string): Promise<ImapSession> {
    const { mailboxes, clock, log, cameBack } = this.options;
    const account = this.#accounts.get(mailbox.toLowerCase());
    if (account === undefined) throw new Error(`The mailbox ${mailbox} is not configured.`);
    const nextAtMs = await mailboxes.nextLoginAtMs(mailbox, clock.nowMs());
    if (nextAtMs !== null)
      throw new MailboxUnreachable(mailbox, nextAtMs, 'its login was refused, and the next try has to wait');
    const session = await this.#login(account);
    try {
      if (await mailboxes.loginWorked(mailbox, clock.nowMs())) await cameBack(mailbox);
    } catch (error) {
      await session.close();
      throw error;
    }
    this.#own.add(session);
    session.whenClosed(() => this.#own.delete(session));
    log.debug(`IMAP: connected ${mailbox}`, { gmail: session.gmail });
    return session;
  }

  async #login(account: ImapAccount): Promise<ImapSession> {
    const { mailboxes, clock, log } = this.options;
    try {
      return await ImapSession.start(account.mailbox, await connectImap(account));
    } catch (error) {
      if (error instanceof LoginRefused) {
        await mailboxes.loginRefused(account.mailbox, clock.nowMs());
        log.error(`IMAP: Authentication failed for ${account.mailbox}`);
      } else {
        await mailboxes.loginUntried(account.mailbox);
      }
      throw error;
    }
  }
}

async function isAlive(shared: Shared): Promise<boolean> {
  const session = await shared.session.then(
    (opened) => opened,
    () => null,
  );
  return session !== null && (await session.alive(shared.users > 1 ? BUSY_PROOF_MS : PROOF_MS));
}
