/** Who is signed in to the console. */

import { createHmac, randomBytes } from 'node:crypto';
import type { Database } from './database';
import { toInstant } from './values';

const TOKEN_BYTES = 32;

export class ConsoleSessions {
  /** `key`: the console's password, or nothing. A session is one of this password: another one ends all of them. */
  constructor(
    private readonly db: Database,
    private readonly key: string,
  ) {}

  /** Returns the token, which only its browser knows from now on. Forgets those that have ended. */
  async start(name: string, nowMs: number, forMs: number): Promise<string> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    await this.db.deleteFrom('console_sessions').where('expires_at', '<=', toInstant(nowMs)).execute();
    await this.db
      .insertInto('console_sessions')
      .values({
        token_hash: this.hashOf(token),
        name,
        expires_at: toInstant(nowMs + forMs),
      })
      .execute();
    return token;
  }

  /** The name that was given; null: there is no such session, or it has ended. */
  async find(token: string, nowMs: number): Promise<string | null> {
    const row = await this.db
      .selectFrom('console_sessions')
      .select('name')
      .where('token_hash', '=', this.hashOf(token))
      .where('expires_at', '>', toInstant(nowMs))
      .executeTakeFirst();
    return row?.name ?? null;
  }

  async end(token: string): Promise<void> {
    await this.db.deleteFrom('console_sessions').where('token_hash', '=', this.hashOf(token)).execute();
  }

  private hashOf(token: string): Buffer {
    return createHmac('sha256', this.key).update(token).digest();
  }
}
