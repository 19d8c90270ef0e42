/** Redis. Without it the ledger in PostgreSQL answers, so nothing of it is a failure. */

import { redisFacts, type RedisFacts } from '../../adapters/redis/serverFacts';
import { check, ok, skewOutcome, warning, type CheckResult, type Outcome } from './check';

const REMEDY = 'Start Redis, or correct REDIS_URL. Until then the ledger answers, and the caps hold.';
const MB = 1_000_000;

export async function examineRedis(url: string): Promise<readonly CheckResult[]> {
  const known: RedisFacts[] = [];
  const reachable = await check('redis', '', REMEDY, async () => {
    try {
      const facts = await redisFacts(url);
      known.push(facts);
      return ok(`Redis ${facts.version} answers`);
    } catch (error) {
      return warning(error instanceof Error ? error.message : 'does not answer', REMEDY);
    }
  });
  const [facts] = known;
  if (facts === undefined) return [reachable];
  return [
    reachable,
    await check('redis memory', '', null, () => Promise.resolve(memory(facts))),
    await check('redis clock', '', null, () =>
      Promise.resolve(skewOutcome(facts.clockMs - facts.askedAtMs, 'Redis')),
    ),
  ];
}

/** The sends of 24 hours are written anew from the ledger where they are gone: losing them costs time, not the cap. */
function memory({ evictionPolicy, maxMemoryBytes, usedMemoryBytes, persists }: RedisFacts): Outcome {
  const finding = `${Math.ceil(usedMemoryBytes / MB)} MB used${maxMemoryBytes === 0 ? '' : ` of ${Math.floor(maxMemoryBytes / MB)}`}, eviction ${evictionPolicy ?? 'unknown'}, ${persists ? 'kept over a restart' : 'empty after a restart, and then written anew'}`;
  return maxMemoryBytes > 0 && evictionPolicy !== null && evictionPolicy !== 'noeviction'
    ? warning(
        finding,
        'Set `maxmemory-policy noeviction`: evicted keys make the ledger answer instead, and `followups` incomplete until the next reconcile.',
      )
    : ok(finding);
}
