/** Whether Redis answers: said once when it stops, and once when it is well again. */

import type { Clock, Log } from '../../activities/ports';

/** A Redis that is slow now and then is one trouble, not many. */
const WELL_AFTER_MS = 10_000;

export class RedisHealth {
  #failedAtMs: number | null = null;
  #outages = 0;

  constructor(
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly wellAfterMs = WELL_AFTER_MS,
  ) {}

  /** Grows with every failure: what was written before may be incomplete. */
  get outages(): number {
    return this.#outages;
  }

  /** The answer, or null when Redis gave none. Never throws for what Redis does. */
  async ask<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      const answer = await work();
      this.#worked();
      return answer;
    } catch (error) {
      this.#failed(error);
      return null;
    }
  }

  #worked(): void {
    if (this.#failedAtMs === null || this.clock.nowMs() - this.#failedAtMs < this.wellAfterMs) return;
    this.#failedAtMs = null;
    this.log.info('Redis: it answers again');
  }

  #failed(error: unknown): void {
    this.#outages++;
    const isNew = this.#failedAtMs === null;
    this.#failedAtMs = this.clock.nowMs();
    if (isNew)
      this.log.warn('Redis: no answer; the ledger in Postgres answers instead, and the daily caps hold', {
        reason: reasonOf(error),
      });
  }
}

/** A short word: Redis' own texts quote the command, which holds an address. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (/timed? ?out/i.test(error.message)) return 'no answer in time';
  return /^[A-Z]{3,12}\b/.exec(error.message)?.[0] ?? 'connection lost';
}
