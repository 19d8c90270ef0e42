/** Who is signed in to the console. */

import { createHash, randomBytes } from 'node:crypto';
import type { Database } from './database';
import { toInstant } from './values';

export interface ConsoleSession {
  readonly name: string;
  /** Whether the password was given. */
  readonly withPassword: boolean;
}

const TOKEN_BYTES = 32;

export class ConsoleSessions {
  constructor(private readonly db: Database) {}

  /** Returns the token, which only its browser knows from now on. Forgets those that have ended. */
  async start(session: ConsoleSession, nowMs: number, forMs: number): Promise<string> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    await this.db.deleteFrom('console_sessions').where('expires_at', '<=', toInstant(nowMs)).execute();
    await this.db
      .insertInto('console_sessions')
      .values({
        token_hash: hashOf(token),
        name: session.name,
        with_password: session.withPassword,
        expires_at: toInstant(nowMs + forMs),
      })
      .execute();
    return token;
  }

  /** Null: there is none, or it has ended. */
  async find(token: string, nowMs: number): Promise<ConsoleSession | null> {
    const row = await this.db
      .selectFrom('console_sessions')
      .select(['name', 'with_password'])
      .where('token_hash', '=', hashOf(token))
      .where('expires_at', '>', toInstant(nowMs))
      .executeTakeFirst();
    return row === undefined ? null : { name: row.name, withPassword: row.with_password };
  }

  async end(token: string): Promise<void> {
    await this.db.deleteFrom('console_sessions').where('token_hash', '=', hashOf(token)).execute();
  }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
