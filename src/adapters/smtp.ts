/** `MailTransport` over SMTP: a few open connections per mailbox, logins under the guard that IMAP shares, one mail to one recipient. */

import type { Clock, Log, Mailboxes, MailTransport, TransmitResult, Wire } from '../activities/ports';
import type { ComposedFollowUp } from '../domain/sending/composeFollowUp';
import { isCitableMessageId, isPlainAddress } from '../domain/sending/headerValues';
import { codesAsText, replyCodes, smtpOutcome, type SmtpOutcome } from '../domain/sending/smtpOutcome';
import type { SmtpAccount } from './smtp/account';
import { IdleSessions } from './smtp/idleSessions';
import { messageBytes } from './smtp/message';
import {
  SMTP_TIMEOUTS,
  SmtpSession,
  SmtpStepFailed,
  type SessionSend,
  type SmtpTimeouts,
} from './smtp/session';

export interface SmtpTransportOptions {
  readonly accounts: readonly SmtpAccount[];
  /** Guards the logins, together with IMAP's. */
  readonly mailboxes: Pick<Mailboxes, 'nextLoginAtMs' | 'loginRefused' | 'loginWorked' | 'loginUntried'>;
  /** Called when a login worked to a mailbox that was down: its threads may go on. */
  readonly cameBack: (mailbox: string) => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
  readonly timeouts?: SmtpTimeouts;
}

export class SmtpTransport implements MailTransport {
  readonly #accounts: ReadonlyMap<string, SmtpAccount>;
  readonly #idle = new IdleSessions();

  constructor(private readonly options: SmtpTransportOptions) {
    this.#accounts = new Map(options.accounts.map((account) => [account.mailbox.toLowerCase(), account]));
  }

  async transmit(mail: ComposedFollowUp, wire: Wire): Promise<TransmitResult> {
    const account = this.#accountOf(mail);
    const bytes = await messageBytes(mail, account.displayName, this.options.clock.nowMs());
    const standing = this.#idle.take(account.mailbox);
    if (standing !== null) {
      const sent = await this.#send(standing, account, mail, bytes, wire);
      // Servers close idle connections at will. Before the claim nothing of the mail has left, so a fresh one may be tried.
      if (!isStale(sent) || wire.signal.aborted) return this.#result(account, sent);
    }
    const opened = await this.#connect(account);
    if (!(opened instanceof SmtpSession)) return opened;
    return this.#result(account, await this.#send(opened, account, mail, bytes, wire));
  }

  /** Only logs in, under the same guard. Null: it worked. Else why no session can be had now. */
  async tryLogin(mailbox: string): Promise<TransmitResult | null> {
    const account = this.#accounts.get(mailbox.toLowerCase());
    if (account === undefined) throw new RangeError(`The mailbox ${mailbox} is not configured.`);
    const opened = await this.#connect(account);
    if (!(opened instanceof SmtpSession)) return opened;
    opened.close();
    return null;
  }

  /** Says goodbye on idle connections. A mail on the wire is waited for by its own `transmit`. */
  close(): void {
    this.#idle.close();
  }

  /** Our own check, whatever a library does with what it is given. Throws RangeError: a defect of the caller. */
  #accountOf(mail: ComposedFollowUp): SmtpAccount {
    const account = this.#accounts.get(mail.mailbox.toLowerCase());
    if (account === undefined) throw new RangeError(`The mailbox ${mail.mailbox} is not configured.`);
    if (!isPlainAddress(mail.to)) throw new RangeError('The recipient is not one plain address.');
    if (![mail.messageId, mail.inReplyTo, ...mail.references].every(isCitableMessageId))
      throw new RangeError('A Message-ID of the mail is not well formed.');
    if (/[\r\n]/.test(mail.subject)) throw new RangeError('The subject is not one line.');
    return account;
  }

  async #send(
    session: SmtpSession,
    account: SmtpAccount,
    mail: ComposedFollowUp,
    bytes: Buffer,
    wire: Wire,
  ): Promise<SessionSend> {
    const sent = await session.send(account.mailbox, mail.to, bytes, wire);
    if (sent.kind === 'accepted') this.#idle.keep(account.mailbox, session);
    return sent;
  }

  #result(account: SmtpAccount, sent: SessionSend): TransmitResult {
    if (sent.kind === 'accepted') return { kind: 'accepted', response: codes(sent.reply) };
    if (sent.claim === 'lost') return { kind: 'not_sent', cause: 'claim_lost', response: null };
    const outcome = smtpOutcome(sent.failure);
    this.#logOutcome(account, outcome);
    return outcome;
  }

  /** A session, or why none can be had now. */
  async #connect(account: SmtpAccount): Promise<SmtpSession | TransmitResult> {
    const { mailboxes, clock, cameBack } = this.options;
    const nextAtMs = await mailboxes.nextLoginAtMs(account.mailbox, clock.nowMs());
    if (nextAtMs !== null)
      return { kind: 'not_sent', cause: 'login_waits', response: null, untilMs: nextAtMs };
    const session = await this.#login(account);
    if (!(session instanceof SmtpSession)) return session;
    try {
      if (await mailboxes.loginWorked(account.mailbox, clock.nowMs())) await cameBack(account.mailbox);
      return session;
    } catch (error) {
      session.close();
      throw error;
    }
  }

  async #login(account: SmtpAccount): Promise<SmtpSession | TransmitResult> {
    const { mailboxes, clock } = this.options;
    try {
      return await SmtpSession.start(account, this.options.timeouts ?? SMTP_TIMEOUTS);
    } catch (error) {
      if (!(error instanceof SmtpStepFailed)) {
        await mailboxes.loginUntried(account.mailbox);
        throw error;
      }
      const outcome = smtpOutcome(error.failure);
      this.#logOutcome(account, outcome);
      if (outcome.kind === 'not_sent' && outcome.cause === 'login_refused')
        await mailboxes.loginRefused(account.mailbox, clock.nowMs());
      else await mailboxes.loginUntried(account.mailbox);
      return outcome;
    }
  }

  #logOutcome({ mailbox }: SmtpAccount, outcome: SmtpOutcome): void {
    const { log } = this.options;
    switch (outcome.kind) {
      case 'unknown':
        log.warn(`SMTP: no answer after the mail was given to the server of ${mailbox}`);
        return;
      case 'refused':
        log.warn(`SMTP: the server of ${mailbox} refused a mail`, { response: outcome.response });
        return;
      case 'not_sent':
        if (outcome.cause === 'login_refused') log.error(`SMTP: Authentication failed for ${mailbox}`);
        else
          log.warn(`SMTP: the server of ${mailbox} took no mail`, {
            cause: outcome.cause,
            response: outcome.response,
          });
    }
  }
}

function isStale(sent: SessionSend): boolean {
  return sent.kind === 'failed' && sent.claim === 'not_asked' && sent.failure.reply === null;
}

function codes(reply: string): string {
  const read = replyCodes(reply);
  return read === null ? '' : codesAsText(read);
}
