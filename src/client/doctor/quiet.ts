/** For adapters that the examination opens for a moment: what they find shows as its own line. */

import type { Clock, Log } from '../../activities/ports';

export const silent: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

export const systemClock: Clock = { nowMs: () => Date.now() };
