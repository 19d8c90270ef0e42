import { Connection, type ConnectionOptions } from '@temporalio/client';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { codeOf, messageOf } from '../problem';

/** Whether a server serves, and if not, what it or the way to it said; `code` is Node's or PostgreSQL's. */
export type Answer =
  { readonly ok: true } | { readonly ok: false; readonly reason: string; readonly code?: string };

const TIMEOUT_MS = 5_000;

async function ask(question: () => Promise<void>): Promise<Answer> {
  try {
    await question();
    return { ok: true };
  } catch (error) {
    const code = codeOf(error);
    return { ok: false, reason: reasonOf(error), ...(code === undefined ? {} : { code }) };
  }
}

/** Node wraps the failures of several addresses of one host into an error without words. */
function reasonOf(error: unknown): string {
  return error instanceof AggregateError
    ? [...new Set(error.errors.map(messageOf))].join('; ')
    : messageOf(error);
}

/** Logs in and asks for nothing. */
export function postgresAnswers(url: string): Promise<Answer> {
  return ask(async () => {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: TIMEOUT_MS });
    // A connection that breaks later says so here, too; the query's own failure is what counts.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('select 1');
    } finally {
      await client.end();
    }
  });
}

/** Connects and pings; a server that still loads its data does not answer yet. */
export function redisAnswers(url: string): Promise<Answer> {
  return ask(async () => {
    const redis = new Redis(url, {
      lazyConnect: true,
      retryStrategy: () => null,
      connectTimeout: TIMEOUT_MS,
      maxRetriesPerRequest: 0,
    });
    let failure: Error | undefined;
    redis.on('error', (error: Error) => (failure = error));
    try {
      await redis.connect();
      await redis.ping();
    } catch (error) {
      // "Connection is closed" hides why: the event before it says it.
      throw failure ?? error;
    } finally {
      redis.disconnect();
    }
  });
}

/** Connects to Temporal's frontend; with a namespace, that one must be there, too. */
export function temporalAnswers(options: ConnectionOptions, namespace?: string): Promise<Answer> {
  return ask(async () => {
    const connection = await Connection.connect({ connectTimeout: TIMEOUT_MS, ...options });
    try {
      if (namespace !== undefined) {
        await connection.withDeadline(Date.now() + TIMEOUT_MS, () =>
          connection.workflowService.describeNamespace({ namespace }),
        );
      }
    } finally {
      await connection.close();
    }
  });
}
