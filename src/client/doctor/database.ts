/** PostgreSQL: reachable, of the right schema, of the same time; and what stands in it for a person. */

import { sql } from 'kysely';
import type { Database } from '../../adapters/postgres/database';
import { unfinishedErasures } from '../../adapters/postgres/erasure';
import { standingFreeze } from '../../adapters/postgres/sendSwitch';
import { schemaVersion, SchemaMismatch } from '../../adapters/postgres/migrate';
import { freezeInWords } from '../cli/freeze';
import { span } from '../cli/times';
import { listSends } from '../queries/sends';
import { freezeShown } from '../sendFreeze';
import { peopleQueue } from '../stats/waiting';
import { check, failed, ok, warning, type CheckResult, type Outcome } from './check';

/** Due times are compared with the worker's clock: more than this makes stages visibly early or late. */
const SKEW_WARNING_MS = 2_000;
const SKEW_FAILURE_MS = 60_000;

export async function examineDatabase(db: Database): Promise<readonly CheckResult[]> {
  const reachable = await check('database', '', null, async () => {
    const version = await schemaVersion(db);
    return version.fit === 'same'
      ? ok(`answers; schema ${version.wanted}`)
      : failed(new SchemaMismatch(version).message, 'Run `mosaic setup`.');
  });
  if (reachable.standing === 'failed') return [reachable];
  return [
    reachable,
    await check('clock', '', 'Set the clocks by NTP.', () => skew(db)),
    await check('freeze', '', null, () => freeze(db)),
    await check('held sends', '', null, () => heldSends(db)),
    await check('people queue', '', null, () => queue(db)),
    await check('erasures', '', null, () => erasures(db)),
  ];
}

async function skew(db: Database): Promise<Outcome> {
  const beforeMs = Date.now();
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  const middleMs = (beforeMs + Date.now()) / 2;
  const skewMs = Math.abs((rows[0]?.now.getTime() ?? middleMs) - middleMs);
  const finding = `this machine and the database are ${Math.round(skewMs)} ms apart`;
  if (skewMs > SKEW_FAILURE_MS) return failed(finding, 'Set the clocks by NTP.');
  return skewMs > SKEW_WARNING_MS ? warning(finding, 'Set the clocks by NTP.') : ok(finding);
}

async function freeze(db: Database): Promise<Outcome> {
  const standing = await standingFreeze(db);
  return standing === null
    ? ok('sends may leave')
    : warning(
        `all sends are frozen ${freezeInWords(freezeShown(standing))}`,
        'Nothing leaves until `mosaic thaw`.',
      );
}

async function heldSends(db: Database): Promise<Outcome> {
  const held = await listSends(db, { state: 'held' });
  return held.length === 0
    ? ok('none')
    : warning(
        `${held.length} send(s) of which nobody knows whether they were accepted`,
        'Look into the mailbox, then `mosaic sends resolve` (`mosaic sends list --state held` names them).',
      );
}

async function queue(db: Database): Promise<Outcome> {
  const tasks = await peopleQueue(db);
  const oldest = tasks[0];
  return oldest === undefined
    ? ok('empty')
    : ok(`${tasks.length} thing(s) wait for a person, the oldest for ${span(oldest.waitedSeconds * 1_000)}`);
}

async function erasures(db: Database): Promise<Outcome> {
  const unfinished = await unfinishedErasures(db);
  return unfinished === 0
    ? ok('none is unfinished')
    : warning(
        `${unfinished} erasure(s) were begun and not finished: something of a person may be left`,
        'Run `mosaic erase --creator <address> --yes` again for the same person.',
      );
}
