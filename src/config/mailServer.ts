/** Where a mailbox is read and where it sends: for all accounts, and one account's own. */

import { isHost, isLoopback } from './hosts';
import type { Reader } from './reader';

export type Security = 'tls' | 'starttls' | 'none';

export interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly security: Security;
}

type Protocol = 'IMAP' | 'SMTP';

/** Registered ports (RFC 8314, RFC 6409): one that speaks TLS from the first byte, one that begins in clear text. */
const PORTS: Readonly<Record<Protocol, { readonly tls: number; readonly starttls: number }>> = {
  IMAP: { tls: 993, starttls: 143 },
  SMTP: { tls: 465, starttls: 587 },
};
const SECURITIES: readonly Security[] = ['tls', 'starttls', 'none'];

/**
 * Reads `<prefix><protocol>_HOST`, `_PORT` and `_SECURITY`. What the three come to together is judged only where one of them
 * is set, so that a mistake is reported under the name under which it was made.
 */
export function readMailServer(
  reader: Reader,
  prefix: string,
  protocol: Protocol,
  otherwise: MailServer,
): MailServer {
  const name = (part: string): string => `${prefix}${protocol}_${part}`;
  const server: MailServer = {
    host: readHost(reader, name('HOST'), otherwise.host),
    port: reader.integer(name('PORT'), otherwise.port, { min: 1, max: 65_535 }),
    security: reader.choice(name('SECURITY'), otherwise.security, SECURITIES),
  };
  const isSet = ['HOST', 'PORT', 'SECURITY'].some((part) => reader.text(name(part)) !== undefined);
  if (isSet) refuseUnsafe(reader, name, protocol, server);
  return server;
}

function readHost(reader: Reader, name: string, fallback: string): string {
  const host = reader.text(name);
  if (host === undefined) return fallback;
  if (isHost(host)) return host;
  reader.refuse(
    `${name} is "${host}". Write a host name or an address, without scheme and port, for example ${fallback}.`,
  );
  return fallback;
}

function refuseUnsafe(
  reader: Reader,
  name: (part: string) => string,
  protocol: Protocol,
  { host, port, security }: MailServer,
): void {
  const ports = PORTS[protocol];
  if (security === 'none' && !isLoopback(host))
    reader.refuse(
      `${name('SECURITY')} is "none" for ${host}, which would send the password in clear text. Write tls or starttls; none is for this machine only.`,
    );
  if (security === 'starttls' && port === ports.tls)
    reader.refuse(
      `${name('PORT')} is ${port}, which speaks TLS from the first byte, and ${name('SECURITY')} is "starttls". Write ${name('SECURITY')}=tls, or ${name('PORT')}=${ports.starttls}.`,
    );
  if (security === 'tls' && port === ports.starttls)
    reader.refuse(
      `${name('PORT')} is ${port}, which begins in clear text, and ${name('SECURITY')} is "tls". Write ${name('SECURITY')}=starttls, or ${name('PORT')}=${ports.tls}.`,
    );
}
