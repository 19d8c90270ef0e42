import type { FastifyInstance } from 'fastify';
import type { Log } from '../../src/activities/ports';
import { PostgresChanges } from '../../src/adapters/postgres/changes';
import { buildConsole } from '../../src/client/console/server';
import { Operator } from '../../src/client/operator';
import type { ConsoleConfig, PayloadKey } from '../../src/config';
import { readConsole } from '../../src/config/console';
import { Reader } from '../../src/config/reader';
import { testServers } from '../support/servers';

export interface ServedConsole {
  readonly url: string;
  readonly app: FastifyInstance;
  /** What it logged: message and fields. */
  readonly logged: readonly string[];
  close(): Promise<void>;
}

export interface ConsoleOptions {
  /** The owner's login to the database. */
  readonly databaseUrl: string;
  readonly namespace: string;
  readonly temporalAddress?: string;
  /** CONSOLE_… variables. */
  readonly env?: Readonly<Record<string, string>>;
  readonly mailboxes?: readonly string[];
  readonly payloadKeys?: readonly PayloadKey[];
}

/** The console as the worker serves it, on a free port. */
export async function serveTestConsole(options: ConsoleOptions): Promise<ServedConsole> {
  const logged: string[] = [];
  const write = (message: string, fields: object = {}): void => {
    logged.push(`${message} ${JSON.stringify(fields)}`);
  };
  const log: Log = { debug: write, info: write, warn: write, error: write };
  const operator = new Operator(
    {
      databaseUrl: options.databaseUrl,
      databaseOwnerUrl: options.databaseUrl,
      redisUrl: testServers().redisUrl,
      temporalEnv: {
        TEMPORAL_ADDRESS: options.temporalAddress ?? testServers().temporalAddress,
        TEMPORAL_NAMESPACE: options.namespace,
      },
      temporalUiUrl: 'http://localhost:8233',
      payloadKeys: options.payloadKeys ?? [],
      mailboxes: (options.mailboxes ?? []).map((mailbox) => ({ mailbox, capPerDay: 500 })),
      reconcileIntervalMs: 900_000,
    },
    8,
  );
  const changes = new PostgresChanges({ url: options.databaseUrl, onLost: write });
  const app = await buildConsole({
    operator,
    settings: settingsOf(options.env ?? {}),
    changes,
    isGmail: () => true,
    log,
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    app,
    logged,
    close: async () => {
      await app.close();
      await changes.close();
      await operator.close();
    },
  };
}

function settingsOf(env: Readonly<Record<string, string>>): ConsoleConfig {
  const reader = new Reader(env);
  const settings = readConsole(reader, ['console']);
  if (reader.problems.length > 0) throw new Error(reader.problems.join('\n'));
  return settings;
}
