/** Waiting that an interruption ends. */

import { setTimeout as sleep } from 'node:timers/promises';

/** Returns after `delayMs` (at once where it is not above 0), or as soon as `signal` is aborted. */
export async function pauseFor(delayMs: number, signal: AbortSignal): Promise<void> {
  if (delayMs <= 0) return;
  try {
    await sleep(delayMs, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
