/** The environment, and the `.env` file under it. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { Environment } from './reader';

/** The values of the folder's `.env`, if there is one, and over them those of the environment. */
export function withDotEnv(folder: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const file = join(folder, '.env');
  return existsSync(file) ? { ...parseEnv(readFileSync(file, 'utf8')), ...env } : { ...env };
}

/** Where Temporal's own configuration file is looked for. */
const HOMES: ReadonlySet<string> = new Set(['HOME', 'USERPROFILE', 'APPDATA', 'XDG_CONFIG_HOME']);

/** What `@temporalio/envconfig` reads: it may hold an API key or a certificate. */
export function temporalEnvironment(env: Environment): Readonly<Record<string, string>> {
  const entries = Object.entries(env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && entry[1] !== '' && (entry[0].startsWith('TEMPORAL_') || HOMES.has(entry[0])),
  );
  return Object.freeze(Object.fromEntries(entries));
}
