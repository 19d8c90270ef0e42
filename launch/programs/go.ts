import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '../problem';
import { run } from '../run';
import type { ProgramContext } from './context';
import { installDebianPackages } from './debian';
import { findOnPath } from './path';

/** A `go` command that can build the module, with the environment that it needs. */
export interface Go {
  readonly command: string;
  readonly env: NodeJS.ProcessEnv;
}

/** From this version on, `go` fetches the toolchain that a go.mod asks for by itself. */
const SELF_UPDATING_MINOR = 21;

/** Finds Go, installs Debian's where there is none, and makes sure of the toolchain that `moduleDir`'s go.mod asks for. */
export async function findGo(moduleDir: string, context: ProgramContext): Promise<Go> {
  const env: NodeJS.ProcessEnv = { HOME: homedir(), ...context.env, GOTOOLCHAIN: 'auto', GOFLAGS: '' };
  const command = findOnPath('go', context.env) ?? (await installGo(context));
  const said = await run(command, ['env', 'GOVERSION'], {
    env: { ...env, GOTOOLCHAIN: 'local' },
    cwd: homedir(),
    timeoutMs: 20_000,
  });
  if (!said.ok)
    throw new Problem(
      `${command} does not run: ${said.reason}. Repair it, or install the Temporal CLI (https://docs.temporal.io/cli), and start again.`,
    );
  const minor = Number(/^go1\.(\d+)/.exec(said.stdout.trim())?.[1] ?? SELF_UPDATING_MINOR);
  return minor >= SELF_UPDATING_MINOR
    ? { command, env }
    : newerGo(command, env, wantedVersion(moduleDir), context);
}

async function installGo(context: ProgramContext): Promise<string> {
  const installed = await installDebianPackages(['golang-go'], 'Go, to build the Temporal CLI', context);
  const command = findOnPath('go', context.env);
  if (installed.ok && command !== undefined) return command;
  throw new Problem(
    'The Temporal CLI is missing, and it can be neither downloaded (temporal.download) nor built (there is no Go). ' +
      'Install it as https://docs.temporal.io/cli says (macOS: `brew install temporal`), ' +
      'or install Go (Debian: `sudo apt-get install golang-go`), and start again.',
  );
}

/** `1.26.8` out of the go.mod's `go 1.26.8`. */
function wantedVersion(moduleDir: string): string {
  const version = /^go (\S+)$/m.exec(readFileSync(join(moduleDir, 'go.mod'), 'utf8'))?.[1];
  if (version === undefined)
    throw new Problem(`${moduleDir}/go.mod does not say its Go version: restore it from the repository.`);
  return version;
}

/** An old `go` does not know of toolchains, yet each one is a module that it can download and check like any other. */
async function newerGo(
  command: string,
  env: NodeJS.ProcessEnv,
  version: string,
  context: ProgramContext,
): Promise<Go> {
  const target = await run(command, ['env', 'GOOS', 'GOARCH'], { env, cwd: homedir(), timeoutMs: 20_000 });
  const [os = '', arch = ''] = target.ok ? target.stdout.trim().split('\n') : [];
  const module = `golang.org/toolchain@v0.0.1-go${version}.${os}-${arch}`;
  const fetched = await context.reporter.during(
    `Downloading Go ${version} (the installed one is too old)`,
    () =>
      run(command, ['mod', 'download', '-json', module], {
        env,
        cwd: homedir(),
        ...(context.signal === undefined ? {} : { signal: context.signal }),
      }),
  );
  const root = fetched.ok ? /"Dir": "([^"]+)"/.exec(fetched.stdout)?.[1] : undefined;
  if (root === undefined) {
    throw new Problem(
      `Go ${version} is needed to build the Temporal CLI and could not be downloaded: ${fetched.ok ? 'no folder was named' : fetched.reason}. ` +
        'Install it (https://go.dev/dl), or the Temporal CLI itself (https://docs.temporal.io/cli), and start again.',
    );
  }
  makeExecutable(join(root, 'bin'));
  makeExecutable(join(root, 'pkg', 'tool', `${os}_${arch}`));
  return { command: join(root, 'bin', 'go'), env: { ...env, GOROOT: root, GOTOOLCHAIN: 'local' } };
}

/** Modules are unpacked without the executable bit, and read-only. */
function makeExecutable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o755);
}
