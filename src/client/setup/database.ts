/** The database: made where the owner's login may, brought to the schema that this program needs, opened to the application. */

import { sql } from 'kysely';
import { grantApplicationRole } from '../../adapters/postgres/applicationLogin';
import { openDatabase, type Database } from '../../adapters/postgres/database';
import { DatabaseRefused } from '../../adapters/postgres/errors';
import { migrate } from '../../adapters/postgres/migrate';
import { Unavailable } from '../unavailable';

const NO_SUCH_DATABASE = '3D000';
const DUPLICATE_DATABASE = '42P04';
const NO_RIGHT = '42501';
/** Every server has it; from there others are made. */
const MAINTENANCE_DATABASE = 'postgres';

export interface DatabaseSetUp {
  readonly created: boolean;
  readonly migrations: readonly string[];
}

/** Idempotent. `applicationUrl`: whose login may use the tables afterwards. */
export async function setUpDatabase(ownerUrl: string, applicationUrl: string): Promise<DatabaseSetUp> {
  const created = await ensureDatabase(ownerUrl);
  const migrations = await asOwner(ownerUrl, async (db) => {
    const applied = await migrate(db);
    await grantApplicationRole(db, loginOf(applicationUrl));
    return applied;
  });
  return { created, migrations };
}

async function ensureDatabase(ownerUrl: string): Promise<boolean> {
  try {
    await asOwner(ownerUrl, (db) => sql`select 1`.execute(db));
    return false;
  } catch (error) {
    if (!(error instanceof DatabaseRefused && error.code === NO_SUCH_DATABASE)) throw error;
  }
  const name = nameOf(ownerUrl);
  try {
    await asOwner(withDatabase(ownerUrl, MAINTENANCE_DATABASE), (db) =>
      sql`create database ${sql.id(name)}`.execute(db),
    );
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    // Two set-ups at once: the other one made it.
    if (code === DUPLICATE_DATABASE) return false;
    if (code !== NO_RIGHT) throw error;
    throw new Unavailable(
      `There is no database ${name}, and the login of DATABASE_OWNER_URL may not make one. Make it (CREATE DATABASE "${name}" OWNER "${loginOf(ownerUrl)}"), then run \`mosaic setup\` again.`,
      { cause: error },
    );
  }
}

async function asOwner<T>(url: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = openDatabase({ url, maxConnections: 1, role: null, onLost: () => undefined });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

export const nameOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));
const loginOf = (url: string): string => decodeURIComponent(new URL(url).username);
