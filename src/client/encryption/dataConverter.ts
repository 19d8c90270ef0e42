/** How whoever talks to Temporal, client or worker, reads and writes payloads. */

import type { DataConverter } from '@temporalio/common';
import type { PayloadKey } from '../../config';
import { EncryptionCodec } from './codec';

export const FAILURE_CONVERTER = require.resolve('./failureConverter');

/** Without keys Temporal's own: readable payloads and failures. */
export function dataConverterOf(keys: readonly PayloadKey[]): DataConverter {
  if (keys.length === 0) return {};
  return { payloadCodecs: [new EncryptionCodec(keys)], failureConverterPath: FAILURE_CONVERTER };
}
