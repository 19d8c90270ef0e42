import { Connection } from '@temporalio/client';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { createDatabase, createRedisDatabase, testServers } from '../support/servers';

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the servers of a test run', () => {
  it('serve Temporal with skipped time allowed', async () => {
    const connection = await Connection.connect({ address: testServers().temporalAddress });
    try {
      const info = await connection.workflowService.describeNamespace({ namespace: 'default' });
      expect(info.namespaceInfo?.name).toBe('default');
    } finally {
      await connection.close();
    }
  });

  it('give each caller a database of its own, copied from one template', async () => {
    let preparations = 0;
    const template = {
      key: 'servers_test',
      prepare: async (url: string) => {
        preparations += 1;
        await query(url, 'create table pets (name text)');
      },
    };
    const [first, second] = await Promise.all([createDatabase(template), createDatabase(template)]);
    await query(first.url, "insert into pets values ('Rex')");
    expect(await query(second.url, 'select name from pets')).toEqual([]);
    expect(await query(first.url, 'select name from pets')).toEqual([{ name: 'Rex' }]);
    expect(preparations).toBe(1);
    await Promise.all([first.drop(), second.drop()]);
  });

  it('give each caller a Redis database of its own', async () => {
    const urls = await Promise.all([createRedisDatabase(), createRedisDatabase()]);
    const [first, second] = urls.map((url) => new Redis(url)) as [Redis, Redis];
    await first.set('key', 'first');
    expect(await second.get('key')).toBeNull();
    first.disconnect();
    second.disconnect();
  });
});
