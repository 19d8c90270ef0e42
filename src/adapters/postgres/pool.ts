/** pg's pool as kysely takes one, with every error cast and a broken connection never used again. */

import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { databaseProblem, isConnectionLost, loginProblem } from './errors';

/** `onLost`: an idle connection broke. The next query makes a new one; this is for the log. */
export function castingPool(config: PoolConfig, onLost: (why: string) => void): PostgresPool {
  const pool = new Pool(config);
  // Without a listener the loss of an idle connection ends the process.
  pool.on('error', (error) => {
    onLost(databaseProblem(error).message);
  });
  return {
    async connect() {
      try {
        return new CastingClient(await pool.connect());
      } catch (error) {
        throw loginProblem(error);
      }
    },
    end: () => pool.end(),
  };
}

class CastingClient implements PostgresPoolClient {
  private isLost = false;

  constructor(private readonly client: PoolClient) {}

  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(
    query: string | PostgresCursor<R>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof query !== 'string')
      throw new TypeError('Streaming is not set up: kysely was given no cursor.');
    return this.run(query, parameters);
  }

  release(): void {
    this.client.release(this.isLost);
  }

  private async run<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    try {
      return (await this.client.query(sql, [...parameters])) as unknown as PostgresQueryResult<R>;
    } catch (error) {
      this.isLost ||= isConnectionLost(error);
      throw databaseProblem(error);
    }
  }
}
