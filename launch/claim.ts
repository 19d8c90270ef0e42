import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, processIdentity } from './components/identity';
import { recall } from './components/process';
import { Problem } from './problem';

/** Makes the folder ours: two launchers on the same data would stop each other's servers. A launcher that is gone has no claim. */
export function claimFolder(folder: string, what: string): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'launcher.json');
  const owner = recall(file);
  if (owner !== undefined && owner.pid !== process.pid && isAlive(owner.pid, owner.identity)) {
    throw new Problem(
      `${what} already runs from this folder, as process ${owner.pid}. Stop that one first (Ctrl+C in its terminal, or \`kill ${owner.pid}\`).`,
    );
  }
  writeFileSync(file, JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) }), {
    mode: 0o600,
  });
}
