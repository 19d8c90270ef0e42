import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './paths';
import { run, type RunResult } from './run';

const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', '.git', '.mosaic']);

/** Every test file belongs to a tier of jest.config.mjs: one that none takes would be green for ever. */
export async function everyTestFileIsRun(jest: string): Promise<RunResult> {
  const listed = await run(process.execPath, [jest, '--listTests', '--json'], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, MOSAIC_TEST_FULL: '1' },
    timeoutMs: 120_000,
  });
  if (!listed.ok) return listed;
  const known = JSON.parse(listed.stdout) as readonly string[];
  const forgotten = testFiles(PROJECT_ROOT).filter((file) => !known.includes(file));
  const twice = known.filter((file, index) => known.indexOf(file) !== index);
  if (forgotten.length === 0 && twice.length === 0) return { ok: true, stdout: '' };
  const lines = [
    ...forgotten.map((file) => `${file}: in no tier`),
    ...twice.map((file) => `${file}: in two tiers`),
  ];
  return { ok: false, reason: `${lines.join('\n')}\nGive each test file one tier in jest.config.mjs.` };
}

function testFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : testFiles(path);
    return entry.name.endsWith('.test.ts') ? [path] : [];
  });
}
