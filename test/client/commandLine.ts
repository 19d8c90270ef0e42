/** `mosaic` in this process: the same verbs, without the start of a program each time. */

import { loadClientConfig, loadConfig } from '../../src/config';
import { runCommandLine } from '../../src/client/cli/program';
import { screenOf } from '../../src/client/cli/screen';
import { Operator } from '../../src/client/operator';
import { testServers } from '../support/servers';
import type { World } from './world';

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The environment of a command line that operates `world`; no Redis answers. */
export function settingsOf(world: World): Record<string, string> {
  return {
    DATABASE_URL: world.database.url,
    TEMPORAL_ADDRESS: testServers().temporalAddress,
    TEMPORAL_NAMESPACE: world.namespace.namespace,
    TEMPORAL_UI_URL: 'http://temporal.example:8233',
    REDIS_URL: 'redis://127.0.0.1:1/0',
  };
}

export async function commandLine(
  env: NodeJS.ProcessEnv,
  args: readonly string[],
  interrupted: AbortSignal = new AbortController().signal,
): Promise<Ended> {
  const printed = { out: '', err: '' };
  const print = (to: 'out' | 'err') => (text: string) => {
    printed[to] += `${text}\n`;
  };
  let operator: Operator | undefined;
  const open = (): Operator => {
    const loaded = loadClientConfig(env);
    if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
    return (operator = new Operator(loaded.config));
  };
  const code = await runCommandLine(args, {
    screen: screenOf({ isTTY: false }, false),
    out: print('out'),
    err: print('err'),
    operator: open,
    workerConfig: () => loadConfig(env),
    interrupted: () => interrupted,
  });
  await operator?.close();
  return { code, ...printed };
}
