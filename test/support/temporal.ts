import { Client, Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { NativeConnection } from '@temporalio/worker';
import { SEARCH_ATTRIBUTES } from '../../src/domain/searchAttributes';
import { testServers, uniqueName } from './servers';
import { skipTime } from './skipTime';

export interface TestNamespace {
  readonly namespace: string;
  /** Workflows that it starts skip their waits. */
  readonly client: Client;
  /** Workflows that it starts wait in real time. */
  readonly waitingClient: Client;
  /** The connection of `waitingClient`. */
  readonly waitingConnection: Connection;
  readonly workerConnection: NativeConnection;
  close(): Promise<void>;
}

/** A namespace of the caller's own on the shared server, with the product's search attributes: task queues of test files never meet. */
export async function createNamespace(): Promise<TestNamespace> {
  const { temporalAddress: address } = testServers();
  const namespace = uniqueName('test');
  const connection = await Connection.connect({ address, interceptors: [skipTime] });
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: { seconds: (24 * 3_600) as never },
  });
  await retried(() =>
    connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(
        Object.entries(SEARCH_ATTRIBUTES).map(([name, type]) => [
          name,
          temporal.api.enums.v1.IndexedValueType[`INDEXED_VALUE_TYPE_${type}`],
        ]),
      ),
    }),
  );
  const waitingConnection = await Connection.connect({ address });
  const workerConnection = await NativeConnection.connect({ address });
  await retried(() => workerConnection.workflowService.describeNamespace({ namespace }));
  return {
    namespace,
    client: new Client({ connection, namespace, identity: 'test' }),
    waitingClient: new Client({ connection: waitingConnection, namespace, identity: 'test' }),
    waitingConnection,
    workerConnection,
    close: async () => {
      await workerConnection.close();
      await connection.close();
      await waitingConnection.close();
    },
  };
}

/** A new namespace is known to every part of the server only after a moment. */
async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
