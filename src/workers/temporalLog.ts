/** What the SDK logs, as it goes into our log: which task it is about, and nothing that a mail or a person may have said. */

import type { LogFields } from '../activities/ports';
import { framesOf } from './scrubFailures';

/**
 * By name, since a workflow's thread hands its errors over without their class. Their texts are made by the SDK out of ids,
 * types and states; what any other error says may quote what it choked on.
 */
const SPEAKABLE = new Set([
  'DeterminismViolationError',
  'GracefulShutdownPeriodExpiredError',
  'IllegalStateError',
  'ShutdownError',
  'TransportError',
]);

/** Every worker but one serves activities alone, on purpose: this would warn of it at each start. The SDK's own words. */
const MEANT_SO = 'No workflows registered, not polling for workflow tasks';

export interface Entry {
  readonly message: string;
  readonly fields: LogFields;
}

/** Null: not worth a line. */
export function passedOn(message: string, meta: object | undefined): Entry | null {
  if (message === MEANT_SO) return null;
  const told: Readonly<Record<string, unknown>> = { ...meta };
  return {
    // Where the SDK puts an error's text into its sentence, it does so after a colon.
    message: `Temporal: ${message.split(': ')[0] ?? ''}`,
    fields: {
      ...idIn('workflowId', told['workflowId']),
      ...idIn('runId', told['runId'] ?? told['workflowRunId']),
      ...idIn('activityType', told['activityType']),
      ...(typeof told['attempt'] === 'number' ? { attempt: told['attempt'] } : {}),
      ...errorIn(meta instanceof Error ? meta : told['error']),
    },
  };
}

const idIn = (name: string, value: unknown): LogFields =>
  typeof value === 'string' ? { [name]: value } : {};

function errorIn(error: unknown): LogFields {
  if (!(error instanceof Error)) return {};
  const type = typeOf(error);
  return SPEAKABLE.has(type) ? { error: `${type}: ${error.message}` } : { error: type, at: framesOf(error) };
}

/** An error that lost its class on the way has a stack that still begins with it. */
function typeOf({ name, stack = '' }: Error): string {
  return name === 'Error' ? (/^\w+(?:Error|Failure)(?=:|\n|$)/.exec(stack)?.[0] ?? name) : name;
}
