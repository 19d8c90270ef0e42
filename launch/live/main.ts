import { join } from 'node:path';
import { loadConfig, readEnvironment } from '../../src/config';
import { buildIfStale } from '../build';
import { claimFolder } from '../claim';
import { STATE_DIR } from '../paths';
import { Problem } from '../problem';
import type { Supervisor } from '../supervisor';
import { problemsOfNamed } from './check';
import { namedServers } from './named';
import { isFoundByDefault, leaveVariables, startOwnServers } from './servers';
import { runWorker, setUp } from './worker';

/** The real thing: checks everything that is configured before anything is started, then runs what it needs and the worker. */
export async function runLive(supervisor: Supervisor): Promise<void> {
  const configured = readEnvironment();
  const loaded = loadConfig(configured);
  if (!loaded.ok)
    throw new Problem(listed('The configuration is not usable, nothing was started:', loaded.problems));
  const named = namedServers(configured, loaded.config);
  const problems = await problemsOfNamed(named, loaded.config, supervisor.reporter);
  if (problems.length > 0) throw new Problem(listed('Nothing was started:', problems));

  const folder = join(STATE_DIR, 'live');
  claimFolder(folder, '`npm start`');
  await buildIfStale({ reporter: supervisor.reporter, env: process.env, signal: supervisor.signal });
  const own = await startOwnServers(supervisor, folder, named, configured);
  const file = leaveVariables(folder, own);
  if (!isFoundByDefault(own)) {
    supervisor.reporter.say(`For \`npx mosaic\` in another terminal, first: set -a; . ${file}; set +a`);
  }
  const env = { ...configured, ...own };
  await setUp(supervisor, env);
  await runWorker(supervisor, folder, env);
}

function listed(head: string, problems: readonly string[]): string {
  return [head, ...problems.map((problem) => `  - ${problem}`)].join('\n');
}
