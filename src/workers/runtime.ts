/** The SDK's runtime: one per process, with its log in ours and its metrics served together with ours. */

import { createServer } from 'node:net';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Log } from '../activities/ports';
import { passedOn } from './temporalLog';

/** Installs the runtime and returns what `/metrics` prints. */
export async function installRuntime(log: Log): Promise<() => Promise<string>> {
  // The SDK serves its metrics only on an address of its own: a loopback port that nobody else needs to know.
  const bindAddress = `127.0.0.1:${await freePort()}`;
  Runtime.install({
    logger: new DefaultLogger('WARN', ({ level, message, meta }) => {
      const entry = passedOn(message, meta);
      if (entry !== null) log[level === 'ERROR' ? 'error' : 'warn'](entry.message, entry.fields);
    }),
    telemetryOptions: {
      logging: { forward: {}, filter: 'ERROR' },
      metrics: { prometheus: { bindAddress, countersTotalSuffix: true, unitSuffix: true } },
    },
    shutdownSignals: [],
  });
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return async () => {
    const sdk = await fetch(`http://${bindAddress}/metrics`);
    return `${await registry.metrics()}\n${await sdk.text()}`;
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('No free port was given.'));
      });
    });
  });
}
