import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheDir, PROJECT_ROOT } from '../paths';
import { Problem } from '../problem';
import { run } from '../run';
import type { ProgramContext } from './context';
import { downloadTemporal } from './temporal-download';
import { findGo } from './go';
import { withLock } from './lock';
import { findOnPath, isExecutable } from './path';

/** The Go module whose go.sum pins the Temporal CLI and everything in it. */
const MODULE_DIR = join(PROJECT_ROOT, 'tools', 'temporal');
const CLI_PACKAGE = 'github.com/temporalio/cli/cmd/temporal';
/** The first server that skips time per workflow and shares out tasks fairly. */
const LEAST_SERVER = [1, 32] as const;

/** The path of a Temporal CLI that we can run: a found one, else one that is downloaded or built into the cache. */
export async function getTemporal(context: ProgramContext): Promise<string> {
  const onPath = findOnPath('temporal', context.env);
  if (onPath !== undefined) {
    const version = await serverVersion(onPath, context);
    if (isRecent(version)) return onPath;
    context.reporter.say(
      `${onPath} holds Temporal server ${version ?? 'of an unknown version'}, which is too old here: using another.`,
    );
  }
  const cached = cachedTemporal(context.env);
  if (isExecutable(cached)) return cached;
  return withLock(
    `${cached}.lock`,
    (pid) => {
      context.reporter.say(
        `The Temporal CLI is already being fetched or built by process ${pid}: waiting for it.`,
      );
    },
    async () => {
      if (!isExecutable(cached)) await produce(cached, context);
      return cached;
    },
  );
}

/** Where our own copy belongs: a change of the pins is another folder. */
export function cachedTemporal(env: NodeJS.ProcessEnv): string {
  const pins = createHash('sha256')
    .update(readFileSync(join(MODULE_DIR, 'go.sum')))
    .digest('hex')
    .slice(0, 16);
  return join(cacheDir(env), `temporal-${pins}`, 'temporal');
}

async function produce(target: string, context: ProgramContext): Promise<void> {
  const folder = dirname(target);
  mkdirSync(folder, { recursive: true });
  // Finished beside the target and renamed, so that whatever stands at the target is whole.
  const draft = join(folder, `.${randomUUID()}`);
  try {
    const downloaded = await downloadTemporal(cliVersion(), draft, context);
    if (!downloaded) await build(draft, context);
    if (!isRecent(await serverVersion(draft, context)))
      throw new Problem('The Temporal CLI that was fetched does not run on this machine.');
    chmodSync(draft, 0o755);
    renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The version that tools/temporal pins, as `v1.9.1`. */
export function cliVersion(): string {
  const version = /^\s*(?:require )?github\.com\/temporalio\/cli (v\S+)/m.exec(
    readFileSync(join(MODULE_DIR, 'go.mod'), 'utf8'),
  )?.[1];
  if (version === undefined)
    throw new Problem(
      'tools/temporal/go.mod does not name github.com/temporalio/cli: restore it from the repository.',
    );
  return version;
}

async function build(draft: string, context: ProgramContext): Promise<void> {
  const go = await findGo(MODULE_DIR, context);
  const built = await context.reporter.during(
    'Building the Temporal CLI with Go (4 to 5 minutes on two cores, once)',
    () =>
      run(go.command, ['build', '-trimpath', '-buildvcs=false', '-ldflags=-s -w', '-o', draft, CLI_PACKAGE], {
        cwd: MODULE_DIR,
        env: { ...go.env, CGO_ENABLED: '0' },
        ...(context.signal === undefined ? {} : { signal: context.signal }),
      }),
  );
  if (!built.ok) {
    throw new Problem(
      `The Temporal CLI could not be built with Go:\n${built.reason}\n` +
        'Install it (https://docs.temporal.io/cli, or `brew install temporal`) so that `temporal` is on PATH, and start again.',
    );
  }
}

/** `1.32.0` out of `temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)`. */
async function serverVersion(program: string, context: ProgramContext): Promise<string | undefined> {
  const said = await run(program, ['--version'], { env: context.env, timeoutMs: 20_000 });
  return said.ok ? /\(Server (\d+\.\d+\.\d+)/.exec(said.stdout)?.[1] : undefined;
}

function isRecent(version: string | undefined): boolean {
  const [major = 0, minor = 0] = (version ?? '').split('.').map(Number);
  return major > LEAST_SERVER[0] || (major === LEAST_SERVER[0] && minor >= LEAST_SERVER[1]);
}
