/** The connection pool and its typed queries. */

import { Kysely, PostgresDialect, type Transaction as KyselyTransaction } from 'kysely';
import { castingPool } from './pool';
import type { Schema } from './schema';

export type Database = Kysely<Schema>;
export type Transaction = KyselyTransaction<Schema>;

export interface DatabaseOptions {
  readonly url: string;
  readonly maxConnections: number;
  /**
   * `mosaic_app`: the session has the application's rights only, whatever its login may do otherwise, so that nothing of the
   * record can be deleted even where owner and application share a login. Null: the login's own rights, for setup.
   */
  readonly role: 'mosaic_app' | null;
  /** An idle connection broke; for the log. */
  readonly onLost: (why: string) => void;
}

const CONNECT_TIMEOUT_MS = 5_000;
/** No statement of ours takes long; one that does is stuck behind a lock or a dying disk. */
const STATEMENT_TIMEOUT_MS = 30_000;
/** A little above the server's own limit, for a server that does not answer any more at all. */
const ANSWER_TIMEOUT_MS = 35_000;
const LOCK_TIMEOUT_MS = 15_000;

/** Opens no connection yet; each query may throw one of `errors.ts`. `destroy()` closes the pool. */
export function openDatabase(options: DatabaseOptions): Database {
  const settings = {
    statement_timeout: STATEMENT_TIMEOUT_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
  };
  const pool = castingPool(
    {
      connectionString: options.url,
      max: options.maxConnections,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: ANSWER_TIMEOUT_MS,
      keepAlive: true,
      application_name: 'mosaic-autoresponder',
      ...settings,
      ...(options.role === null ? {} : { options: `-c role=${options.role}` }),
    },
    options.onLost,
  );
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}
