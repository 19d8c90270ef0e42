import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isAlive, processIdentity } from '../components/identity';
import { recall } from '../components/process';
import { codeOf, Problem } from '../problem';
import { waitUntil } from '../wait';

const LONGEST_WAIT_MS = 30 * 60_000;

/**
 * Does work that two processes should not do at the same time; the second one waits. A lock whose owner is gone is taken
 * over. Two owners at once remain possible in a narrow race of a take-over, so the work itself must end in a rename.
 */
export async function withLock<T>(
  file: string,
  onWait: (ownerPid: number) => void,
  work: () => Promise<T>,
): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  let hasSaid = false;
  const isOurs = await waitUntil(
    () => {
      const ownerPid = take(file);
      if (ownerPid === undefined) return true;
      if (!hasSaid) onWait(ownerPid);
      hasSaid = true;
      return false;
    },
    { timeoutMs: LONGEST_WAIT_MS, everyMs: 500 },
  );
  if (!isOurs)
    throw new Problem(
      `Another process still holds ${file} after half an hour. Stop it, or delete that file.`,
    );
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Takes the lock, or says which living process has it. */
function take(file: string): number | undefined {
  const ours = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) });
  try {
    writeFileSync(file, ours, { flag: 'wx' });
    return undefined;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  const owner = recall(file);
  if (owner !== undefined && isAlive(owner.pid, owner.identity)) return owner.pid;
  rmSync(file, { force: true });
  return take(file);
}
