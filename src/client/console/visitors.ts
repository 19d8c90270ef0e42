/** Who asks: named by an authenticating proxy, signed in, or nobody in particular. */

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ConsoleSessions } from '../../adapters/postgres/consoleSessions';
import type { ConsoleConfig } from '../../config';

export interface Visitor {
  /** Null: has not said it. Orders need one. */
  readonly name: string | null;
  readonly via: 'proxy' | 'session' | 'open';
  /** To whom a form is shown that only the same visitor may send; `ANYONE` where nobody is asked who they are. */
  readonly key: string;
}

/** Of forms that are shown to whoever asks. */
export const ANYONE = 'anyone';
const COOKIE = 'mosaic_console';
const SESSION_MS = 12 * 3_600_000;
const MAX_NAME_CHARACTERS = 60;

export class Visitors {
  constructor(
    private readonly settings: ConsoleConfig,
    private readonly sessions: ConsoleSessions,
  ) {}

  /** Null: must sign in first. */
  async visitorOf(request: FastifyRequest): Promise<Visitor | null> {
    const { password, proxy } = this.settings;
    if (proxy.userHeader !== null && proxy.isTrusted(request.socket.remoteAddress ?? '')) {
      const header = request.headers[proxy.userHeader];
      const name = typeof header === 'string' ? nameOf(header) : null;
      if (name !== null) return { name, via: 'proxy', key: `proxy:${name}` };
    }
    const isAsked = password !== null || proxy.userHeader !== null;
    // Where only the proxy says who somebody is no session counts: it would be one that anybody could have made before.
    const token = isAsked && password === null ? undefined : request.cookies[COOKIE];
    const name = token === undefined ? null : await this.sessions.find(token, Date.now());
    if (name !== null) return { name, via: 'session', key: isAsked ? `session:${name}` : ANYONE };
    return isAsked ? null : { name: null, via: 'open', key: ANYONE };
  }

  async signIn(request: FastifyRequest, reply: FastifyReply, name: string): Promise<void> {
    const token = await this.sessions.start(name, Date.now(), SESSION_MS);
    reply.setCookie(COOKIE, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: request.protocol === 'https',
      maxAge: SESSION_MS / 1_000,
    });
  }

  async signOut(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const token = request.cookies[COOKIE];
    if (token !== undefined) await this.sessions.end(token);
    reply.clearCookie(COOKIE, { path: '/' });
  }
}

/** A name as it is kept with orders: one line. Null: none. */
export function nameOf(text: string | undefined): string | null {
  const name = (text ?? '').replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return name === '' || name.length > MAX_NAME_CHARACTERS ? null : name;
}
