/** Everything that must exist before a worker starts. Idempotent: a second run finds it all there. */

import { connectTemporal, temporalTarget } from './connection';
import type { ClientConfig } from '../config';
import { ensureWatcher } from './mailboxWatchers';
import { nameOf, setUpDatabase } from './setup/database';
import { ensureNamespace } from './setup/namespace';
import { ensureReconcileSchedule } from './setup/schedule';
import { ensureSearchAttributes } from './setup/searchAttributes';

export interface SetupStep {
  readonly part: 'database' | 'schema' | 'namespace' | 'search attributes' | 'schedule' | 'watcher';
  readonly name: string;
  /** In words: what was done, or that nothing had to be. */
  readonly result: string;
}

/** Throws, with a sentence, at the first part that cannot be set up; what was done before stays. */
export async function setUp(config: ClientConfig, report: (step: SetupStep) => void): Promise<void> {
  const { created, migrations } = await setUpDatabase(config.databaseOwnerUrl, config.databaseUrl);
  const databaseName = nameOf(config.databaseOwnerUrl);
  report({ part: 'database', name: databaseName, result: created ? 'created' : 'there' });
  report({
    part: 'schema',
    name: databaseName,
    result: migrations.length === 0 ? 'up to date' : `migrated: ${migrations.join(', ')}`,
  });
  await setUpTemporal(config, report);
}

async function setUpTemporal(config: ClientConfig, report: (step: SetupStep) => void): Promise<void> {
  const temporal = await connectTemporal(temporalTarget(config));
  const { client, connection, namespace } = temporal;
  try {
    report({ part: 'namespace', name: namespace, result: await ensureNamespace(connection, namespace) });
    const added = await ensureSearchAttributes(connection, namespace);
    report({
      part: 'search attributes',
      name: namespace,
      result: added.length === 0 ? 'there' : `added: ${added.join(', ')}`,
    });
    report({
      part: 'schedule',
      name: 'reconcile',
      result: await ensureReconcileSchedule(client, config.reconcileIntervalMs),
    });
    for (const { mailbox } of config.mailboxes)
      report({
        part: 'watcher',
        name: mailbox,
        result: (await ensureWatcher(client, mailbox)) ? 'started' : 'runs',
      });
  } finally {
    await temporal.close();
  }
}
