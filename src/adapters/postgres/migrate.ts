/** The schema's version, and the way to the one that this program needs. Forward only. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Migration, Migrator, sql } from 'kysely';
import type { Database } from './database';
import { DatabaseRefused } from './errors';

/** The same depth below the package's root in src/ and in dist/. */
const FOLDER = join(__dirname, '../../../migrations');
const TABLE = 'schema_migrations';
const UNDEFINED_TABLE = '42P01';

/** Names of migrations. `current` null: the database has not been set up. */
export interface SchemaVersion {
  readonly current: string | null;
  readonly wanted: string;
  /** `newer`: migrated by a later version of this program, which this one must not touch. */
  readonly fit: 'same' | 'older' | 'newer' | 'missing';
}

/** The database's schema is not the one that this program needs; the message says what to do. */
export class SchemaMismatch extends Error {
  constructor(readonly version: SchemaVersion) {
    super(mismatch(version));
    this.name = 'SchemaMismatch';
  }
}

/** Brings the schema up to date, as the owner; several at once wait for each other. Returns the migrations that it applied. */
export async function migrate(db: Database, folder = FOLDER): Promise<readonly string[]> {
  const version = await schemaVersion(db, folder);
  if (version.fit === 'newer') throw new SchemaMismatch(version);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => readMigrations(folder) },
    migrationTableName: TABLE,
    migrationLockTableName: `${TABLE}_lock`,
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error('The migration failed.');
  return results.filter((each) => each.status === 'Success').map((each) => each.migrationName);
}

export async function schemaVersion(db: Database, folder = FOLDER): Promise<SchemaVersion> {
  const known = await migrationNames(folder);
  const applied = await appliedNames(db);
  const wanted = known.at(-1);
  if (wanted === undefined) throw new Error(`There are no migrations in ${folder}.`);
  const current = applied.at(-1) ?? null;
  return { current, wanted, fit: fit(known, applied) };
}

/** Throws `SchemaMismatch` unless the schema is the one that this program needs. */
export async function requireSchema(db: Database, folder = FOLDER): Promise<void> {
  const version = await schemaVersion(db, folder);
  if (version.fit !== 'same') throw new SchemaMismatch(version);
}

function fit(known: readonly string[], applied: readonly string[]): SchemaVersion['fit'] {
  if (applied.length === 0) return 'missing';
  if (applied.some((name) => !known.includes(name))) return 'newer';
  return applied.length < known.length ? 'older' : 'same';
}

function mismatch({ current, wanted, fit: how }: SchemaVersion): string {
  switch (how) {
    case 'missing':
      return 'The database has not been set up yet. Run `npx mosaic setup`.';
    case 'older':
      return `The database's schema is at ${String(current)} and this program needs ${wanted}. Run \`npx mosaic setup\`.`;
    case 'newer':
      return (
        `The database's schema is at ${String(current)}, which a newer version of this program made; this one knows ${wanted}. ` +
        'Start the newer version, or point DATABASE_URL to another database.'
      );
    case 'same':
      return `The database's schema is at ${wanted}, as it should be.`;
  }
}

async function migrationNames(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder);
  return files
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort();
}

async function readMigrations(folder: string): Promise<Record<string, Migration>> {
  const names = await migrationNames(folder);
  const migrations = names.map(async (name): Promise<[string, Migration]> => {
    const text = await readFile(join(folder, `${name}.sql`), 'utf8');
    return [
      name,
      {
        up: async (db) => {
          await sql.raw(text).execute(db);
        },
      },
    ];
  });
  return Object.fromEntries(await Promise.all(migrations));
}

async function appliedNames(db: Database): Promise<readonly string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from ${sql.table(TABLE)} order by name`.execute(
      db,
    );
    return rows.map((row) => row.name);
  } catch (error) {
    if (error instanceof DatabaseRefused && error.code === UNDEFINED_TABLE) return [];
    throw error;
  }
}
