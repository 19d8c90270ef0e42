import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from './paths';
import { codeOf, messageOf } from './problem';
import type { ProgramContext } from './programs/context';
import { getChromium } from './programs/chromium';
import { getDovecot } from './programs/dovecot';
import { getPostgres } from './programs/postgres';
import { getRedis } from './programs/redis';
import { getTemporal } from './programs/temporal';
import { terminalReporter } from './report';
import { run, type RunResult } from './run';
import { runStep } from './step';
import { everyTestFileIsRun } from './suite-files';
import { add, countJest, type Counts, type JestReport, lastLine, NOTHING } from './suite-result';

/** What `npm test` runs: programs, lint, types, build, tests. `full` adds what takes long, `coverage` counts the lines. */
type Extent = 'gate' | 'full' | 'coverage';

const context: ProgramContext = { reporter: terminalReporter(), env: process.env };
const JEST = join(PROJECT_ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
const PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

async function main(): Promise<void> {
  const extent = readExtent(process.argv.slice(2));
  let counts = NOTHING;
  try {
    await getPrograms();
    const bin = (name: string): string => join(PROJECT_ROOT, 'node_modules', '.bin', name);
    counts = add(counts, await check('Looking for forgotten tests', () => everyTestFileIsRun(JEST)));
    for (const [what, command, args] of [
      // Without its cache: rules that know types see other files, too.
      ['Linting', bin('eslint'), ['.']],
      ['Checking types', bin('tsc'), ['--noEmit']],
      ['Building', 'npm', ['run', '--silent', 'build']],
    ] as const) {
      counts = add(
        counts,
        await check(what, () => run(command, args, { cwd: PROJECT_ROOT, env: process.env, keepAll: true })),
      );
    }
    counts = add(counts, await runJest(extent));
  } catch (error) {
    context.reporter.say(messageOf(error));
    counts = add(counts, FAILED);
  }
  context.reporter.say(lastLine(counts));
  process.exitCode = counts.failed === 0 ? 0 : 1;
}

function readExtent([extent]: readonly string[]): Extent {
  return extent === 'full' || extent === 'coverage' ? extent : 'gate';
}

async function getPrograms(): Promise<void> {
  await getTemporal(context);
  await getRedis(context);
  getPostgres();
  const dovecot = await getDovecot(context);
  if (dovecot.kind === 'missing')
    context.reporter.say(`Left out, the tests over Dovecot: ${dovecot.reason}.`);
  const chromium = await getChromium(context);
  if (chromium.kind === 'missing')
    context.reporter.say(`LEFT OUT, the console's tests in a browser: ${chromium.reason}.`);
}

/** Shows what a check says only if it fails. */
async function check(what: string, work: () => Promise<RunResult>): Promise<Counts> {
  const result = await context.reporter.during(what, work);
  if (result.ok) return PASSED;
  context.reporter.say(`${result.reason}\n${what} failed.`);
  return FAILED;
}

async function runJest(extent: Extent): Promise<Counts> {
  context.reporter.say('Testing …');
  const folder = mkdtempSync(join(tmpdir(), 'mosaic-suite-'));
  try {
    const outputFile = join(folder, 'report.json');
    const exitCode = await runStep(
      process.execPath,
      [
        JEST,
        ...[
          '--json',
          `--outputFile=${outputFile}`,
          // Most tests wait for servers: a worker more than there are cores keeps the cores busy.
          `--maxWorkers=${Math.max(3, availableParallelism() - 1)}`,
        ],
        ...(extent === 'coverage'
          ? ['--coverage', '--coverageProvider=v8', '--collectCoverageFrom=src/**/*.ts']
          : []),
      ],
      extent === 'full' ? { ...process.env, MOSAIC_TEST_FULL: '1' } : process.env,
    );
    return countJest(readReport(outputFile), exitCode);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file: string): JestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JestReport;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

void main();
