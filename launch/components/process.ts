import { spawn } from 'node:child_process';
import { mkdirSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, Problem } from '../problem';
import { waitUntil } from '../wait';
import { guardProcess } from './guard';
import { isAlive, processIdentity } from './identity';
import { portAnswers } from './ports';

/** One program that runs beside us until it is stopped. */
export interface ProcessSpec {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly uid?: number;
  readonly gid?: number;
  /** Where its output goes: a file that is written anew at each start, or our own terminal. */
  readonly output: { readonly file: string } | 'inherit';
  /** Remembers the process, so that the next start can stop one that was left over. */
  readonly processFile?: string;
  /** What it will listen on: another program that answers there would be taken for it. */
  readonly ports: readonly number[];
  readonly stopSignal: NodeJS.Signals;
  /** After that it is killed. */
  readonly stopTimeoutMs: number;
  /** Asked again and again until it answers. */
  readonly isReady: () => Promise<boolean>;
  readonly readyTimeoutMs: number;
  /** Aborted when it is not wanted any more before it is ready. */
  readonly signal?: AbortSignal;
}

/** How a process ended, in words: `code 1`, `SIGKILL`. */
export type Ending = string;

export interface RunningProcess {
  readonly pid: number;
  /** Settles when the process has ended, asked for or not. */
  readonly ended: Promise<Ending>;
  /** Asks it to end, kills it when that takes too long, and settles when it is gone. Safe to call twice. */
  stop(withinMs?: number): Promise<void>;
  /** Ends it now, whatever it is doing. */
  kill(): void;
}

/** Why a process did not come up, with the end of what it said. */
export class StartFailure extends Problem {
  constructor(name: string, why: string, output: string) {
    super(`${name} did not start: ${why}.${output === '' ? '' : ` It said:\n${output}`}`);
  }
}

const OUTPUT_LINES = 8;
const PORT_PATIENCE_MS = 3_000;

/** Starts the program in a process group of its own (a Ctrl+C is ours to hand on, in order) and waits until it answers. */
export async function startProcess(spec: ProcessSpec): Promise<RunningProcess> {
  if (spec.processFile !== undefined) await stopLeftOver(spec.processFile, spec);
  await refuseTakenPorts(spec);
  const output = spec.output === 'inherit' ? 'inherit' : openOutput(spec.output.file);
  const child = spawn(spec.command, spec.args, {
    stdio: ['ignore', output, output],
    detached: true,
    ...(spec.env === undefined ? {} : { env: spec.env }),
    ...(spec.cwd === undefined ? {} : { cwd: spec.cwd }),
    ...(spec.uid === undefined ? {} : { uid: spec.uid }),
    ...(spec.gid === undefined ? {} : { gid: spec.gid }),
  });
  if (typeof output === 'number') closeSync(output);
  const pid = child.pid;
  let ending: Ending | undefined;
  const ended = new Promise<Ending>((resolve) => {
    const end = (how: Ending): void => {
      ending ??= how;
      resolve(ending);
    };
    child.once('exit', (code, signal) => {
      end(signal ?? `code ${String(code)}`);
    });
    child.once('error', (error) => {
      end(error.message);
    });
  });
  if (pid === undefined) throw new StartFailure(spec.name, await ended, '');

  const release = guardProcess(pid, spec.stopSignal);
  if (spec.processFile !== undefined) remember(spec.processFile, pid);
  const forgotten = ended.then(() => {
    release();
    if (spec.processFile !== undefined) rmSync(spec.processFile, { force: true });
  });
  const stop = async (withinMs = spec.stopTimeoutMs): Promise<void> => {
    await endProcess(pid, () => ending === undefined, {
      ...spec,
      stopTimeoutMs: Math.min(withinMs, spec.stopTimeoutMs),
    });
    await ended;
    await forgotten;
  };

  const isUp = await waitUntil(
    async () => ending !== undefined || spec.signal?.aborted === true || (await spec.isReady()),
    {
      timeoutMs: spec.readyTimeoutMs,
    },
  );
  if (spec.signal?.aborted === true) {
    await stop();
    spec.signal.throwIfAborted();
  }
  const why = ending ?? (isUp ? undefined : `no answer within ${spec.readyTimeoutMs / 1_000} s`);
  if (why !== undefined) {
    await stop();
    throw new StartFailure(spec.name, why, spec.output === 'inherit' ? '' : lastOutput(spec.output.file));
  }
  return {
    pid,
    ended,
    stop,
    kill: () => {
      if (ending === undefined) signal(pid, 'SIGKILL');
    },
  };
}

async function refuseTakenPorts({ name, ports }: ProcessSpec): Promise<void> {
  for (const port of ports) {
    // A server that was just stopped may hold its port a moment longer.
    const isFree = await waitUntil(async () => !(await portAnswers(port)), {
      timeoutMs: PORT_PATIENCE_MS,
      everyMs: 100,
    });
    if (!isFree) throw new StartFailure(name, `port ${port} is taken by another program`, '');
  }
}

function openOutput(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  return openSync(file, 'w', 0o600);
}

function lastOutput(file: string): string {
  return readFileSync(file, 'utf8').trim().split('\n').slice(-OUTPUT_LINES).join('\n');
}

type Stopping = Pick<ProcessSpec, 'stopSignal' | 'stopTimeoutMs'>;

async function endProcess(pid: number, isRunning: () => boolean, spec: Stopping): Promise<void> {
  if (!isRunning()) return;
  signal(pid, spec.stopSignal);
  if (await waitUntil(() => !isRunning(), { timeoutMs: spec.stopTimeoutMs, everyMs: 20 })) return;
  signal(pid, 'SIGKILL');
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}

function remember(file: string, pid: number): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ pid, identity: processIdentity(pid) }), { mode: 0o600 });
}

/** A launcher that was killed may leave its process for some seconds, or for good where even its guard was killed. */
async function stopLeftOver(file: string, spec: Stopping): Promise<void> {
  const left = recall(file);
  if (left === undefined) return;
  const isRunning = (): boolean => isAlive(left.pid, left.identity);
  await endProcess(left.pid, isRunning, spec);
  await waitUntil(() => !isRunning(), { timeoutMs: 5_000 });
  rmSync(file, { force: true });
}

/** The process that a file remembers, whether it still lives or not. */
export function recall(file: string): { readonly pid: number; readonly identity: string } | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  const match = /^\{"pid":(\d+),"identity":"([^"]*)"\}$/.exec(text);
  return match?.[1] === undefined || match[2] === undefined
    ? undefined
    : { pid: Number(match[1]), identity: match[2] };
}
