import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '../problem';
import type { PostgresPrograms } from '../programs/postgres';
import { run } from '../run';
import { postgresAnswers } from './answers';
import { freePort, LOOPBACK } from './ports';
import { reachableDataDir, reachablePrograms, type ServerUser, serverUser } from './postgres-home';
import { type RunningProcess, startProcess } from './process';
import { retryWithOtherPorts } from './retry';

export interface PostgresOptions {
  /** Where its process file and its output go. */
  readonly stateDir: string;
  /** Aborted when it is not wanted any more. */
  readonly signal?: AbortSignal;
  readonly dataDir: string;
  /** A free one is chosen where none is given. */
  readonly port?: number;
  /** Tests: what is written need not survive a crash of the machine. */
  readonly isThrowaway?: boolean;
}

export interface RunningPostgres extends RunningProcess {
  readonly port: number;
  /** The owner's login, to the database `postgres`. */
  readonly ownerUrl: string;
  /** The owner's login to any database. */
  readonly urlOf: (database: string) => string;
}

/** The login of the documented default DATABASE_URL; the server listens on loopback only. */
const OWNER = 'postgres';
const OWNER_PASSWORD = 'postgres';

const SETTINGS = [
  `listen_addresses=${LOOPBACK}`,
  'unix_socket_directories=',
  'max_connections=200',
  'log_min_messages=warning',
];
const THROWAWAY_SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** Starts a PostgreSQL server on loopback, with its data made at the first start, and waits until it answers. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const user = await serverUser();
  const programs = await reachablePrograms(user);
  const dataDir = reachableDataDir(options.dataDir, user);
  if (existsSync(join(dataDir, 'PG_VERSION'))) await refuseOtherVersion(dataDir, programs);
  else await initialise(dataDir, programs, user, options.isThrowaway === true);
  return retryWithOtherPorts(options.port !== undefined, async () => {
    const port = options.port ?? (await freePort());
    const urlOf = (database: string): string =>
      `postgresql://${OWNER}:${OWNER_PASSWORD}@${LOOPBACK}:${port}/${database}`;
    const settings = [...SETTINGS, ...(options.isThrowaway === true ? THROWAWAY_SETTINGS : [])];
    const running = await startProcess({
      name: 'PostgreSQL',
      command: programs.postgres,
      args: ['-D', dataDir, '-p', String(port), ...settings.flatMap((each) => ['-c', each])],
      cwd: '/',
      env: serverEnv(),
      ...user,
      output: { file: join(options.stateDir, 'postgres.log') },
      processFile: join(options.stateDir, 'postgres.process.json'),
      ports: [port],
      // Fast shutdown: SIGTERM would wait for clients that do not leave.
      stopSignal: 'SIGINT',
      stopTimeoutMs: 7_000,
      readyTimeoutMs: 120_000,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      isReady: async () => (await postgresAnswers(urlOf('postgres'))).ok,
    });
    return { ...running, port, ownerUrl: urlOf('postgres'), urlOf };
  });
}

async function refuseOtherVersion(dataDir: string, programs: PostgresPrograms): Promise<void> {
  const kept = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim();
  const said = await run(programs.postgres, ['--version'], { timeoutMs: 10_000 });
  const installed = said.ok ? /\) (\d+)/.exec(said.stdout)?.[1] : undefined;
  if (installed === kept) return;
  throw new Problem(
    `The database in ${dataDir} was made by PostgreSQL ${kept}, and ${installed ?? 'another version'} is installed here. ` +
      `Dump it with PostgreSQL ${kept} and restore it, or move that folder away to begin with an empty one.`,
  );
}

/** Made in a draft beside the folder and renamed: an interrupted first start leaves nothing that looks like a database. */
async function initialise(
  dataDir: string,
  programs: PostgresPrograms,
  user: ServerUser | undefined,
  isThrowaway: boolean,
): Promise<void> {
  const draft = `${dataDir}.draft`;
  rmSync(draft, { recursive: true, force: true });
  const secret = mkdtempSync(join(tmpdir(), 'mosaic-'));
  const passwordFile = join(secret, 'password');
  writeFileSync(passwordFile, `${OWNER_PASSWORD}\n`, { mode: 0o600 });
  mkdirSync(draft, { mode: 0o700 });
  for (const path of [secret, passwordFile, draft])
    if (user !== undefined) chownSync(path, user.uid, user.gid);
  try {
    const made = await run(
      programs.initdb,
      [
        ...[
          `--pgdata=${draft}`,
          `--username=${OWNER}`,
          `--pwfile=${passwordFile}`,
          '--auth=scram-sha-256',
          '--encoding=UTF8',
        ],
        // The same sort order on every machine, whatever locales it has.
        ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
        ...(isThrowaway ? ['--no-sync'] : []),
      ],
      { cwd: '/', env: serverEnv(), timeoutMs: 180_000, ...user },
    );
    if (!made.ok)
      throw new Problem(
        `PostgreSQL could not make its data folder ${dataDir}:\n${made.reason}\nClear that, or set DATABASE_URL to a server that runs.`,
      );
    rmSync(dataDir, { recursive: true, force: true });
    renameSync(draft, dataDir);
  } finally {
    rmSync(secret, { recursive: true, force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** What a person has set for other servers (`PGDATA`, `PGPORT` …) is not meant for ours. */
function serverEnv(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && !name.startsWith('LC_')),
  );
}
