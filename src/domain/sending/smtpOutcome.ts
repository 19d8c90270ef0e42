/**
 * What an SMTP exchange came to. The rule: a 4xx or 5xx reply means that the server answered, so the mail was not
 * accepted; without one it is unknown, unless not one byte of the mail had been given to the connection (measured with
 * nodemailer 10 against scripted servers; test/adapters/smtp.test.ts repeats it).
 */

/** An SMTP exchange that ended without a 2xx after the dot. */
export interface SmtpFailure {
  readonly phase: 'connect' | 'login' | 'mail' | 'rcpt' | 'data';
  /** The server's reply as read, text included; null where none was. */
  readonly reply: string | null;
  /** A byte of the mail may have been given to the connection. */
  readonly bodyStarted: boolean;
}

export type SmtpOutcome =
  | {
      readonly kind: 'not_sent';
      readonly cause: 'unreachable' | 'login_refused' | 'login_later' | 'provider_quota' | 'provider_later';
      readonly response: string | null;
    }
  | { readonly kind: 'refused'; readonly cause: 'dead_address' | 'policy'; readonly response: string }
  | { readonly kind: 'unknown' };

/** Reply code and enhanced code (RFC 3463); never the text, which may quote an address. */
export interface ReplyCodes {
  readonly code: number;
  readonly enhanced: string | null;
}

/** The codes of a reply; null where the line is no SMTP reply. */
export function replyCodes(reply: string): ReplyCodes | null {
  const match = /^(\d{3})(?:[ -](\d\.\d{1,3}\.\d{1,3})\b)?/.exec(reply.trimStart());
  return match?.[1] === undefined ? null : { code: Number(match[1]), enhanced: match[2] ?? null };
}

export function codesAsText(codes: ReplyCodes): string {
  return codes.enhanced === null ? String(codes.code) : `${codes.code} ${codes.enhanced}`;
}

export function smtpOutcome(failure: SmtpFailure): SmtpOutcome {
  const codes = failure.reply === null ? null : replyCodes(failure.reply);
  if (codes === null || codes.code < 400 || codes.code > 599)
    return failure.bodyStarted
      ? { kind: 'unknown' }
      : { kind: 'not_sent', cause: 'unreachable', response: null };
  const response = codesAsText(codes);
  const notSent = (cause: (SmtpOutcome & { kind: 'not_sent' })['cause']): SmtpOutcome => ({
    kind: 'not_sent',
    cause,
    response,
  });
  // The daily quota of the account, at whatever command: permanent by its code, over after a day by its meaning.
  if (codes.enhanced === '5.4.5') return notSent('provider_quota');
  if (failure.phase === 'login') return notSent(codes.code >= 500 ? 'login_refused' : 'login_later');
  // 503 says that the order of commands was wrong: of the session, not of the mail.
  if (codes.code < 500 || codes.code === 503) return notSent('provider_later');
  if (failure.phase === 'connect') return notSent('unreachable');
  // 530: the server wants a login first, so ours does not count any more.
  if (failure.phase === 'mail' && codes.code === 530) return notSent('login_refused');
  return {
    kind: 'refused',
    cause: isDeadAddress(failure.phase, codes) ? 'dead_address' : 'policy',
    response,
  };
}

/** Codes of X.1 that speak of the sender's address, not of the recipient's (RFC 3463, 3.2). */
const SENDER_CODES: ReadonlySet<string> = new Set(['5.1.7', '5.1.8']);
/** At RCPT TO, without an enhanced code: no such mailbox, not local, no valid name (RFC 5321, 4.2.3). */
const DEAD_AT_RCPT: ReadonlySet<number> = new Set([550, 551, 553]);

function isDeadAddress(phase: SmtpFailure['phase'], codes: ReplyCodes): boolean {
  if (phase === 'mail') return false;
  if (codes.enhanced === null) return phase === 'rcpt' && DEAD_AT_RCPT.has(codes.code);
  if (SENDER_CODES.has(codes.enhanced)) return false;
  return codes.enhanced.startsWith('5.1.') || codes.enhanced === '5.2.1';
}
