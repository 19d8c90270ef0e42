import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './paths';
import { Problem } from './problem';
import type { ProgramContext } from './programs/context';
import { run } from './run';

const SOURCES = ['src', 'types', 'migrations', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
const STAMP = join(PROJECT_ROOT, 'dist', '.built-from');

/** Builds `dist` unless it was built from these very sources. */
export async function buildIfStale(context: ProgramContext): Promise<void> {
  const wanted = sourcesStamp(PROJECT_ROOT);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  const built = await context.reporter.during('Building', () =>
    run('npm', ['run', '--silent', 'build'], {
      cwd: PROJECT_ROOT,
      env: context.env,
      keepAll: true,
      ...(context.signal === undefined ? {} : { signal: context.signal }),
    }),
  );
  context.signal?.throwIfAborted();
  if (!built.ok) throw new Problem(`The program could not be built:\n${built.reason}`);
  writeFileSync(STAMP, wanted);
}

/** Changes when a source is changed, added, renamed or deleted. */
export function sourcesStamp(root: string): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(root, source);
    if (!existsSync(path)) continue;
    const files = statSync(path).isDirectory() ? filesIn(path) : [path];
    for (const file of files)
      hash
        .update(`${file.slice(root.length)}\0`)
        .update(readFileSync(file))
        .update('\0');
  }
  return hash.digest('hex');
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
