import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { codeOf } from '../problem';

/**
 * What tells a process from a later one with the same pid: the moment it started. Null when there is none.
 * Linux says it in /proc (`ps` is missing in slim images), other systems through `ps`.
 */
export function processIdentity(pid: number): string | null {
  if (existsSync('/proc/self/stat')) return linuxIdentity(pid);
  try {
    const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return started === '' ? null : started;
  } catch (error) {
    // It ends with 1 where there is no such process.
    if (typeof error === 'object' && error !== null && 'status' in error) return null;
    throw error;
  }
}

function linuxIdentity(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name stands in parentheses and may hold anything: the fields after it are counted from its end.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const isZombie = fields[0] === 'Z';
    return isZombie ? null : (fields[19] ?? null);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ESRCH') return null;
    throw error;
  }
}

/** True while this very process lives. */
export function isAlive(pid: number, identity: string): boolean {
  return processIdentity(pid) === identity;
}
