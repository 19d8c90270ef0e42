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
const LIMITS = {
  statement_timeout: 30_000,
  lock_timeout: 15_000,
  idle_in_transaction_session_timeout: 30_000,
  /** A little above the server's own limit, for a server that does not answer any more at all. */
  query_timeout: 35_000,
};

/** Opens no connection yet; each query may throw one of `errors.ts`. `destroy()` closes the pool. */
export function openDatabase(options: DatabaseOptions): Database {
  const pool = castingPool(
    {
      connectionString: options.role === null ? options.url : withRole(options.url, options.role),
      max: options.maxConnections,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
      application_name: 'mosaic-autoresponder',
      // A migration of a large table takes as long as it takes.
      ...(options.role === null ? {} : LIMITS),
    },
    options.onLost,
  );
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

/** In the URL, beside options that a person wrote there: pg takes the URL's in place of any others. */
function withRole(url: string, role: string): string {
  const changed = new URL(url);
  const options = changed.searchParams.get('options');
  changed.searchParams.set('options', `${options === null ? '' : `${options} `}-c role=${role}`);
  return changed.href;
}
