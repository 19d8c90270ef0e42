import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { Client } from 'pg';

/**
 * The servers that one run of jest shares: a Temporal server on which workflows may skip time, a PostgreSQL and a Redis.
 * `servers.setup.ts` starts them. A test file takes a part of each for itself, with the functions below.
 */
export interface TestServers {
  readonly temporalAddress: string;
  /** The owner's login, to the database `postgres`. */
  readonly postgresOwnerUrl: string;
  /** Without a database's number. */
  readonly redisUrl: string;
  readonly redisDatabases: number;
}

/** Jest's workers are children of the process that set the servers up: they inherit its environment. */
export const SERVERS_VARIABLE = 'MOSAIC_TEST_SERVERS';

export function testServers(): TestServers {
  const text = process.env[SERVERS_VARIABLE];
  if (text === undefined)
    throw new Error(
      'The test servers are not up: this file must belong to one of the tiers in jest.config.mjs that start them.',
    );
  return JSON.parse(text) as TestServers;
}

/** A name that no other test has: for namespaces, task queues, workflow ids. */
export function uniqueName(prefix: string): string {
  return `${prefix}-${randomBytes(6).toString('hex')}`;
}

export interface TestDatabase {
  readonly name: string;
  /** The owner's login to it. */
  readonly url: string;
  /** Ends every connection to it. */
  drop(): Promise<void>;
}

/** A prepared database that others are copied from, in some 50 ms. */
export interface DatabaseTemplate {
  /** One word that names what `prepare` makes. */
  readonly key: string;
  /** Runs once per run of jest, on an empty database, whichever worker comes first. It must close its connections. */
  readonly prepare: (url: string) => Promise<void>;
}

/** A database of the caller's own: empty, or a copy of the template. */
export async function createDatabase(template?: DatabaseTemplate): Promise<TestDatabase> {
  const name = uniqueName('test').replaceAll('-', '_');
  await asOwner(async (owner) => {
    const source = template === undefined ? 'template1' : await preparedTemplate(owner, template);
    // Two copies of one template at once are refused: they queue here.
    await locked(owner, 'copy', () =>
      owner.query(`create database ${name} template ${source} strategy wal_log`),
    );
  });
  return {
    name,
    url: databaseUrl(name),
    drop: () =>
      asOwner(async (owner) => {
        await connectionsAreGone(owner, name);
        await owner.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

/**
 * A pool that was ended has said goodbye, and the server may not have heard it yet: forced out in that moment, a connection
 * reports an error to whatever test runs next.
 */
async function connectionsAreGone(owner: Client, name: string): Promise<void> {
  for (let tries = 1; tries <= 100; tries += 1) {
    const { rowCount } = await owner.query('select 1 from pg_stat_activity where datname = $1', [name]);
    if (rowCount === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function preparedTemplate(owner: Client, template: DatabaseTemplate): Promise<string> {
  const name = `template_${template.key}`;
  await locked(owner, name, async () => {
    const known = await owner.query('select 1 from pg_database where datname = $1', [name]);
    if (known.rowCount !== 0) return;
    const draft = `${name}_draft`;
    await owner.query(`drop database if exists ${draft} with (force)`);
    await owner.query(`create database ${draft}`);
    await template.prepare(databaseUrl(draft));
    await owner.query(`alter database ${draft} rename to ${name}`);
  });
  return name;
}

/** A lock of the whole server: workers are processes of their own. */
async function locked(owner: Client, name: string, work: () => Promise<unknown>): Promise<void> {
  await owner.query('select pg_advisory_lock(hashtext($1))', [name]);
  try {
    await work();
  } finally {
    await owner.query('select pg_advisory_unlock(hashtext($1))', [name]);
  }
}

async function asOwner<T>(work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: testServers().postgresOwnerUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

function databaseUrl(name: string): string {
  const url = new URL(testServers().postgresOwnerUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** The URL of a numbered Redis database that no other test uses. */
export async function createRedisDatabase(): Promise<string> {
  const { redisUrl, redisDatabases } = testServers();
  const redis = new Redis(redisUrl);
  try {
    const number = await redis.incr('databases-given');
    if (number >= redisDatabases)
      throw new Error(`All ${redisDatabases} test databases of Redis are given away.`);
    return `${redisUrl}/${number}`;
  } finally {
    redis.disconnect();
  }
}
