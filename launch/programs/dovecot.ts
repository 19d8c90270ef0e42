import type { ProgramContext } from './context';
import { installDebianPackages, isDebian, startsServices } from './debian';
import { findOnPath } from './path';

/** A Dovecot for the adapter tests, or why there is none. */
export type Dovecot =
  | { readonly kind: 'found'; readonly command: string }
  | { readonly kind: 'missing'; readonly reason: string };

/** Looks for Dovecot; changes nothing. */
export function findDovecot(env: NodeJS.ProcessEnv = process.env): Dovecot {
  const command = findOnPath('dovecot', env);
  return command === undefined
    ? { kind: 'missing', reason: 'Dovecot is not installed (Debian: `sudo apt-get install dovecot-imapd`)' }
    : { kind: 'found', command };
}

/**
 * Installs Dovecot where that is harmless. Its paths are compiled in, so it cannot live in a cache; and where packages
 * start their services a mail server would open its ports to the network, so there it is left to the machine's owner.
 */
export async function getDovecot(context: ProgramContext): Promise<Dovecot> {
  const found = findDovecot(context.env);
  if (found.kind === 'found' || !isDebian(context.env) || startsServices()) return found;
  const installed = await installDebianPackages(
    ['dovecot-imapd'],
    'Dovecot, for the tests over a second IMAP server',
    context,
  );
  const after = findDovecot(context.env);
  return installed.ok || after.kind === 'found'
    ? after
    : { kind: 'missing', reason: `Dovecot could not be installed: ${installed.reason}` };
}
