/** Hosts and ports in settings. */

import { BlockList, isIP } from 'node:net';
import { parsed, problem, type Parsed } from '../domain/sending/parsed';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** `localhost` and names under it mean this machine on every system (RFC 6761). */
export function isLoopback(host: string): boolean {
  const version = isIP(host);
  if (version !== 0) return LOOPBACK.check(host, version === 6 ? 'ipv6' : 'ipv4');
  return /^(.+\.)?localhost\.?$/i.test(host);
}

/** A name or an address, without a scheme or a port. */
export function isHost(text: string): boolean {
  return isIP(text) !== 0 || /^[a-z0-9_]([a-z0-9_.-]{0,251}[a-z0-9_.])?$/i.test(text);
}

export interface ListenAddress {
  readonly host: string;
  /** 0: a free one is chosen. */
  readonly port: number;
}

/** `127.0.0.1:9464`, `[::1]:9464`. */
export function parseListenAddress(text: string): Parsed<ListenAddress> {
  const match = /^(?:\[([^\]]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(text);
  const host = match?.[1] ?? match?.[2];
  const port = Number(match?.[3]);
  return host !== undefined && isHost(host) && port <= 65_535
    ? parsed({ host, port })
    : problem(`"${text}" is no address to listen on. Write host and port, for example 127.0.0.1:9464.`);
}
