import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { portOr } from '../components/ports';
import { type RunningPostgres, startPostgres } from '../components/postgres';
import { applicationLogin } from '../components/postgres-login';
import { type RunningRedis, startRedis } from '../components/redis';
import { type RunningTemporal, startTemporal } from '../components/temporal';
import type { ProgramContext } from '../programs/context';
import { getPostgres } from '../programs/postgres';
import { getRedis } from '../programs/redis';
import { getTemporal } from '../programs/temporal';
import type { Supervisor } from '../supervisor';
import type { NamedServers } from './named';

/** The documented defaults: on them the command line finds our servers by itself. Another port is taken where one is busy. */
const PORTS = { temporal: 7233, temporalUi: 8233, postgres: 5432, redis: 6379 };
const DATABASE = 'mosaic_autoresponder';

/** Ports that are wished for. */
export type OwnPorts = Readonly<typeof PORTS>;

/**
 * Starts what the configuration does not name, with its data kept in `folder`, and returns the variables that lead
 * there.
 */
export async function startOwnServers(
  supervisor: Supervisor,
  folder: string,
  named: NamedServers,
  env: NodeJS.ProcessEnv,
  ports: OwnPorts = PORTS,
): Promise<Record<string, string>> {
  const { signal, reporter } = supervisor;
  const context: ProgramContext = { env, signal, reporter };
  const variables: Record<string, string> = {};
  // All programs first: what takes minutes or cannot be had shows before anything runs.
  const temporalCli = named.temporalAddress === undefined ? await getTemporal(context) : undefined;
  const redisProgram = named.redisUrl === undefined ? await getRedis(context) : undefined;
  if (named.postgresUrl === undefined) getPostgres();

  if (named.postgresUrl === undefined) {
    const postgres = await runPostgres(supervisor, folder, ports);
    variables['DATABASE_URL'] = await applicationLogin(postgres, DATABASE);
    variables['DATABASE_OWNER_URL'] = postgres.urlOf(DATABASE);
  }
  if (redisProgram !== undefined) {
    const redis = await supervisor.run<RunningRedis>({
      name: 'Redis',
      start: async (previous) =>
        startRedis({
          program: redisProgram,
          stateDir: folder,
          storage: { dataDir: join(folder, 'redis') },
          port: previous?.port ?? (await portOr(ports.redis)),
          signal,
        }),
      describe: ({ port }) => `ready on port ${port}`,
    });
    variables['REDIS_URL'] = `${redis.url}/0`;
  }
  if (temporalCli !== undefined) {
    const temporal = await runTemporal(supervisor, folder, ports, temporalCli, env['TEMPORAL_NAMESPACE']);
    variables['TEMPORAL_ADDRESS'] = temporal.address;
    if (temporal.uiUrl !== undefined) variables['TEMPORAL_UI_URL'] = temporal.uiUrl;
  }
  return variables;
}

function runPostgres(supervisor: Supervisor, folder: string, ports: OwnPorts): Promise<RunningPostgres> {
  return supervisor.run<RunningPostgres>({
    name: 'PostgreSQL',
    start: async (previous) =>
      startPostgres({
        stateDir: folder,
        dataDir: join(folder, 'postgres'),
        port: previous?.port ?? (await portOr(ports.postgres)),
        signal: supervisor.signal,
      }),
    describe: ({ port }) => `ready on port ${port}`,
  });
}

function runTemporal(
  supervisor: Supervisor,
  folder: string,
  ports: OwnPorts,
  command: string,
  namespace: string | undefined,
): Promise<RunningTemporal> {
  return supervisor.run<RunningTemporal>({
    name: 'Temporal',
    start: async (previous) =>
      startTemporal({
        command,
        stateDir: folder,
        storage: { dataFile: join(folder, 'temporal.db') },
        port: previous?.port ?? (await portOr(ports.temporal)),
        ui: previous?.uiPort ?? (await portOr(ports.temporalUi)),
        ...(namespace === undefined || namespace === '' ? {} : { namespace }),
        signal: supervisor.signal,
      }),
    describe: ({ uiUrl, port }) => `ready on ${uiUrl ?? `port ${port}`}`,
  });
}

/** True where the command line finds our servers without being told: on the documented ports. */
export function isFoundByDefault(variables: Readonly<Record<string, string>>): boolean {
  const { DATABASE_OWNER_URL, REDIS_URL, TEMPORAL_ADDRESS } = variables;
  const ports = [
    [DATABASE_OWNER_URL, PORTS.postgres],
    [REDIS_URL, PORTS.redis],
    [TEMPORAL_ADDRESS, PORTS.temporal],
  ] as const;
  return ports.every(([place, port]) => place === undefined || new RegExp(`:${port}(/|$)`).test(place));
}

/**
 * Leaves them in `folder/environment`, for the command line in another terminal. Only our own servers' variables: what a
 * person configured stays where it was written.
 */
export function leaveVariables(folder: string, variables: Readonly<Record<string, string>>): string {
  const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}\n`);
  const file = join(folder, 'environment');
  writeFileSync(file, lines.join(''), { mode: 0o600 });
  return file;
}
