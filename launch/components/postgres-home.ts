import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem } from '../problem';
import { getPostgres, type PostgresPrograms, postgresIn } from '../programs/postgres';
import { run } from '../run';

/** Who the server runs as: itself never as root, so root hands it to the user `postgres`. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** Folders that any user can reach, for a checkout that stands where only root can. */
const SHARED_DIR = '/var/lib/mosaic-autoresponder';

/** The user to run the server as; undefined where we are not root and run it ourselves. Makes the user if there is none. */
export async function serverUser(): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const known = await postgresUser();
  if (known !== undefined) return known;
  const made = await run(
    'useradd',
    ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
    { timeoutMs: 10_000 },
  );
  const user = made.ok ? await postgresUser() : undefined;
  if (user !== undefined) return user;
  throw new Problem(
    `PostgreSQL refuses to run as root, and the user "postgres" could not be made (${made.ok ? 'it is still unknown' : made.reason}). ` +
      'Make it (`useradd --system --user-group postgres`), or start as an ordinary user.',
  );
}

async function postgresUser(): Promise<ServerUser | undefined> {
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map((flag) => run('id', [flag, 'postgres'], { timeoutMs: 5_000 })),
  );
  return uid?.ok === true && gid?.ok === true
    ? { uid: Number(uid.stdout), gid: Number(gid.stdout) }
    : undefined;
}

/** The programs where that user can execute them. */
export async function reachablePrograms(user: ServerUser | undefined): Promise<PostgresPrograms> {
  const programs = getPostgres();
  if (user === undefined || isReachable(programs.postgres, user)) return programs;
  const version =
    readFileSync(join(programs.home, '..', 'package.json'), 'utf8').match(/"version": "([^"]+)"/)?.[1] ??
    'unknown';
  const copy = join(SHARED_DIR, `postgres-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    makeSharedDir();
    cpSync(programs.home, draft, { recursive: true, verbatimSymlinks: true });
    // Root's files may be root's alone.
    const opened = await run('chmod', ['-R', 'a+rX', draft], { timeoutMs: 60_000 });
    if (!opened.ok)
      throw new Problem(`PostgreSQL's programs in ${draft} cannot be made readable: ${opened.reason}.`);
    renameSync(draft, copy);
  }
  return postgresIn(copy);
}

/**
 * A folder of that user's where the server may keep its data: `wanted`, or a link there to a shared place where `wanted`
 * cannot be reached. Deleting the link means a new folder next time.
 */
export function reachableDataDir(wanted: string, user: ServerUser | undefined): string {
  mkdirSync(dirname(wanted), { recursive: true });
  if (user === undefined || isReachable(dirname(wanted), user)) return wanted;
  const link = lstatSync(wanted, { throwIfNoEntry: false });
  if (link?.isSymbolicLink() === true && existsSync(wanted)) return readlinkSync(wanted);
  rmSync(wanted, { recursive: true, force: true });
  makeSharedDir();
  const parent = mkdtempSync(join(SHARED_DIR, 'data-'));
  chownSync(parent, user.uid, user.gid);
  const shared = join(parent, 'postgres');
  symlinkSync(shared, wanted);
  return shared;
}

function makeSharedDir(): void {
  mkdirSync(SHARED_DIR, { recursive: true });
  chmodSync(SHARED_DIR, 0o755);
}

/** True when every folder on the way lets that user through, and what stands at its end, too. */
function isReachable(path: string, user: ServerUser): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
