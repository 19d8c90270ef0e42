/** PostgreSQL's word at each change (`LISTEN`), over a connection of its own that is made again for ever. */

import { Client } from 'pg';
import { databaseProblem } from './errors';

/** The channel that the triggers of migrations/ speak on. */
const CHANNEL = 'mosaic_changes';
const CONNECT_TIMEOUT_MS = 5_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** `threadId` null: many threads, something else, or what was missed while the connection was away. */
export interface Change {
  readonly threadId: string | null;
}

export interface Changes {
  /** Returns what ends the subscription. */
  subscribe(listener: (change: Change) => void): () => void;
}

export class PostgresChanges implements Changes {
  private readonly listeners = new Set<(change: Change) => void>();
  private client: Client | undefined;
  private again: NodeJS.Timeout | undefined;
  private waitMs = FIRST_WAIT_MS;
  private isClosed = false;

  constructor(
    private readonly options: {
      /** The application's login: to hear takes no right. */
      readonly url: string;
      /** The connection broke, or could not be made; for the log. Said once for each outage. */
      readonly onLost: (why: string) => void;
    },
  ) {
    void this.listen();
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.again);
    await this.end();
  }

  private async listen(): Promise<void> {
    const client = new Client({
      connectionString: this.options.url,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
      application_name: 'mosaic-autoresponder changes',
    });
    this.client = client;
    client.on('error', (error) => {
      this.lost(client, error);
    });
    client.on('end', () => {
      this.lost(client, new Error('connection ended'));
    });
    client.on('notification', ({ payload }) => {
      this.tell({ threadId: payload === undefined || payload === '' ? null : payload });
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.waitMs = FIRST_WAIT_MS;
      this.tell({ threadId: null });
    } catch (error) {
      this.lost(client, error);
    }
  }

  /** The first of several reports about one connection counts. */
  private lost(client: Client, error: unknown): void {
    if (this.client !== client || this.isClosed) return;
    if (this.waitMs === FIRST_WAIT_MS) this.options.onLost(databaseProblem(error).message);
    void this.end();
    this.again = setTimeout(() => void this.listen(), this.waitMs);
    this.waitMs = Math.min(this.waitMs * 2, LONGEST_WAIT_MS);
  }

  private async end(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    // A connection that is broken already cannot be ended in good order, and need not be.
    await client?.end().catch(() => undefined);
  }

  private tell(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }
}
