import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import type { Writable } from 'node:stream';

/**
 * Reads lists of `SIGNAL:pid`, one list a line, each replacing the one before, and does nothing else while we live. When
 * its input ends, however we ended, it ends the processes of the last list one after the other (a negative pid is a process
 * group): asked first, killed 3 s later. A shell, as that is 1 MB and starts at once.
 */
const GUARD_SCRIPT = `
trap '' INT TERM HUP
list=
while IFS= read -r line; do list=$line; done
for entry in $list; do
  kill -s "\${entry%%:*}" -- "\${entry#*:}" 2>/dev/null || continue
  tries=0
  while [ $tries -lt 30 ] && kill -s 0 -- "\${entry#*:}" 2>/dev/null; do sleep 0.1; tries=$((tries + 1)); done
  kill -s KILL -- "\${entry#*:}" 2>/dev/null
done
`;

const guarded = new Map<number, NodeJS.Signals>();
let input: Writable | undefined;

function guardInput(): Writable {
  if (input === undefined) {
    const guard = spawn('/bin/sh', ['-c', GUARD_SCRIPT], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
      cwd: '/',
    });
    // A guard that was killed is not missed while we live: the next list goes to a new one.
    const lost = (): void => {
      input = undefined;
    };
    guard.once('exit', lost);
    guard.once('error', lost);
    guard.stdin.on('error', lost);
    guard.unref();
    const pipe = guard.stdin;
    if (pipe instanceof Socket) pipe.unref();
    input = pipe;
  }
  return input;
}

function tell(): void {
  const list = [...guarded].reverse().map(([pid, signal]) => `${signal.slice(3)}:${pid}`);
  guardInput().write(`${list.join(' ')}\n`);
}

/**
 * Makes sure that the process does not outlive us, even when we are killed with SIGKILL. Returns what to call once it has
 * ended. A negative pid means the process group.
 */
export function guardProcess(pid: number, signal: NodeJS.Signals): () => void {
  guarded.set(pid, signal);
  tell();
  return () => {
    if (guarded.delete(pid)) tell();
  };
}
