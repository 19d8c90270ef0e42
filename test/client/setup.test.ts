import { Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { Client as PgClient } from 'pg';
import { loadClientConfig, type ClientConfig } from '../../src/config';
import { setUp, type SetupStep } from '../../src/client/setup';
import { retentionDays } from '../../src/client/setup/namespace';
import { searchAttributeStanding } from '../../src/client/setup/searchAttributes';
import { createDatabase, testServers, uniqueName } from '../support/servers';

const { INDEXED_VALUE_TYPE_TEXT } = temporal.api.enums.v1.IndexedValueType;

function configFor(database: string, namespace: string, more: NodeJS.ProcessEnv = {}): ClientConfig {
  const url = new URL(testServers().postgresOwnerUrl);
  url.pathname = `/${database}`;
  const loaded = loadClientConfig({
    DATABASE_URL: url.href,
    TEMPORAL_ADDRESS: testServers().temporalAddress,
    TEMPORAL_NAMESPACE: namespace,
    GMAIL_ACCOUNT_1_EMAIL: 'team@example.com',
    ...more,
  });
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
  return loaded.config;
}

async function results(config: ClientConfig): Promise<Record<string, string>> {
  const steps: SetupStep[] = [];
  await setUp(config, (step) => steps.push(step));
  return Object.fromEntries(steps.map(({ part, result }) => [part, result]));
}

async function asOwner(sql: string): Promise<unknown[]> {
  const client = new PgClient({ connectionString: testServers().postgresOwnerUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('setup', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await Connection.connect({ address: testServers().temporalAddress });
  });
  afterAll(() => connection.close());

  it('makes everything that is missing, and the second time nothing', async () => {
    const database = uniqueName('setup').replaceAll('-', '_');
    const namespace = uniqueName('setup');
    const config = configFor(database, namespace);
    try {
      expect(await results(config)).toEqual({
        database: 'created',
        schema: expect.stringMatching(/^migrated: 0001/) as string,
        namespace: 'created',
        'search attributes': expect.stringMatching(/^added: .*MosaicMailbox/) as string,
        schedule: 'created',
        watcher: 'started',
      });
      expect(await results(config)).toEqual({
        database: 'there',
        schema: 'up to date',
        namespace: 'unchanged',
        'search attributes': 'there',
        schedule: 'updated',
        watcher: 'runs',
      });
      expect(await retentionDays(connection, namespace)).toBe(30);
      expect(await searchAttributeStanding(connection, namespace)).toEqual({ missing: [], wrong: [] });
    } finally {
      await asOwner(`drop database if exists ${database} with (force)`);
    }
  });

  it('raises a short retention and leaves a long one', async () => {
    const database = await createDatabase();
    const namespace = uniqueName('retention');
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: { seconds: (24 * 3_600) as never },
    });
    const config = configFor(database.name, namespace);
    expect(await results(config)).toMatchObject({ namespace: 'retention raised' });
    expect(await results(config)).toMatchObject({ namespace: 'unchanged' });
    await database.drop();
  });

  it('says what to do about a search attribute of another type', async () => {
    const database = await createDatabase();
    const namespace = uniqueName('types');
    const config = configFor(database.name, namespace);
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: { seconds: (24 * 3_600) as never },
    });
    await eventually(() =>
      connection.operatorService.addSearchAttributes({
        namespace,
        searchAttributes: { MosaicStatus: INDEXED_VALUE_TYPE_TEXT },
      }),
    );
    await expect(results(config)).rejects.toThrow(
      /MosaicStatus is TEXT and should be KEYWORD.*search-attribute remove --namespace .* --name MosaicStatus/,
    );
    await database.drop();
  });

  it('says what to do when the login may not make the database', async () => {
    const login = uniqueName('poor').replaceAll('-', '_');
    await asOwner(`create role ${login} login password 'x'`);
    try {
      const url = new URL(testServers().postgresOwnerUrl);
      url.username = login;
      url.password = 'x';
      url.pathname = '/no_such_database';
      const config = configFor('no_such_database', uniqueName('poor'), { DATABASE_OWNER_URL: url.href });
      await expect(results(config)).rejects.toThrow(
        `There is no database no_such_database, and the login of DATABASE_OWNER_URL may not make one. Make it (CREATE DATABASE "no_such_database" OWNER "${login}")`,
      );
    } finally {
      await asOwner(`drop role ${login}`);
    }
  });
});

/** A new namespace is known to every part of the server only after a moment. */
async function eventually(work: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (tries === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
