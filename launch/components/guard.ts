import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import type { Writable } from 'node:stream';

/**
 * Reads lists of `SIGNAL:pid`, one list a line, each replacing the one before, and does nothing else while we live. When
 * its input ends, however we ended, it signals every process of the last list (a negative pid is a process group) and kills
 * what is still there 8 s later. A shell, as that is 1 MB and starts at once.
 */
const GUARD_SCRIPT = `
trap '' INT TERM HUP
list=
while IFS= read -r line; do list=$line; done
for entry in $list; do kill -s "\${entry%%:*}" -- "\${entry#*:}" 2>/dev/null; done
for tick in 1 2 3 4 5 6 7 8; do
  alive=
  for entry in $list; do kill -s 0 -- "\${entry#*:}" 2>/dev/null && alive=yes; done
  [ -z "$alive" ] && exit 0
  sleep 1
done
for entry in $list; do kill -s KILL -- "\${entry#*:}" 2>/dev/null; done
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
