import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { Redis } from 'ioredis';
import { Client as PostgresClient } from 'pg';
import { applicationLogin } from '../../launch/components/postgres-login';
import { freePort, portAnswers } from '../../launch/components/ports';
import { startPostgres } from '../../launch/components/postgres';
import { startRedis } from '../../launch/components/redis';
import { startTemporal } from '../../launch/components/temporal';
import { getRedis } from '../../launch/programs/redis';
import { getTemporal } from '../../launch/programs/temporal';
import { terminalReporter } from '../../launch/report';

const context = { reporter: terminalReporter(process.stderr), env: process.env };

describe('servers of our own', () => {
  let stateDir: string;
  beforeEach(() => {
    stateDir = mkdtempSync(join(tmpdir(), 'mosaic-own-'));
    // The database server may run as another user.
    chmodSync(stateDir, 0o711);
  });
  afterEach(() => {
    expect(readdirSync(stateDir).filter((name) => name.endsWith('.process.json'))).toEqual([]);
    rmSync(stateDir, { recursive: true });
  });

  it('keep what Redis was told, over a restart on the same port', async () => {
    const program = await getRedis(context);
    const first = await startRedis({ program, stateDir, storage: { dataDir: join(stateDir, 'redis') } });
    await withRedis(first.url, (redis) => redis.set('kept', 'yes'));
    await first.stop();
    expect(await portAnswers(first.port)).toBe(false);
    const again = await startRedis({
      program,
      stateDir,
      storage: { dataDir: join(stateDir, 'redis') },
      port: first.port,
    });
    expect(await withRedis(again.url, (redis) => redis.get('kept'))).toBe('yes');
    await again.stop();
  });

  it('keep what PostgreSQL was told, though it was killed, and let the application log in', async () => {
    const options = { stateDir, dataDir: join(stateDir, 'postgres') };
    const first = await startPostgres(options);
    await query(first.ownerUrl, 'CREATE TABLE kept AS SELECT 1 AS one');
    first.kill();
    await first.ended;
    const again = await startPostgres({ ...options, port: first.port });
    expect(await query(again.ownerUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    const login = await applicationLogin(again, 'postgres');
    await expect(query(login, 'SELECT one FROM kept')).rejects.toThrow('permission denied');
    expect(await query(await applicationLogin(again, 'postgres'), 'SELECT current_user')).toEqual([
      { current_user: 'mosaic_worker' },
    ]);
    await expect(query(login, 'SELECT 1')).rejects.toThrow('password authentication failed');
    await again.stop();
  });

  it('keep the workflows of Temporal, though it was killed', async () => {
    const command = await getTemporal(context);
    const options = {
      command,
      stateDir,
      storage: { dataFile: join(stateDir, 'temporal.db') },
      namespace: 'kept',
    };
    const first = await startTemporal({ ...options, ui: await freePort() });
    expect((await fetch(first.uiUrl!)).status).toBe(200);
    await withTemporal(first.address, (client) =>
      client.workflow.start('sleeper', { workflowId: 'a-thread', taskQueue: 'nobody' }),
    );
    first.kill();
    await first.ended;
    const again = await startTemporal({ ...options, ui: 'none', port: first.port });
    const status = await withTemporal(again.address, async (client) =>
      client.workflow.getHandle('a-thread').describe(),
    );
    expect(status.status.name).toBe('RUNNING');
    await again.stop();
    expect(await portAnswers(again.port)).toBe(false);
  });

  it('never take the server of somebody else for theirs', async () => {
    const program = await getRedis(context);
    const first = await startRedis({ program, stateDir, storage: 'memory' });
    try {
      const other = startRedis({
        program,
        stateDir: join(stateDir, 'other'),
        storage: 'memory',
        port: first.port,
      });
      await expect(other).rejects.toThrow(`port ${first.port} is taken by another program`);
    } finally {
      await first.stop();
    }
  });
});

async function withRedis<T>(url: string, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url);
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new PostgresClient({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function withTemporal<T>(address: string, work: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address });
  try {
    return await work(new Client({ connection, namespace: 'kept' }));
  } finally {
    await connection.close();
  }
}
