/** `/metrics`, `/healthz` and `/readyz` of one worker process. */

import { createServer, type Server } from 'node:http';
import type { ListenAddress } from '../config';

export interface HealthSources {
  /** Prometheus text. */
  readonly print: () => Promise<string>;
  /** What is broken for good, so that the process should be replaced; empty: healthy. */
  readonly broken: () => readonly string[];
  /** What is still missing before work can be done; empty: ready. */
  readonly missing: () => Promise<readonly string[]>;
}

export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Throws a sentence when the address is taken. */
export async function serveHealth(address: ListenAddress, sources: HealthSources): Promise<HealthServer> {
  const server = createServer((request, response) => {
    answer(request.url ?? '/', sources).then(
      ({ status, body, type }) => response.writeHead(status, { 'content-type': type }).end(body),
      (error: unknown) =>
        response
          .writeHead(503, { 'content-type': 'text/plain' })
          .end(`${error instanceof Error ? error.message : 'unknown error'}\n`),
    );
  });
  await listening(server, address);
  const bound = server.address();
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly type: string;
}

async function answer(url: string, sources: HealthSources): Promise<Answer> {
  switch (new URL(url, 'http://worker').pathname) {
    case '/metrics':
      return { status: 200, body: await sources.print(), type: 'text/plain; version=0.0.4; charset=utf-8' };
    case '/healthz':
      return verdict(sources.broken());
    case '/readyz':
      return verdict(await sources.missing());
    default:
      return { status: 404, body: 'There are /metrics, /healthz and /readyz.\n', type: 'text/plain' };
  }
}

function verdict(problems: readonly string[]): Answer {
  return problems.length === 0
    ? { status: 200, body: 'ok\n', type: 'text/plain' }
    : { status: 503, body: `${problems.join('\n')}\n`, type: 'text/plain' };
}

function listening(server: Server, { host, port }: ListenAddress): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        new Error(
          `METRICS_ADDRESS ${host}:${port} cannot be listened on (${error.code ?? error.name}). Stop what uses it, or set another address.`,
        ),
      );
    });
    server.listen(port, host, resolve);
  });
}
