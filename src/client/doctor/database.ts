/** PostgreSQL: reachable, of the right schema and rights, of the same time, with room for connections. */

import { sql } from 'kysely';
import type { Database } from '../../adapters/postgres/database';
import { schemaVersion, SchemaMismatch } from '../../adapters/postgres/migrate';
import { check, failed, ok, skewOutcome, warning, type CheckResult, type Outcome } from './check';
import { examineTables } from './tables';

const SET_UP = 'Run `mosaic setup`.';
const RIGHTS =
  'Run `mosaic setup` with DATABASE_OWNER_URL: it gives the login of DATABASE_URL the role mosaic_app, and the role its rights.';
/** A worker takes up to 20. */
const LEAST_FREE_CONNECTIONS = 20;

export async function examineDatabase(db: Database): Promise<readonly CheckResult[]> {
  const reachable = await check('database', '', null, () => answers(db));
  if (reachable.standing === 'failed') return [reachable];
  const schema = await check('schema', '', SET_UP, () => schemaStands(db));
  const server = [
    reachable,
    schema,
    await check('database clock', '', null, () => clock(db)),
    await check('database connections', '', null, () => connections(db)),
  ];
  if (schema.standing === 'failed') return server;
  return [
    ...server,
    await check('database rights', '', RIGHTS, () => rights(db)),
    ...(await examineTables(db)),
  ];
}

async function answers(db: Database): Promise<Outcome> {
  const startedMs = performance.now();
  const { rows } = await sql<{
    version: string;
  }>`select current_setting('server_version') as version`.execute(db);
  return ok(
    `PostgreSQL ${rows[0]?.version ?? ''} answers in ${Math.round(performance.now() - startedMs)} ms`,
  );
}

async function schemaStands(db: Database): Promise<Outcome> {
  const version = await schemaVersion(db);
  return version.fit === 'same'
    ? ok(`at ${version.wanted}, as this program needs it`)
    : failed(new SchemaMismatch(version).message, SET_UP);
}

async function clock(db: Database): Promise<Outcome> {
  const beforeMs = Date.now();
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  const middleMs = (beforeMs + Date.now()) / 2;
  return skewOutcome((rows[0]?.now.getTime() ?? middleMs) - middleMs, 'the database');
}

async function connections(db: Database): Promise<Outcome> {
  const { rows } = await sql<{ most: number; open: number }>`
    select current_setting('max_connections')::integer as most,
           (select count(*)::integer from pg_stat_activity) as open`.execute(db);
  const { most = 0, open = 0 } = rows[0] ?? {};
  const finding = `${open} of ${most} are open`;
  return most - open < LEAST_FREE_CONNECTIONS
    ? warning(finding, 'Raise max_connections: a worker takes up to 20, a console 4.')
    : ok(finding);
}

/** May it do what it must, and nothing that would rewrite the record? */
async function rights(db: Database): Promise<Outcome> {
  const { rows } = await sql<{ missing: boolean; toomuch: boolean }>`
    select not (has_table_privilege('email_threads', 'select, insert, update')
            and has_table_privilege('followup_sends', 'select, insert, update')
            and has_table_privilege('stage_transitions', 'select, insert')
            and has_table_privilege('send_switch', 'select, update')) as missing,
           has_table_privilege('followup_sends', 'delete')
            or has_table_privilege('stage_transitions', 'delete')
            or has_table_privilege('stage_transitions', 'update') as toomuch`.execute(db);
  const { missing = true, toomuch = false } = rows[0] ?? {};
  if (missing) return failed('the application may not write its tables', RIGHTS);
  return toomuch
    ? failed('the application could delete from the ledger or the events, which are append-only', RIGHTS)
    : ok('the application may do what it needs, and cannot delete from ledger and events');
}
