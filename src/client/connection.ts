/** The one way to Temporal for everything that is no worker. */

import { Client, Connection, isGrpcServiceError, type ConnectionOptions } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import type { ClientConfig, PayloadKey } from '../config';
import { dataConverterOf } from './encryption/dataConverter';
import { hideCreator } from './encryption/hideCreator';
import { Unavailable } from './unavailable';

const CONNECT_TIMEOUT_MS = 5_000;

/** Where Temporal is, as the environment and Temporal's own configuration file say. */
export interface TemporalTarget {
  readonly address: string;
  readonly namespace: string;
  /** What else the environment says: TLS, API key, metadata. */
  readonly options: Pick<ConnectionOptions, 'tls' | 'metadata'> & { readonly apiKey?: string };
  /** None: payloads are readable. */
  readonly payloadKeys: readonly PayloadKey[];
}

export interface TemporalConnection {
  readonly client: Client;
  readonly connection: Connection;
  readonly namespace: string;
  close(): Promise<void>;
}

/** Reads TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE and the rest of `@temporalio/envconfig` from the configuration's part of the environment. */
export function temporalTarget({
  temporalEnv,
  payloadKeys,
}: Pick<ClientConfig, 'temporalEnv' | 'payloadKeys'>): TemporalTarget {
  const { connectionOptions, namespace } = loadClientConnectConfig({ overrideEnvVars: { ...temporalEnv } });
  const { address, tls, apiKey, metadata } = connectionOptions;
  return {
    address: address ?? 'localhost:7233',
    namespace: namespace ?? 'default',
    options: {
      ...(tls === undefined ? {} : { tls }),
      ...(typeof apiKey === 'string' ? { apiKey } : {}),
      ...(metadata === undefined ? {} : { metadata }),
    },
    payloadKeys,
  };
}

/** Connects, or throws `Unavailable` with what to do. */
export async function connectTemporal(
  target: TemporalTarget,
  more: Pick<ConnectionOptions, 'interceptors'> = {},
): Promise<TemporalConnection> {
  const connection = await open(target, more);
  return {
    connection,
    client: clientOver(connection, target),
    namespace: target.namespace,
    close: () => connection.close(),
  };
}

/** Every client of ours: it encrypts where there are keys. */
export function clientOver(
  connection: Connection,
  { namespace, payloadKeys }: Pick<TemporalTarget, 'namespace' | 'payloadKeys'>,
): Client {
  return new Client({
    connection,
    namespace,
    dataConverter: dataConverterOf(payloadKeys),
    interceptors: { workflow: payloadKeys.length === 0 ? [] : [hideCreator(payloadKeys)] },
  });
}

async function open(
  target: TemporalTarget,
  more: Pick<ConnectionOptions, 'interceptors'>,
): Promise<Connection> {
  try {
    return await Connection.connect({
      ...target.options,
      ...more,
      address: target.address,
      connectTimeout: CONNECT_TIMEOUT_MS,
    });
  } catch (error) {
    throw new Unavailable(
      `Temporal does not answer at ${target.address} (${reasonOf(error)}). Start it, or set TEMPORAL_ADDRESS to where it is.`,
      { cause: error },
    );
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (isGrpcServiceError(cause)) return cause.details;
  return cause instanceof Error ? cause.message : 'no reason given';
}
