/** Redis. Without it the ledger in PostgreSQL answers, so it is a warning. */

import { openRedis } from '../../adapters/redis';
import { check, ok, warning, type CheckResult } from './check';
import { systemClock, silent } from './quiet';

const REMEDY = 'Start Redis, or correct REDIS_URL. Until then the ledger answers, and the caps hold.';

export function examineRedis(url: string): Promise<CheckResult> {
  return check('redis', '', REMEDY, async () => {
    const redis = await openRedis({
      url,
      capPerDay: () => 0,
      ledger: () => Promise.resolve([]),
      clock: systemClock,
      log: silent,
    });
    try {
      return (await redis.ping()) ? ok('answers') : warning('does not answer', REMEDY);
    } finally {
      redis.close();
    }
  });
}
