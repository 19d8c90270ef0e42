/** One imapflow client: its options, and what a failed connection or login means. */

import { ImapFlow } from 'imapflow';
import { LoginRefused, MailboxUnreachable } from '../../activities/ports';
import type { ImapAccount } from './account';

/** A literal larger than this ends the connection; mails above the size gate are never asked for. */
const MAX_LITERAL_BYTES = 30 * 1024 * 1024;
const CONNECTION_TIMEOUT_MS = 30_000;
const GREETING_TIMEOUT_MS = 16_000;
const SOCKET_TIMEOUT_MS = 90_000;
/** Servers may drop an IDLE after 30 minutes (RFC 2177), routers sooner. */
const MAX_IDLE_MS = 5 * 60_000;

/**
 * An authenticated client. Throws `LoginRefused` when the server refused the login for good, `MailboxUnreachable` for
 * everything that may pass by itself.
 */
export async function connectImap(account: ImapAccount): Promise<ImapFlow> {
  const client = new ImapFlow({
    host: account.host,
    port: account.port,
    secure: account.security === 'tls',
    ...(account.security === 'tls' ? {} : { doSTARTTLS: account.security === 'starttls' }),
    auth: { user: account.mailbox, pass: account.password },
    logger: false,
    disableAutoIdle: true,
    maxIdleTime: MAX_IDLE_MS,
    maxLiteralSize: MAX_LITERAL_BYTES,
    maxResponseSize: MAX_LITERAL_BYTES + 1024 * 1024,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    greetingTimeout: GREETING_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
  });
  // Without a listener a dropped connection ends the process. What was lost shows in the command that fails, and in `close`.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    client.close();
    throw isRefusal(error)
      ? new LoginRefused(account.mailbox)
      : new MailboxUnreachable(account.mailbox, null, reasonOf(error));
  }
}

/** RFC 5530 codes of refusals that pass by themselves. */
const TEMPORARY_CODES = new Set(['UNAVAILABLE', 'INUSE', 'LIMIT', 'SERVERBUG', 'THROTTLED', 'OVERQUOTA']);
/** Words of temporary refusals that carry no code, or only ALERT: Gmail's "Too many simultaneous connections" among them. */
const TEMPORARY_WORDS =
  /too many|simultaneous|bandwidth|exceeded|temporar|try again|later|unavailable|internal error|system error/i;

/** Whether the server refused the credentials themselves. `reported` is what the library threw. */
export function isRefusal(reported: unknown): boolean {
  const error = fieldsOf(reported);
  if (error['authenticationFailed'] !== true) return false;
  const code = textOf(error['serverResponseCode']).toUpperCase();
  if (TEMPORARY_CODES.has(code)) return false;
  if (code === 'AUTHENTICATIONFAILED' || code === 'AUTHORIZATIONFAILED' || code === 'EXPIRED') return true;
  return !TEMPORARY_WORDS.test(`${textOf(error['responseText'])} ${textOf(error['response'])}`);
}

/** What went wrong, without a word of the server's: its texts may hold addresses. */
export function reasonOf(reported: unknown): string {
  const error = fieldsOf(reported);
  const code = textOf(error['code']);
  const status = textOf(error['responseStatus']);
  const responseCode = textOf(error['serverResponseCode']);
  const words = [code, status, responseCode].filter((word) => /^[\w-]{1,40}$/.test(word));
  return words.length === 0 ? 'the connection failed' : words.join(' ');
}

/** Whether the library, the server or the network failed, and not this program. */
export function isMailFailure(reported: unknown): boolean {
  const error = fieldsOf(reported);
  return typeof error['code'] === 'string' || typeof error['responseStatus'] === 'string';
}

function fieldsOf(reported: unknown): Readonly<Record<string, unknown>> {
  return typeof reported === 'object' && reported !== null ? { ...reported } : {};
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
