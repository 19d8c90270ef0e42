import { Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { SEARCH_ATTRIBUTES } from '../../src/domain/searchAttributes';

const { IndexedValueType } = temporal.api.enums.v1;

/** Workflows of the namespace may set our search attributes from now on. */
export async function registerSearchAttributes(address: string, namespace = 'default'): Promise<void> {
  const connection = await Connection.connect({ address });
  try {
    const searchAttributes = Object.fromEntries(
      Object.entries(SEARCH_ATTRIBUTES).map(([name, type]) => [
        name,
        IndexedValueType[`INDEXED_VALUE_TYPE_${type}`],
      ]),
    );
    await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
  } finally {
    await connection.close();
  }
}
