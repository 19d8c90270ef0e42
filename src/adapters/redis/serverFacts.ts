/** What a Redis server says of itself, for the operators' examination. */

import { Redis } from 'ioredis';

export interface RedisFacts {
  readonly version: string;
  /** `noeviction`, `allkeys-lru` …; null: the server does not tell. */
  readonly evictionPolicy: string | null;
  /** 0: unlimited. */
  readonly maxMemoryBytes: number;
  readonly usedMemoryBytes: number;
  /** Survives a restart: an append-only file, or snapshots. */
  readonly persists: boolean;
  /** Its clock, and ours in the middle of asking. */
  readonly clockMs: number;
  readonly askedAtMs: number;
}

const ANSWER_WITHIN_MS = 3_000;

/** Throws when it does not answer; the message quotes nothing of the server's. */
export async function redisFacts(url: string): Promise<RedisFacts> {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: ANSWER_WITHIN_MS,
    commandTimeout: ANSWER_WITHIN_MS,
    retryStrategy: () => null,
  });
  // Without a listener ioredis prints to the console; what fails shows in the commands.
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const info = infoOf(await redis.info());
    const beforeMs = Date.now();
    const [seconds = 0, micros = 0] = await redis.time();
    const askedAtMs = (beforeMs + Date.now()) / 2;
    return {
      version: info.get('redis_version') ?? 'unknown',
      evictionPolicy: info.get('maxmemory_policy') ?? null,
      maxMemoryBytes: Number(info.get('maxmemory') ?? 0),
      usedMemoryBytes: Number(info.get('used_memory') ?? 0),
      persists: info.get('aof_enabled') === '1' || Number(info.get('rdb_last_save_time') ?? 0) > 0,
      clockMs: seconds * 1_000 + micros / 1_000,
      askedAtMs,
    };
  } catch (error) {
    const code =
      error instanceof Error && 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
    throw new Error(`Redis does not answer${code}.`, { cause: error });
  } finally {
    redis.disconnect();
  }
}

function infoOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('\r\n').flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      return colon < 1 ? [] : [[line.slice(0, colon), line.slice(colon + 1)]];
    }),
  );
}
