import type { ProgramContext } from './context';
import { installDebianPackages, isDebian } from './debian';
import { findOnPath } from './path';

/** A Chromium for the console's tests, or why there is none. */
export type Chromium =
  | { readonly kind: 'found'; readonly command: string }
  | { readonly kind: 'missing'; readonly reason: string };

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** Looks for it; changes nothing. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): Chromium {
  const command = NAMES.map((name) => findOnPath(name, env)).find((each) => each !== undefined);
  return command === undefined
    ? { kind: 'missing', reason: 'Chromium is not installed (Debian: `sudo apt-get install chromium`)' }
    : { kind: 'found', command };
}

/** Installs it where apt can: it starts no service and opens no port. */
export async function getChromium(context: ProgramContext): Promise<Chromium> {
  const found = findChromium(context.env);
  if (found.kind === 'found' || !isDebian(context.env)) return found;
  const installed = await installDebianPackages(['chromium'], "Chromium, for the console's tests", context);
  const after = findChromium(context.env);
  return installed.ok || after.kind === 'found'
    ? after
    : { kind: 'missing', reason: `Chromium could not be installed: ${installed.reason}` };
}
