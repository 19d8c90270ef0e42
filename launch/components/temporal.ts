import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporalAnswers } from './answers';
import { freePort, LOOPBACK } from './ports';
import { type RunningProcess, startProcess } from './process';
import { retryWithOtherPorts } from './retry';

export interface TemporalOptions {
  /** The Temporal CLI. */
  readonly command: string;
  /** Where its process file and its output go. */
  readonly stateDir: string;
  /** Aborted when it is not wanted any more. */
  readonly signal?: AbortSignal;
  /** Where everything is kept, or a server that forgets. */
  readonly storage: { readonly dataFile: string } | 'memory';
  /** Free ones are chosen where none is given. */
  readonly port?: number;
  /** The web interface's port, one that is free, or none. */
  readonly ui: number | 'free port' | 'none';
  /** Made at the start, besides `default`. */
  readonly namespace?: string;
  /** For tests only: workflows may skip time, and short timers are exact. */
  readonly skipsTime?: boolean;
}

export interface RunningTemporal extends RunningProcess {
  /** `127.0.0.1:7233`. */
  readonly address: string;
  readonly port: number;
  /** Where the web interface is; undefined without one. */
  readonly uiUrl: string | undefined;
  readonly uiPort: number | undefined;
}

/** Fair sharing of a task queue between mailboxes needs it: without it `fairnessKey` does nothing. */
const DYNAMIC_CONFIG = ['matching.enableFairness=true'];
const SKIPPING_CONFIG = [
  'frontend.WorkflowTimeSkippingEnabled=true',
  'system.workflowTimeSkippingEnabled=true',
  // Timers under a second are up to a second late otherwise.
  'history.timerProcessorMaxTimeShift="10ms"',
  // An execution is deleted only once the queues' marks have passed its end, which are written every 30 s otherwise.
  'history.transferProcessorUpdateAckInterval="1s"',
  'history.visibilityProcessorUpdateAckInterval="1s"',
];

/** Write-ahead logging makes starts seven times faster, and a kill -9 still loses nothing (measured: 200 timers, all fired once). */
const SQLITE_PRAGMAS = ['journal_mode=WAL', 'synchronous=NORMAL'];

/** Starts a development server on loopback and waits until its namespace `default` serves. */
export function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  return retryWithOtherPorts(options.port !== undefined && options.ui !== 'free port', () =>
    startOnce(options),
  );
}

async function startOnce(options: TemporalOptions): Promise<RunningTemporal> {
  const port = options.port ?? (await freePort());
  const uiPort =
    options.ui === 'none' ? undefined : options.ui === 'free port' ? await freePort() : options.ui;
  const address = `${LOOPBACK}:${port}`;
  if (options.storage !== 'memory') mkdirSync(dirname(options.storage.dataFile), { recursive: true });
  const config = [...DYNAMIC_CONFIG, ...(options.skipsTime === true ? SKIPPING_CONFIG : [])];
  const running = await startProcess({
    name: 'Temporal',
    command: options.command,
    args: [
      ...['server', 'start-dev', '--ip', LOOPBACK, '--port', String(port), '--log-level', 'error'],
      ...(options.namespace === undefined ? [] : ['--namespace', options.namespace]),
      ...(uiPort === undefined
        ? ['--headless']
        : ['--ui-ip', LOOPBACK, '--ui-port', String(uiPort), '--ui-disable-news-fetch']),
      ...(options.storage === 'memory'
        ? []
        : [
            '--db-filename',
            options.storage.dataFile,
            ...SQLITE_PRAGMAS.flatMap((each) => ['--sqlite-pragma', each]),
          ]),
      ...config.flatMap((each) => ['--dynamic-config-value', each]),
    ],
    output: { file: join(options.stateDir, 'temporal.log') },
    processFile: join(options.stateDir, 'temporal.process.json'),
    ports: uiPort === undefined ? [port] : [port, uiPort],
    stopSignal: 'SIGTERM',
    stopTimeoutMs: 6_000,
    readyTimeoutMs: 60_000,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    isReady: async () => (await temporalAnswers({ address }, options.namespace ?? 'default')).ok,
  });
  return {
    ...running,
    address,
    port,
    uiPort,
    uiUrl: uiPort === undefined ? undefined : `http://localhost:${uiPort}`,
  };
}
