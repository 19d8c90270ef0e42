/** What an erasure works with, from what the verbs share. */

import { PostgresErasure } from '../../adapters/postgres/erasure';
import { openRedis } from '../../adapters/redis';
import { silent, systemClock } from '../doctor/quiet';
import { creatorHashes } from '../encryption/creatorHash';
import type { Operator } from '../operator';
import type { EraseDeps } from './erase';

export async function eraseDeps(operator: Operator, progress: (what: string) => void): Promise<EraseDeps> {
  return {
    erasure: new PostgresErasure(operator.db),
    lookup: operator.lookup,
    threads: operator.threads,
    temporal: await operator.temporal(),
    // Threads that began without a key hold the address itself.
    labelsOf: (address) => [address, ...creatorHashes(operator.config.payloadKeys, address)],
    forgetFollowUps: (workflowIds) => forgetFollowUps(operator.config.redisUrl, workflowIds),
    progress,
  };
}

/** Redis holds ids and numbers, never a person; what does not answer now is written anew by the next reconcile. */
async function forgetFollowUps(url: string, workflowIds: readonly string[]): Promise<boolean> {
  const redis = await openRedis({
    url,
    capPerDay: () => 0,
    ledger: () => Promise.resolve([]),
    clock: systemClock,
    log: silent,
  });
  try {
    if (!(await redis.ping())) return false;
    for (const workflowId of workflowIds) await redis.followUps.set(workflowId, null);
    return true;
  } finally {
    redis.close();
  }
}
