/** Redis: beside the ledger, never above it. Every answer comes soon or not at all. */

import { Redis } from 'ioredis';
import { RedisFollowUpIndex } from './redis/followUps';
import { RedisHealth } from './redis/health';
import { RedisModelTurns, type ModelTurnsOptions } from './redis/modelTurns';
import { RedisRateLimit, type RateLimitOptions } from './redis/rateLimit';

export interface RedisOptions extends RateLimitOptions {
  readonly url: string;
  /** How long a command may take before the ledger is asked instead. */
  readonly answerWithinMs?: number;
  readonly wellAfterMs?: number;
}

export interface RedisStore {
  readonly rateLimit: RedisRateLimit;
  readonly followUps: RedisFollowUpIndex;
  /** One for each model: turns that are taken while Redis is away are counted by it. */
  modelTurns(options: Omit<ModelTurnsOptions, 'clock'>): RedisModelTurns;
  /** True when Redis answers now. */
  ping(): Promise<boolean>;
  close(): void;
}

const ANSWER_WITHIN_MS = 300;
const CONNECT_WITHIN_MS = 2_000;
const RECONNECT_AT_MOST_MS = 5_000;

/** Connects in the background if Redis is not there yet: what needs it does without. */
export async function openRedis(options: RedisOptions): Promise<RedisStore> {
  const redis = new Redis(options.url, {
    lazyConnect: true,
    // A command that cannot be sent now fails now: the ledger answers, and nothing piles up.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    commandTimeout: options.answerWithinMs ?? ANSWER_WITHIN_MS,
    connectTimeout: CONNECT_WITHIN_MS,
    retryStrategy: (times) => Math.min(times * 200, RECONNECT_AT_MOST_MS),
  });
  const health = new RedisHealth(options.clock, options.log, options.wellAfterMs);
  // Without a listener ioredis prints to the console; what fails shows in the commands.
  redis.on('error', () => undefined);
  await health.ask(() => redis.connect());
  const rateLimit = new RedisRateLimit(redis, health, options);
  return {
    rateLimit,
    followUps: new RedisFollowUpIndex(redis, health),
    modelTurns: (limits) => new RedisModelTurns(redis, health, { ...limits, clock: options.clock }),
    ping: async () => (await health.ask(() => redis.ping())) !== null,
    close: () => {
      rateLimit.close();
      redis.disconnect();
    },
  };
}
