/** Room for the log, and the right to write it. */

import { constants, existsSync } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { check, failed, ok, warning, type CheckResult } from './check';

const MB = 1_000_000;
const LEAST_MB = 100;
const LITTLE_MB = 1_000;

export async function examineDisk(logFile: string): Promise<readonly CheckResult[]> {
  const room = 'Make room, or set LOG_FILE to another disk.';
  const right = 'Give the worker’s user the right to write there, or set LOG_FILE to where it may.';
  return [
    await check('disk', dirname(logFile), room, async () => {
      const { bavail, bsize } = await statfs(existing(dirname(resolve(logFile))));
      const freeMb = Math.floor((bavail * bsize) / MB);
      const finding = `${freeMb} MB free for the log`;
      if (freeMb < LEAST_MB) return failed(finding, room);
      return freeMb < LITTLE_MB ? warning(finding, room) : ok(finding);
    }),
    await check('log file', logFile, right, async () => {
      const file = resolve(logFile);
      const there = existing(file);
      try {
        if (there !== file && !(await stat(there)).isDirectory())
          return failed(`${there} is a file, and the log would stand in it`, right);
        await access(there, constants.W_OK);
        return ok('writable');
      } catch {
        return failed(`this user may not write ${there}`, right);
      }
    }),
  ];
}

/** The worker makes what is missing of the path. */
function existing(path: string): string {
  let there = path;
  while (!existsSync(there)) there = dirname(there);
  return there;
}
