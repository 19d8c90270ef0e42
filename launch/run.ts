import { spawn } from 'node:child_process';
import { guardProcess } from './components/guard';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  readonly uid?: number;
  readonly gid?: number;
  /** Why it failed is all that it said, not only the last lines of its errors. */
  readonly keepAll?: boolean;
}

export type RunResult =
  { readonly ok: true; readonly stdout: string } | { readonly ok: false; readonly reason: string };

const KEPT_CHARACTERS = 200_000;
const REASON_LINES = 12;

function whatItSaid(stdout: string, stderr: string, keepAll: boolean): string {
  if (keepAll) return `${stdout}${stderr}`.trim();
  const text = stderr.trim() === '' ? stdout : stderr;
  return text.trim().split('\n').slice(-REASON_LINES).join('\n');
}

/**
 * Runs a program to its end, without a shell and without a terminal. A failure of any kind is a value: the program is
 * missing, it exits with a code, it takes longer than `timeoutMs`. The program and everything that it starts end with
 * us, however we end.
 */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return new Promise((resolve) => {
    if (options.signal?.aborted === true) {
      resolve({ ok: false, reason: 'stopped' });
      return;
    }
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.env === undefined ? {} : { env: options.env }),
      ...(options.uid === undefined ? {} : { uid: options.uid }),
      ...(options.gid === undefined ? {} : { gid: options.gid }),
    });
    const group = child.pid === undefined ? undefined : -child.pid;
    const release = group === undefined ? undefined : guardProcess(group, 'SIGTERM');
    let stdout = '';
    let stderr = '';
    let stopped: string | undefined;
    const stop = (why: string): void => {
      stopped ??= why;
      if (group !== undefined) process.kill(group, 'SIGKILL');
    };
    const onAbort = (): void => {
      stop('stopped');
    };
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            stop(`no answer within ${(options.timeoutMs ?? 0) / 1_000} s`);
          }, options.timeoutMs);
    options.signal?.addEventListener('abort', onAbort, { once: true });
    const end = (result: RunResult): void => {
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', onAbort);
      release?.();
      resolve(result);
    };
    child.stdout.on(
      'data',
      (chunk: Buffer) => (stdout = (stdout + chunk.toString()).slice(-KEPT_CHARACTERS)),
    );
    child.stderr.on(
      'data',
      (chunk: Buffer) => (stderr = (stderr + chunk.toString()).slice(-KEPT_CHARACTERS)),
    );
    child.once('error', (error) => {
      end({ ok: false, reason: error.message });
    });
    child.once('close', (code, signal) => {
      if (stopped !== undefined) end({ ok: false, reason: stopped });
      else if (code === 0) end({ ok: true, stdout });
      else
        end({
          ok: false,
          reason:
            whatItSaid(stdout, stderr, options.keepAll === true) || `ended with ${signal ?? String(code)}`,
        });
    });
  });
}
