import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { codeOf } from '../problem';

/** Debian keeps servers here, and an ordinary user's PATH leaves it out. */
const SERVER_FOLDERS = ['/usr/local/sbin', '/usr/sbin'];

/** Where a program stands: the first executable file of that name in PATH's folders, then in the system's server folders. */
export function findOnPath(name: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...folders, ...SERVER_FOLDERS].map((folder) => join(folder, name)).find(isExecutable);
}

/** True for a file that we may execute. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch (error) {
    if (codeOf(error) !== undefined) return false;
    throw error;
  }
}
