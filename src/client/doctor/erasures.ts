/** Whether an erasure was cut off, so that something of a person may be left. */

import type { Database } from '../../adapters/postgres/database';
import { unfinishedErasures } from '../../adapters/postgres/erasure';
import { ok, warning, type Outcome } from './check';

export async function erasuresOutcome(db: Database): Promise<Outcome> {
  const unfinished = await unfinishedErasures(db);
  return unfinished === 0
    ? ok('none is unfinished')
    : warning(
        `${unfinished} erasure(s) were begun and not finished: something of a person may be left`,
        'Run `mosaic erase --creator <address> --yes` again for the same person.',
      );
}
