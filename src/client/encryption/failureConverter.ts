/** Failures whose message and stack are payloads, so that they are encrypted like payloads. Loaded by path, also into the workflows' bundle. */

import { DefaultFailureConverter } from '@temporalio/common';

export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
