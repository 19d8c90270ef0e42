import { join } from 'node:path';
import { type ProcessSpec, type RunningProcess, startProcess } from '../components/process';
import { PROJECT_ROOT } from '../paths';
import { Problem } from '../problem';
import { run } from '../run';
import type { Supervisor } from '../supervisor';

/** What is on the wire has this long under the launcher, which itself is gone 10 s after Ctrl+C; the rest stays fenced. */
const GRACE_S = 8;

/** Brings database, Temporal's namespace, search attributes and schedules up to this version. */
export async function setUp(supervisor: Supervisor, env: NodeJS.ProcessEnv): Promise<void> {
  const done = await supervisor.reporter.during('Setting up the database and Temporal', () =>
    run(process.execPath, [join(PROJECT_ROOT, 'dist', 'client', 'cli.js'), 'setup'], {
      cwd: PROJECT_ROOT,
      env,
      timeoutMs: 180_000,
      signal: supervisor.signal,
      keepAll: true,
    }),
  );
  if (!done.ok) throw new Problem(`The set-up failed:\n${done.reason}`);
}

/** Runs the built worker, all roles, and keeps it running. */
export function runWorker(
  supervisor: Supervisor,
  stateDir: string,
  env: NodeJS.ProcessEnv,
  output: ProcessSpec['output'] = 'inherit',
): Promise<RunningProcess> {
  return supervisor.run({
    name: 'The worker',
    start: () =>
      startProcess({
        name: 'The worker',
        command: process.execPath,
        args: ['--enable-source-maps', join(PROJECT_ROOT, 'dist', 'workers', 'main.js')],
        cwd: PROJECT_ROOT,
        // The owner's login is the set-up's alone.
        env: { ...env, DATABASE_OWNER_URL: undefined, SHUTDOWN_GRACE: `${GRACE_S}s` },
        output,
        processFile: join(stateDir, 'worker.process.json'),
        ports: [],
        stopSignal: 'SIGTERM',
        stopTimeoutMs: GRACE_S * 1_000 + 300,
        // It says itself when it polls; it outlives every outage, so there is nothing to wait for here.
        isReady: () => Promise.resolve(true),
        readyTimeoutMs: 1_000,
        signal: supervisor.signal,
      }),
    describe: ({ pid }) => `runs as process ${pid}`,
  });
}
