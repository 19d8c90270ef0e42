/** A worker outlives every outage: what it needs at its start is waited for, and said. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../activities/ports';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;

/**
 * Repeats `work` with growing waits until it succeeds. `isPassing` false, or `signal` aborted: its error is thrown. One line
 * says that it waits, one that it goes on.
 */
export async function untilItWorks<T>(
  what: string,
  work: () => Promise<T>,
  options: {
    readonly log: Log;
    readonly signal: AbortSignal;
    readonly isPassing: (error: unknown) => boolean;
  },
): Promise<T> {
  let said = false;
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
    try {
      const result = await work();
      if (said) options.log.info(`${what} answers: going on`);
      return result;
    } catch (error) {
      if (options.signal.aborted || !options.isPassing(error)) throw error;
      if (!said)
        options.log.error(
          `${what} is waited for: ${error instanceof Error ? error.message : 'no reason given'}`,
        );
      said = true;
      await sleep(waitMs, undefined, { signal: options.signal });
    }
  }
}
