/** Where the web console listens, and who may use it. */

import { BlockList, isIP } from 'node:net';
import { parsed, problem, type Parsed } from '../domain/sending/parsed';
import { isHost, isLoopback, parseListenAddress, type ListenAddress } from './hosts';
import type { Reader } from './reader';
import type { WorkerRole } from './roles';
import { Secret } from './secret';

export interface ConsoleConfig {
  readonly address: ListenAddress;
  /** True: reachable from this machine alone. */
  readonly onLoopback: boolean;
  /** The names under which browsers may ask for it, in lower case; null: any. A page elsewhere may point a name of its own here. */
  readonly hosts: readonly string[] | null;
  /** Null: nobody is asked for one. */
  readonly password: Secret | null;
  readonly proxy: ConsoleProxy;
}

export interface ConsoleProxy {
  /** The header, in lower case, in which an authenticating proxy names its user; null: there is none. */
  readonly userHeader: string | null;
  /** Whose word counts about the user, the original address and https. */
  isTrusted(address: string): boolean;
}

const ADDRESS: ListenAddress = { host: '127.0.0.1', port: 8080 };
const LEAST_PASSWORD_CHARACTERS = 12;
const LOOPBACK_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];
const LOOPBACK = '127.0.0.0/8,::1';

/** A console that others can reach and that asks nobody who they are is refused. */
export function readConsole(reader: Reader, roles: readonly WorkerRole[]): ConsoleConfig {
  const address = reader.parsed('CONSOLE_ADDRESS', ADDRESS, parseListenAddress);
  const onLoopback = isLoopback(address.host);
  const password = readPassword(reader);
  const userHeader = readUserHeader(reader);
  if (
    roles.includes('console') &&
    !onLoopback &&
    reader.text('CONSOLE_PASSWORD') === undefined &&
    userHeader === null
  )
    reader.refuse(
      `CONSOLE_ADDRESS is ${address.host}:${address.port}, which others can reach, and nothing asks them who they are. Set CONSOLE_PASSWORD, or CONSOLE_PROXY_USER_HEADER where a proxy signs people in, or listen on 127.0.0.1.`,
    );
  const trusted = reader.parsed('CONSOLE_PROXY_FROM', addresses(LOOPBACK), parseAddresses);
  const hosts = reader.parsed('CONSOLE_HOSTS', onLoopback ? LOOPBACK_NAMES : null, parseHosts);
  return {
    address,
    onLoopback,
    hosts,
    password,
    proxy: { userHeader, isTrusted: (from) => holds(trusted, from) },
  };
}

function readPassword(reader: Reader): Secret | null {
  const password = reader.text('CONSOLE_PASSWORD');
  if (password === undefined) return null;
  if (password.length >= LEAST_PASSWORD_CHARACTERS) return new Secret(password);
  reader.refuse(`CONSOLE_PASSWORD is too short. Write at least ${LEAST_PASSWORD_CHARACTERS} characters.`);
  return null;
}

function readUserHeader(reader: Reader): string | null {
  const header = reader.text('CONSOLE_PROXY_USER_HEADER');
  if (header === undefined) return null;
  // A field name by RFC 9110, section 5.1.
  if (/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(header)) return header.toLowerCase();
  reader.refuse(
    'CONSOLE_PROXY_USER_HEADER is no name of a header. Write the one in which your proxy names its user, for example X-Forwarded-User.',
  );
  return null;
}

function parseHosts(text: string): Parsed<readonly string[]> {
  const hosts = text.split(',').map((each) => each.trim().toLowerCase());
  return hosts.every((host) => isHost(host.replace(/^\[(.+)\]$/, '$1')))
    ? parsed(hosts)
    : problem(
        `"${text}" is no list of host names. Write for example console.example.com, with commas between, without ports.`,
      );
}

function parseAddresses(text: string): Parsed<BlockList> {
  return text.split(',').every((each) => isNetwork(each.trim()))
    ? parsed(addresses(text))
    : problem(
        `"${text}" is no list of addresses. Write for example 10.0.0.7 or 10.0.0.0/24, with commas between.`,
      );
}

function isNetwork(text: string): boolean {
  const [address = '', bits, more] = text.split('/');
  const version = isIP(address);
  const most = version === 4 ? 32 : 128;
  return (
    version !== 0 &&
    more === undefined &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
  );
}

function addresses(text: string): BlockList {
  const list = new BlockList();
  for (const each of text.split(',')) {
    const [address = '', bits] = each.trim().split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** Sockets that take both families name an IPv4 peer `::ffff:10.0.0.7`; BlockList knows that by itself. */
function holds(list: BlockList, address: string): boolean {
  const version = isIP(address);
  return version !== 0 && list.check(address, version === 6 ? 'ipv6' : 'ipv4');
}
