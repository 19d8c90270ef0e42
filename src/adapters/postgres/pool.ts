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
  /** A connection that breaks under a query tells so twice; without a listener the second time ends the process. */
  private readonly onError = (): void => {
    this.isLost = true;
  };

  constructor(private readonly client: PoolClient) {
    client.on('error', this.onError);
  }

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
    this.client.off('error', this.onError);
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
