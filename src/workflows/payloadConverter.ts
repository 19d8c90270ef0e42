/**
 * Temporal's own converter, inside workflows: but what cannot be decoded is no value instead of an error. A person may choose another
 * encoding in the Temporal UI's forms, and an error there would fail the workflow's task, again and again, until it is reset. Handlers
 * take no value for a message that cannot be read. What activities return is written by the program.
 */

import { defaultPayloadConverter, ValueError, type PayloadConverter } from '@temporalio/common';

const fromPayload: PayloadConverter['fromPayload'] = (payload, context, hint) => {
  try {
    return defaultPayloadConverter.fromPayload(payload, context, hint);
  } catch (error) {
    if (error instanceof ValueError || error instanceof SyntaxError) return undefined as never;
    throw error;
  }
};

export const payloadConverter: PayloadConverter = {
  toPayload: (value, context, hint) => defaultPayloadConverter.toPayload(value, context, hint),
  fromPayload,
};
