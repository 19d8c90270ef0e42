/** `FollowUpIndex`: `ZRANGE followups 0 -1 WITHSCORES` shows the threads with a stage ahead, by when in Unix seconds. */

import type { Redis } from 'ioredis';
import type { FollowUpIndex } from '../../activities/ports';
import type { RedisHealth } from './health';

export const FOLLOW_UPS_KEY = 'followups';
const MEMBERS_AT_ONCE = 1_000;

export class RedisFollowUpIndex implements FollowUpIndex {
  constructor(
    private readonly redis: Redis,
    private readonly health: RedisHealth,
  ) {}

  async set(workflowId: string, dueAtMs: number | null): Promise<void> {
    await this.health.ask(() =>
      dueAtMs === null
        ? this.redis.zrem(FOLLOW_UPS_KEY, workflowId)
        : this.redis.zadd(FOLLOW_UPS_KEY, unixSeconds(dueAtMs), workflowId),
    );
  }

  async rebuild(
    entries: readonly { readonly workflowId: string; readonly dueAtMs: number }[],
  ): Promise<void> {
    const writes = this.redis.multi().del(FOLLOW_UPS_KEY);
    for (let at = 0; at < entries.length; at += MEMBERS_AT_ONCE)
      writes.zadd(
        FOLLOW_UPS_KEY,
        ...entries
          .slice(at, at + MEMBERS_AT_ONCE)
          .flatMap(({ workflowId, dueAtMs }) => [unixSeconds(dueAtMs), workflowId]),
      );
    await this.health.ask(() => writes.exec());
  }
}

const unixSeconds = (ms: number): number => Math.floor(ms / 1_000);
