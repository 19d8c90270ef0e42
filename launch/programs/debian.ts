import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run, type RunResult } from '../run';
import type { ProgramContext } from './context';
import { findOnPath } from './path';

const INSTALL_TIMEOUT_MS = 10 * 60_000;

/** True where apt's packages are this system's packages. */
export function isDebian(env: NodeJS.ProcessEnv): boolean {
  return existsSync('/etc/debian_version') && findOnPath('apt-get', env) !== undefined;
}

/** True where services are started as soon as their package is installed. */
export function startsServices(): boolean {
  return existsSync('/run/systemd/system');
}

/** Installs packages for the whole system: as root, or where sudo asks for no password. */
export async function installDebianPackages(
  names: readonly string[],
  what: string,
  context: ProgramContext,
): Promise<RunResult> {
  if (!isDebian(context.env)) return { ok: false, reason: 'this is not Debian' };
  const asRoot = await rootPrefix(context);
  if (asRoot === undefined) return { ok: false, reason: 'only root can install packages' };
  const [first, ...before] = [...asRoot, 'apt-get'];
  const options = {
    env: { ...context.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeoutMs: INSTALL_TIMEOUT_MS,
    ...(context.signal === undefined ? {} : { signal: context.signal }),
  };
  const install = [...before, 'install', '-y', '-q', '--no-install-recommends', ...names];
  return context.reporter.during(`Installing ${what} (apt-get install ${names.join(' ')})`, async () => {
    const installed = await run(first, install, options);
    if (installed.ok) return installed;
    // A fresh image has no package lists, an old one has lists of packages that are gone.
    const updated = await run(first, [...before, 'update', '-q'], options);
    return updated.ok ? run(first, install, options) : updated;
  });
}

async function rootPrefix(context: ProgramContext): Promise<readonly string[] | undefined> {
  if (process.getuid?.() === 0) return [];
  const sudo = findOnPath('sudo', context.env);
  if (sudo === undefined) return undefined;
  const allowed = await run(sudo, ['-n', 'true'], { timeoutMs: 5_000 });
  return allowed.ok ? [sudo, '-n'] : undefined;
}

/**
 * Unpacks packages and what they need into a folder of ours: no root, no service that starts by itself, nothing changed
 * in the system. Of what they need, only what the system does not have is downloaded.
 */
export async function unpackDebianPackages(
  names: readonly string[],
  target: string,
  context: ProgramContext,
): Promise<RunResult> {
  if (!isDebian(context.env)) return { ok: false, reason: 'this is not Debian' };
  const draft = `${target}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  const lists = join(draft, 'lists');
  const archives = join(draft, 'archives');
  mkdirSync(join(lists, 'partial'), { recursive: true });
  mkdirSync(join(archives, 'partial'), { recursive: true });
  const apt = (ownLists: boolean, ...args: string[]): Promise<RunResult> =>
    run(
      'apt-get',
      [
        '-q',
        '-y',
        ...[
          '-o',
          'Debug::NoLocking=1',
          '-o',
          `Dir::Cache=${draft}`,
          '-o',
          `Dir::Cache::archives=${archives}`,
          '-o',
          'APT::Sandbox::User=',
        ],
        ...(ownLists ? ['-o', `Dir::State::lists=${lists}`] : []),
        ...args,
      ],
      {
        env: { ...context.env, DEBIAN_FRONTEND: 'noninteractive' },
        timeoutMs: INSTALL_TIMEOUT_MS,
        ...(context.signal === undefined ? {} : { signal: context.signal }),
      },
    );
  const download = ['install', '--download-only', '--no-install-recommends', '--reinstall', ...names];
  try {
    return await context.reporter.during(
      `Fetching Debian's ${names.join(' and ')} into the cache`,
      async () => {
        let fetched = await apt(false, ...download);
        if (!fetched.ok) {
          const updated = await apt(true, 'update');
          fetched = updated.ok ? await apt(true, ...download) : updated;
        }
        if (!fetched.ok) return fetched;
        const root = join(draft, 'root');
        mkdirSync(root);
        for (const file of readdirSync(archives).filter((each) => each.endsWith('.deb'))) {
          const unpacked = await run('dpkg', ['-x', join(archives, file), root], { timeoutMs: 60_000 });
          if (!unpacked.ok) return unpacked;
        }
        rmSync(target, { recursive: true, force: true });
        renameSync(root, target);
        return fetched;
      },
    );
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Where an unpacked program's own libraries are. */
export function libraryPath(root: string): string {
  const folders = ['usr/lib', 'lib'].map((each) => join(root, each)).filter((each) => existsSync(each));
  const nested = folders.flatMap((each) =>
    readdirSync(each, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name.includes('-linux-'))
      .map((entry) => join(each, entry.name)),
  );
  return [...nested, ...folders].join(':');
}

/** The codename that packages must match: `bookworm`. A cache that outlives an upgrade of the system is another folder. */
export function debianRelease(): string {
  return /^VERSION_CODENAME=(\S+)$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'debian';
}
