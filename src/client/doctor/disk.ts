/** Room for the log. */

import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { check, failed, ok, warning, type CheckResult } from './check';

const MB = 1_000_000;
const LEAST_MB = 100;
const LITTLE_MB = 1_000;

export function examineDisk(logFile: string): Promise<CheckResult> {
  const remedy = 'Make room, or set LOG_FILE to another disk.';
  return check('disk', dirname(logFile), remedy, async () => {
    const { bavail, bsize } = await statfs(existingFolder(logFile));
    const freeMb = Math.floor((bavail * bsize) / MB);
    const finding = `${freeMb} MB free for the log`;
    if (freeMb < LEAST_MB) return failed(finding, remedy);
    return freeMb < LITTLE_MB ? warning(finding, remedy) : ok(finding);
  });
}

/** The worker makes what is missing of the path. */
function existingFolder(file: string): string {
  let folder = dirname(resolve(file));
  while (!existsSync(folder)) folder = dirname(folder);
  return folder;
}
