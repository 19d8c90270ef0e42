import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chooseMode, type Mode } from './mode';
import { PROJECT_ROOT } from './paths';
import { Problem } from './problem';
import { terminalReporter } from './report';
import { Stopped, Supervisor } from './supervisor';

/** What `npm start` and `npm run sandbox` run once the packages are there. */
async function main(mode: Mode): Promise<void> {
  const supervisor = new Supervisor({ reporter: terminalReporter() });
  supervisor.listenToSignals();
  try {
    // Each mode loads its own world only.
    if (mode.kind === 'live') await (await import('./live/main')).runLive(supervisor);
    else await (await import('../sandbox/main')).runSandbox(supervisor, mode);
  } catch (error) {
    if (error instanceof Stopped || supervisor.signal.aborted) return;
    // Whoever reads a Problem can clear it; anything else is ours, and its stack is wanted.
    await supervisor.fail(
      error instanceof Problem
        ? error.message
        : error instanceof Error
          ? (error.stack ?? error.message)
          : String(error),
    );
  }
}

void main(chooseMode(process.argv.slice(2), existsSync(join(PROJECT_ROOT, '.env')), process.env));
