import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RedisProgram } from '../programs/redis';
import { redisAnswers } from './answers';
import { freePort, LOOPBACK } from './ports';
import { type RunningProcess, startProcess } from './process';
import { retryWithOtherPorts } from './retry';

export interface RedisOptions {
  readonly program: RedisProgram;
  /** Where its process file and its output go. */
  readonly stateDir: string;
  /** Aborted when it is not wanted any more. */
  readonly signal?: AbortSignal;
  /** Where every write is kept, or a server that forgets. */
  readonly storage: { readonly dataDir: string } | 'memory';
  /** A free one is chosen where none is given. */
  readonly port?: number;
  /** How many numbered databases it has: Redis' own 16 if not given. */
  readonly databases?: number;
}

export interface RunningRedis extends RunningProcess {
  readonly port: number;
  /** Without a database's number: number 0. */
  readonly url: string;
}

const IMAGE_PORT = 6379;

/** Starts a Redis server on loopback and waits until it answers. */
export function startRedis(options: RedisOptions): Promise<RunningRedis> {
  return retryWithOtherPorts(options.port !== undefined, async () => {
    const port = options.port ?? (await freePort());
    const url = `redis://${LOOPBACK}:${port}`;
    const dataDir = options.storage === 'memory' ? options.stateDir : options.storage.dataDir;
    mkdirSync(dataDir, { recursive: true });
    const settings = [
      ...['--save', '', '--appendonly', options.storage === 'memory' ? 'no' : 'yes'],
      ...(options.databases === undefined ? [] : ['--databases', String(options.databases)]),
    ];
    const running = await startProcess({
      name: 'Redis',
      ...commandLine(options.program, port, dataDir, settings),
      output: { file: join(options.stateDir, 'redis.log') },
      processFile: join(options.stateDir, 'redis.process.json'),
      ports: [port],
      stopSignal: 'SIGTERM',
      stopTimeoutMs: 5_000,
      readyTimeoutMs: 30_000,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      isReady: async () => (await redisAnswers(url)).ok,
    });
    return { ...running, port, url };
  });
}

interface CommandLine {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

function commandLine(
  program: RedisProgram,
  port: number,
  dataDir: string,
  settings: readonly string[],
): CommandLine {
  switch (program.kind) {
    case 'program':
      return {
        command: program.command,
        args: [
          '--bind',
          LOOPBACK,
          '--port',
          String(port),
          '--dir',
          dataDir,
          '--daemonize',
          'no',
          ...settings,
        ],
        env: program.env,
      };
    case 'image':
      return {
        command: program.docker,
        args: [
          ...[
            'run',
            '--rm',
            '--init',
            '--publish',
            `${LOOPBACK}:${port}:${IMAGE_PORT}`,
            '--volume',
            `${dataDir}:/data`,
          ],
          ...[program.image, 'redis-server', '--dir', '/data', ...settings],
        ],
      };
  }
}
