import { join } from 'node:path';
import { cacheDir } from '../paths';
import { Problem } from '../problem';
import { run } from '../run';
import type { ProgramContext } from './context';
import { debianRelease, isDebian, libraryPath, unpackDebianPackages } from './debian';
import { withLock } from './lock';
import { findOnPath, isExecutable } from './path';

/** A Redis server that we can run: a program of this machine, or an image. */
export type RedisProgram =
  | { readonly kind: 'program'; readonly command: string; readonly env: NodeJS.ProcessEnv }
  | { readonly kind: 'image'; readonly docker: string; readonly image: string };

/** The first holds a link into the second only. */
const PACKAGES = ['redis-server', 'redis-tools'];
const IMAGE = 'redis:7-alpine';

/** On PATH, in the cache, Debian's package, Homebrew, Docker, in this order. */
export async function getRedis(context: ProgramContext): Promise<RedisProgram> {
  return (
    onPath(context) ??
    (await fromDebian(context)) ??
    (await fromHomebrew(context)) ??
    (await fromDocker(context)) ??
    missing()
  );
}

function onPath(context: ProgramContext): RedisProgram | undefined {
  const command = findOnPath('redis-server', context.env);
  return command === undefined ? undefined : { kind: 'program', command, env: context.env };
}

async function fromDebian(context: ProgramContext): Promise<RedisProgram | undefined> {
  if (!isDebian(context.env)) return undefined;
  const root = join(cacheDir(context.env), `redis-${debianRelease()}-${process.arch}`);
  const command = join(root, 'usr', 'bin', 'redis-server');
  if (!isExecutable(command)) {
    const fetched = await withLock(
      `${root}.lock`,
      (pid) => {
        context.reporter.say(`Redis is already being fetched by process ${pid}: waiting for it.`);
      },
      async () =>
        isExecutable(command)
          ? { ok: true as const, stdout: '' }
          : unpackDebianPackages(PACKAGES, root, context),
    );
    if (!fetched.ok) {
      context.signal?.throwIfAborted();
      context.reporter.say(`  not to be had from Debian (${fetched.reason}).`);
      return undefined;
    }
  }
  return { kind: 'program', command, env: { ...context.env, LD_LIBRARY_PATH: libraryPath(root) } };
}

async function fromHomebrew(context: ProgramContext): Promise<RedisProgram | undefined> {
  const brew = findOnPath('brew', context.env);
  if (brew === undefined) return undefined;
  const installed = await context.reporter.during('Installing Redis (brew install redis)', () =>
    run(brew, ['install', 'redis'], {
      env: context.env,
      ...(context.signal === undefined ? {} : { signal: context.signal }),
    }),
  );
  if (!installed.ok) {
    context.signal?.throwIfAborted();
    context.reporter.say(`  not to be had from Homebrew (${installed.reason}).`);
  }
  return onPath(context);
}

async function fromDocker(context: ProgramContext): Promise<RedisProgram | undefined> {
  const docker = findOnPath('docker', context.env);
  if (docker === undefined) return undefined;
  const answers = await run(docker, ['version', '--format', '{{.Server.Version}}'], {
    env: context.env,
    timeoutMs: 10_000,
  });
  if (!answers.ok) return undefined;
  const pulled = await context.reporter.during(
    `Fetching Redis as a container image (docker pull ${IMAGE})`,
    () =>
      run(docker, ['pull', '--quiet', IMAGE], {
        env: context.env,
        ...(context.signal === undefined ? {} : { signal: context.signal }),
      }),
  );
  return pulled.ok ? { kind: 'image', docker, image: IMAGE } : undefined;
}

function missing(): never {
  throw new Problem(
    'Redis is missing and could not be had. Install it (Debian: `sudo apt-get install redis-server`, macOS: `brew install redis`) ' +
      'so that `redis-server` is on PATH, or set REDIS_URL to a server that runs, and start again.',
  );
}
