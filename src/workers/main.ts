#!/usr/bin/env node
/** The worker: configuration, dependencies, workers, run, close in reverse. */

import { once } from 'node:events';
import { NativeConnection, type Worker } from '@temporalio/worker';
import { createActivities } from '../activities';
import type { Log } from '../activities/ports';
import { DatabaseUnavailable } from '../adapters/postgres/errors';
import { requireSchema } from '../adapters/postgres/migrate';
import { sendTimes } from '../adapters/postgres/sendTimes';
import { connectTemporal, temporalTarget, type TemporalConnection } from '../client/connection';
import { ensureWatcher } from '../client/mailboxWatchers';
import { readEnvironment, loadConfig, type Config } from '../config';
import { serveConsole } from './console';
import { buildDependencies, openWorkerDatabase } from './dependencies';
import { serveHealth } from './health';
import { openLog, type OpenLog } from './log';
import { metered } from './metrics/metered';
import { installRuntime } from './runtime';
import { withTaskFields } from './taskFields';
import { createWorkers } from './temporalWorkers';
import { untilItWorks } from './untilItWorks';
import { vitalsOf } from './vitals';

async function main(): Promise<void> {
  const loaded = loadConfig(readEnvironment());
  if (!loaded.ok) {
    process.stderr.write(
      `The configuration is not usable:\n${loaded.problems.map((p) => `  - ${p}\n`).join('')}`,
    );
    process.exitCode = 1;
    return;
  }
  const { config } = loaded;
  const log = openLog({ level: config.logLevel, file: config.logFile, console: process.stdout });
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (!stop.signal.aborted) log.info(`${signal}: no new work is taken, what is on the wire is finished`);
      stop.abort();
    });
  try {
    await runWorker(config, log, stop.signal);
    log.info('The worker has stopped');
  } catch (error) {
    if (!stop.signal.aborted) {
      log.error(error instanceof Error ? error.message : 'The worker failed without a reason');
      process.exitCode = 1;
    }
  } finally {
    log.flush();
  }
  // A server that vanished while we stopped can leave a connection half closed: nothing is left to be done for it.
  process.exit();
}

async function runWorker(config: Config, plainLog: OpenLog, signal: AbortSignal): Promise<void> {
  const log = withTaskFields(plainLog);
  const closing: (() => Promise<unknown>)[] = [];
  try {
    const sdkMetricsUrl = await installRuntime(log);
    let workers: readonly Worker[] | null = null;
    const db = openWorkerDatabase(config, log);
    closing.push(() => db.destroy());
    const vitals = vitalsOf({ config, db, sdkMetricsUrl, workers: () => workers });
    const health = await serveHealth(config.metricsAddress, vitals);
    closing.push(() => health.close());
    if (config.workerRoles.includes('console')) closing.push(await serveConsole(config, plainLog, signal));

    await untilItWorks('PostgreSQL', () => requireSchema(db), {
      log,
      signal,
      isPassing: (error) => error instanceof DatabaseUnavailable,
    });
    const target = temporalTarget(config);
    const waitForTemporal = { log, signal, isPassing: () => true };
    const temporal = await untilItWorks('Temporal', () => connectTemporal(target), waitForTemporal);
    closing.push(() => temporal.close());
    const connection = await untilItWorks(
      'Temporal',
      () => NativeConnection.connect({ ...target.options, address: target.address }),
      waitForTemporal,
    );
    closing.push(() => connection.close());

    const { deps, close } = await buildDependencies(config, log, db, temporal);
    closing.push(close);
    const activities = createActivities(
      metered(deps, {
        done: vitals.metrics.done,
        sendTimes: (sendId) => sendTimes(db, sendId),
        clock: () => performance.now(),
        log,
      }),
    );
    if (config.workerRoles.includes('watch')) await startWatchers(config, temporal, waitForTemporal);
    const create = (): Promise<Worker[]> =>
      createWorkers(
        {
          connection,
          namespace: temporal.namespace,
          payloadKeys: config.payloadKeys,
          roles: config.workerRoles,
          mailboxes: config.accounts.map((account) => account.mailbox),
          maxDecisions: config.maxConcurrentWorkers,
          graceMs: config.shutdownGraceMs,
          log,
        },
        activities,
      );
    while (!signal.aborted) {
      workers = await untilItWorks('Temporal', create, waitForTemporal);
      log.info(`The worker polls: ${config.workerRoles.join(', ')}`, {
        mailboxes: config.accounts.map((account) => account.mailbox).join(', '),
      });
      await runUntilStopped(workers, log, signal);
    }
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

async function startWatchers(
  config: Config,
  temporal: TemporalConnection,
  wait: Parameters<typeof untilItWorks>[2],
): Promise<void> {
  for (const { mailbox } of config.accounts)
    await untilItWorks('Temporal', () => ensureWatcher(temporal.client, mailbox), wait);
}

/** Returns when all have stopped: because they were told to, or because one of them failed, which the log then says. */
async function runUntilStopped(workers: readonly Worker[], log: Log, signal: AbortSignal): Promise<void> {
  const stopAll = (): void => {
    for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  signal.addEventListener('abort', stopAll, { once: true });
  const running = workers.map((worker) =>
    worker.run().catch((error: unknown) => {
      stopAll();
      throw error;
    }),
  );
  // Told to stop while the workers were being made.
  if (signal.aborted) stopAll();
  // A process whose roles poll nothing has only its health to serve.
  else if (running.length === 0) await once(signal, 'abort');
  const ends = await Promise.allSettled(running);
  signal.removeEventListener('abort', stopAll);
  for (const end of ends)
    if (end.status === 'rejected')
      log.error(
        `A worker failed and is started again: ${end.reason instanceof Error ? end.reason.message : 'no reason given'}`,
      );
}

void main();
