import { spawn } from 'node:child_process';
import { guardProcess } from './components/guard';
import { PROJECT_ROOT } from './paths';

/** The exit code of one of our own tools, which writes to our terminal; null when a signal ended it. It ends with us. */
export function runStep(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: PROJECT_ROOT, stdio: ['ignore', 'inherit', 'inherit'], env });
    const release = child.pid === undefined ? undefined : guardProcess(child.pid, 'SIGTERM');
    child.once('error', reject);
    child.once('exit', (code) => {
      release?.();
      resolve(code);
    });
  });
}
