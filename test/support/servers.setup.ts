import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../launch/components/postgres';
import type { RunningProcess } from '../../launch/components/process';
import { startRedis } from '../../launch/components/redis';
import { startTemporal } from '../../launch/components/temporal';
import { getRedis } from '../../launch/programs/redis';
import { getTemporal } from '../../launch/programs/temporal';
import { terminalReporter } from '../../launch/report';
import { SERVERS_VARIABLE, type TestServers } from './servers';

const REDIS_DATABASES = 1_000;

let stopServers: (() => Promise<void>) | undefined;

/** Jest's global set-up: once per run, however many tiers take part, and not at all for unit tests alone. */
export default async function setUp(): Promise<void> {
  const context = { reporter: terminalReporter(process.stderr), env: process.env };
  const stateDir = mkdtempSync(join(tmpdir(), 'mosaic-test-'));
  // The database server may run as another user.
  chmodSync(stateDir, 0o711);
  const started: RunningProcess[] = [];
  stopServers = async () => {
    await Promise.all(started.map((each) => each.stop()));
    rmSync(stateDir, { recursive: true, force: true });
  };
  const keep = <T extends RunningProcess>(running: T): T => {
    started.push(running);
    return running;
  };
  const [command, program] = [await getTemporal(context), await getRedis(context)];
  const results = await Promise.allSettled([
    startTemporal({ command, stateDir, storage: 'memory', ui: 'none', skipsTime: true }).then(keep),
    startPostgres({ stateDir, dataDir: join(stateDir, 'postgres'), isThrowaway: true }).then(keep),
    startRedis({ program, stateDir, storage: 'memory', databases: REDIS_DATABASES }).then(keep),
  ]);
  const [temporal, postgres, redis] = results;
  if (temporal.status === 'fulfilled' && postgres.status === 'fulfilled' && redis.status === 'fulfilled') {
    const servers: TestServers = {
      temporalAddress: temporal.value.address,
      postgresOwnerUrl: postgres.value.ownerUrl,
      redisUrl: redis.value.url,
      redisDatabases: REDIS_DATABASES,
    };
    process.env[SERVERS_VARIABLE] = JSON.stringify(servers);
    return;
  }
  await tearDown();
  throw new AggregateError(
    results.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : [])),
    'The test servers did not all start.',
  );
}

/** Jest's global tear-down. */
export async function tearDown(): Promise<void> {
  await stopServers?.();
  stopServers = undefined;
}
