/** What the operators' verbs work with. Each part is opened when a verb first needs it. */

import { openDatabase, type Database } from '../adapters/postgres/database';
import { PostgresSuppressions } from '../adapters/postgres/suppressions';
import { PostgresThreads } from '../adapters/postgres/threads';
import type { Suppressions, Threads } from '../activities/ports';
import type { ClientConfig } from '../config';
import { connectTemporal, temporalTarget, type TemporalConnection, type TemporalTarget } from './connection';
import { PostgresThreadLookup } from './queries/threadLookup';
import { ThreadOrders } from './threadOrders';
import { TemporalThreadSignals } from './threadSignals';

/** A verb asks for one thing after another. */
const MAX_CONNECTIONS = 4;

export class Operator {
  readonly db: Database;
  readonly threads: Threads;
  readonly lookup: PostgresThreadLookup;
  readonly suppressions: Suppressions;
  private connecting: Promise<TemporalConnection> | undefined;

  constructor(
    readonly config: ClientConfig,
    maxConnections = MAX_CONNECTIONS,
  ) {
    this.db = openDatabase({
      url: config.databaseUrl,
      maxConnections,
      role: 'mosaic_app',
      // The next query makes a new connection, or says that it cannot.
      onLost: () => undefined,
    });
    this.threads = new PostgresThreads(this.db, { nowMs: () => Date.now() });
    this.lookup = new PostgresThreadLookup(this.db, this.threads);
    this.suppressions = new PostgresSuppressions(this.db);
  }

  temporal(): Promise<TemporalConnection> {
    if (this.connecting !== undefined) return this.connecting;
    const connecting = connectTemporal(this.temporalTarget());
    this.connecting = connecting;
    // One that failed is tried again when somebody next asks: a console outlives Temporal's outages.
    connecting.catch(() => {
      this.connecting = undefined;
    });
    return connecting;
  }

  /** Where Temporal would be; connects to nothing. */
  temporalTarget(): TemporalTarget {
    return temporalTarget(this.config);
  }

  async orders(): Promise<ThreadOrders> {
    return new ThreadOrders((await this.temporal()).client, this.lookup);
  }

  async signals(): Promise<TemporalThreadSignals> {
    return new TemporalThreadSignals((await this.temporal()).client, this.lookup);
  }

  async close(): Promise<void> {
    await this.db.destroy();
    if (this.connecting === undefined) return;
    const [connected] = await Promise.allSettled([this.connecting]);
    if (connected.status === 'fulfilled') await connected.value.close();
  }
}
