/** The web console of this process. */

import { PostgresChanges } from '../adapters/postgres/changes';
import { buildConsole } from '../client/console/server';
import { Operator } from '../client/operator';
import type { Config } from '../config';
import type { OpenLog } from './log';
import { untilItWorks } from './untilItWorks';

/** A page asks for several things at once. */
const DATABASE_CONNECTIONS = 8;
const GMAIL_HOSTS = /(^|\.)(gmail|googlemail)\.com$/i;

/**
 * Serves the console until it is closed. It comes up without PostgreSQL and without Temporal, and says on its pages what is
 * missing; an address that is taken is waited for, because mail goes on without a console.
 */
export async function serveConsole(
  config: Config,
  log: OpenLog,
  signal: AbortSignal,
): Promise<() => Promise<void>> {
  const operator = new Operator(config, DATABASE_CONNECTIONS);
  const changes = new PostgresChanges({
    url: config.databaseUrl,
    onLost: (why) => {
      log.warn(`Console: pages do not refresh by themselves for now. ${why}`);
    },
  });
  const inGmail = new Set(
    config.accounts.filter(({ imap }) => GMAIL_HOSTS.test(imap.host)).map(({ mailbox }) => mailbox),
  );
  const app = await buildConsole({
    operator,
    settings: config.console,
    changes,
    isGmail: (mailbox) => inGmail.has(mailbox),
    log,
  });
  const { host, port } = config.console.address;
  const listening = untilItWorks(
    `The console's address (CONSOLE_ADDRESS ${host}:${port})`,
    () => app.listen({ host, port, signal }),
    { log, signal, isPassing: isAddressTaken },
  ).then(
    (url) => {
      log.info(`The console is at ${url}`);
    },
    (error: unknown) => {
      if (!signal.aborted)
        log.error(
          `The console cannot listen on ${host}:${port} (${error instanceof Error && 'code' in error ? String(error.code) : 'no reason given'}). Set CONSOLE_ADDRESS to an address of this machine, and start again.`,
        );
    },
  );
  return async () => {
    await listening;
    await app.close();
    await changes.close();
    await operator.close();
  };
}

const isAddressTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
