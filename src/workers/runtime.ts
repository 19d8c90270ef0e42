/** The SDK's runtime: one per process, with its log in ours. */

import { createServer } from 'node:net';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { Log } from '../activities/ports';
import { passedOn } from './temporalLog';

/** Installs the runtime and returns where its metrics are. */
export async function installRuntime(log: Log): Promise<string> {
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
  return `http://${bindAddress}/metrics`;
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
