import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The checkout's root. */
export const PROJECT_ROOT = resolve(__dirname, '..');

/** What the launcher keeps for this checkout: data of own instances, process files, logs. Never committed. */
export const STATE_DIR = join(PROJECT_ROOT, '.mosaic');

/** Programs that were built or fetched, shared by all checkouts of this user. */
export function cacheDir(env: NodeJS.ProcessEnv = process.env): string {
  const base = env['XDG_CACHE_HOME'];
  return join(base === undefined || base === '' ? join(homedir(), '.cache') : base, 'mosaic-autoresponder');
}
