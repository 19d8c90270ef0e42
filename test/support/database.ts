import { openDatabase, type Database } from '../../src/adapters/postgres/database';
import { migrate } from '../../src/adapters/postgres/migrate';
import { createDatabase, type TestDatabase } from './servers';

export interface MigratedDatabase {
  /** As the owner, who may do everything. */
  readonly owner: Database;
  /** With the rights of the application. */
  readonly app: Database;
  readonly url: string;
  close(): Promise<void>;
}

const fail = (why: string): never => {
  throw new Error(why);
};

/** A connection pool whose idle connections must not break. */
export function openTestDatabase(url: string, role: 'mosaic_app' | null): Database {
  return openDatabase({ url, role, maxConnections: 4, onLost: fail });
}

/** A database of the test's own with the current schema. */
export async function createMigratedDatabase(): Promise<MigratedDatabase> {
  const database: TestDatabase = await createDatabase({
    key: 'migrated',
    prepare: async (url) => {
      const db = openTestDatabase(url, null);
      try {
        await migrate(db);
      } finally {
        await db.destroy();
      }
    },
  });
  const owner = openTestDatabase(database.url, null);
  const app = openTestDatabase(database.url, 'mosaic_app');
  return {
    owner,
    app,
    url: database.url,
    close: async () => {
      await Promise.all([owner.destroy(), app.destroy()]);
      await database.drop();
    },
  };
}
