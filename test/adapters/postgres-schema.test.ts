import { cp, mkdtemp, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { grantApplicationRole, LoginMissing } from '../../src/adapters/postgres/applicationLogin';
import type { Database } from '../../src/adapters/postgres/database';
import { DatabaseFailure, DatabaseRefused, DatabaseUnavailable } from '../../src/adapters/postgres/errors';
import { migrate, requireSchema, SchemaMismatch, schemaVersion } from '../../src/adapters/postgres/migrate';
import { PostgresReplies } from '../../src/adapters/postgres/replies';
import { createMigratedDatabase, openTestDatabase, type MigratedDatabase } from '../support/database';
import { createDatabase, uniqueName } from '../support/servers';
import { newReply, newThread, T0 } from '../support/threadRows';

const MIGRATIONS = join(__dirname, '../../migrations');

async function withEmptyDatabase(work: (db: Database, url: string) => Promise<void>): Promise<void> {
  const database = await createDatabase();
  const db = openTestDatabase(database.url, null);
  try {
    await work(db, database.url);
  } finally {
    await db.destroy();
    await database.drop();
  }
}

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  try {
    await cp(MIGRATIONS, folder, { recursive: true });
    await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('migrating', () => {
  it('is done once, also by several at once', async () => {
    await withEmptyDatabase(async (db, url) => {
      expect(await schemaVersion(db)).toMatchObject({ current: null, fit: 'missing' });
      await expect(requireSchema(db)).rejects.toThrow('npx mosaic setup');
      const others = [1, 2].map(() => openTestDatabase(url, null));
      try {
        const applied = await Promise.all([db, ...others].map((each) => migrate(each)));
        expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
      } finally {
        await Promise.all(others.map((other) => other.destroy()));
      }
      const version = await schemaVersion(db);
      expect(version).toMatchObject({ fit: 'same', current: version.wanted });
      await requireSchema(db);
      expect(await migrate(db)).toEqual([]);
    });
  });

  it('is done by several databases of one server at once', async () => {
    await Promise.all(
      [1, 2, 3].map(() =>
        withEmptyDatabase(async (db) => {
          expect(await migrate(db)).not.toEqual([]);
        }),
      ),
    );
  });

  it('brings an older database up, and says that it is older', async () => {
    await withEmptyDatabase(async (db) => {
      await migrate(db);
      await withFolder(async (folder) => {
        await writeFile(
          join(folder, '9999_more.sql'),
          'CREATE TABLE more (id integer); CREATE TABLE even_more (id integer);',
        );
        expect(await schemaVersion(db, folder)).toMatchObject({ fit: 'older', wanted: '9999_more' });
        await expect(requireSchema(db, folder)).rejects.toThrow(/needs 9999_more.*npx mosaic setup/);
        expect(await migrate(db, folder)).toEqual(['9999_more']);
        await requireSchema(db, folder);
      });
    });
  });

  it('refuses a database that a newer program made', async () => {
    await withEmptyDatabase(async (db) => {
      await migrate(db);
      await withFolder(async (folder) => {
        const { wanted } = await schemaVersion(db);
        await unlink(join(folder, `${wanted}.sql`));
        expect(await schemaVersion(db, folder)).toMatchObject({ fit: 'newer', current: wanted });
        await expect(migrate(db, folder)).rejects.toThrow(SchemaMismatch);
        await expect(requireSchema(db, folder)).rejects.toThrow(/newer version/);
      });
    });
  });

  it('leaves nothing of a migration that fails', async () => {
    await withEmptyDatabase(async (db) => {
      await withFolder(async (folder) => {
        await writeFile(
          join(folder, '9999_broken.sql'),
          'CREATE TABLE half (id integer); SELECT no_such_column;',
        );
        await expect(migrate(db, folder)).rejects.toThrow(DatabaseFailure);
      });
      expect(await schemaVersion(db)).toMatchObject({ current: null });
      expect(await migrate(db)).not.toEqual([]);
    });
  });
});

describe('rights', () => {
  let database: MigratedDatabase;
  beforeAll(async () => {
    database = await createMigratedDatabase();
  });
  afterAll(() => database.close());

  const asApp = (statement: string) => sql.raw(statement).execute(database.app);

  it.each([
    'DELETE FROM stage_transitions',
    'UPDATE stage_transitions SET kind = kind',
    'DELETE FROM followup_sends',
    'DELETE FROM followup_send_steps',
    'UPDATE followup_send_steps SET state = state',
    `INSERT INTO followup_send_steps (send_id, state, attempts) VALUES (1, 'sent', 1)`,
    'DELETE FROM email_threads',
    'DELETE FROM email_replies',
    'DELETE FROM classifications',
    'TRUNCATE stage_transitions',
    'CREATE TABLE mine (id integer)',
    'ALTER TABLE creators ADD COLUMN more text',
    'DROP TABLE contacts',
    'ALTER TABLE followup_sends DISABLE TRIGGER ALL',
    'DELETE FROM schema_migrations',
    'SELECT salt FROM erasure_salt',
    'DELETE FROM erasures',
  ])('the application may not: %s', async (statement) => {
    await expect(asApp(statement)).rejects.toMatchObject({ name: 'DatabaseRefused', code: '42501' });
  });

  it('the application may read every table and view but the salt', async () => {
    const { rows } = await sql<{ name: string }>`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'v') and c.relname not in ('schema_migrations_lock', 'erasure_salt')
      order by 1`.execute(database.owner);
    expect(rows.length).toBeGreaterThan(20);
    for (const { name } of rows) await asApp(`SELECT * FROM ${name} LIMIT 1`);
  });

  it('the application’s rights hold beside options of the URL', async () => {
    const url = new URL(database.url);
    url.searchParams.set('options', '-c work_mem=5MB');
    const db = openTestDatabase(url.href, 'mosaic_app');
    try {
      const { rows } = await sql`select current_user as who, current_setting('work_mem') as memory`.execute(
        db,
      );
      expect(rows).toEqual([{ who: 'mosaic_app', memory: '5MB' }]);
      await expect(sql`delete from stage_transitions`.execute(db)).rejects.toThrow(DatabaseRefused);
    } finally {
      await db.destroy();
    }
  });

  it('analysts read numbers, and no person’s words', async () => {
    const url = new URL(database.url);
    url.searchParams.set('options', '-c role=mosaic_analyst');
    const analyst = openTestDatabase(url.href, null);
    try {
      const read = (what: string) => sql.raw(`SELECT ${what}`).execute(analyst);
      for (const allowed of [
        '* FROM stats_funnel',
        '* FROM people_queue',
        '* FROM followup_sends',
        '* FROM stage_transitions',
        'id, status, intent FROM email_threads',
        'kind, received_at FROM email_replies',
      ])
        await read(allowed);
      for (const refused of [
        'canonical FROM creators',
        'subject FROM email_threads',
        'creator_address FROM email_threads',
        'written FROM email_replies',
        'from_address FROM email_replies',
        'value FROM contacts',
        'evidence FROM contacts',
        'deciding_words FROM classifications',
        'canonical FROM suppressions',
        'address_hash FROM suppressions',
        'address_hash FROM erasures',
        'salt FROM erasure_salt',
        "hash_of_address('mia@example.com')",
      ])
        await expect(read(refused)).rejects.toThrow(DatabaseRefused);
      await expect(sql`update mailboxes set state = 'down'`.execute(analyst)).rejects.toThrow(
        DatabaseRefused,
      );
    } finally {
      await analyst.destroy();
    }
  });

  it('a login of its own gets the application’s rights, and no more', async () => {
    const login = uniqueName('app');
    await expect(grantApplicationRole(database.owner, login)).rejects.toThrow(LoginMissing);
    await sql`create role ${sql.id(login)} login password 'of its own'`.execute(database.owner);
    try {
      const url = new URL(database.url);
      [url.username, url.password] = [login, 'of its own'];
      const early = openTestDatabase(url.href, 'mosaic_app');
      await expect(sql`select 1`.execute(early)).rejects.toThrow(/mosaic_app.*npx mosaic setup/);
      await early.destroy();
      await grantApplicationRole(database.owner, login);
      await grantApplicationRole(database.owner, login);
      for (const role of ['mosaic_app', null] as const) {
        const db = openTestDatabase(url.href, role);
        try {
          await new PostgresReplies(db).store(newThread(), newReply(), null);
          await expect(sql`delete from stage_transitions`.execute(db)).rejects.toThrow(DatabaseRefused);
        } finally {
          await db.destroy();
        }
      }
      await grantApplicationRole(database.owner, 'postgres');
    } finally {
      await sql`drop role ${sql.id(login)}`.execute(database.owner);
    }
  });
});

describe('the ledger', () => {
  let database: MigratedDatabase;
  beforeAll(async () => {
    database = await createMigratedDatabase();
  });
  afterAll(() => database.close());

  const STATES = ['planned', 'fenced', 'sent', 'refused', 'unknown', 'not_sent', 'held'] as const;
  type State = (typeof STATES)[number];
  const LEGAL: Readonly<Record<State, readonly State[]>> = {
    planned: ['fenced', 'sent'],
    fenced: ['sent', 'refused', 'unknown', 'not_sent'],
    sent: [],
    refused: [],
    unknown: ['sent', 'not_sent', 'held'],
    not_sent: ['fenced', 'sent'],
    held: ['sent', 'not_sent'],
  };

  async function rowIn(state: State): Promise<string> {
    const { reply } = await new PostgresReplies(database.app).store(newThread(), newReply(), null);
    const thread = await database.app
      .selectFrom('email_threads')
      .select(['mailbox', 'creator_id'])
      .where('id', '=', reply.threadId)
      .executeTakeFirstOrThrow();
    const { id } = await database.app
      .insertInto('followup_sends')
      .values({
        ...thread,
        thread_id: reply.threadId,
        stage: 1,
        message_id: `<${uniqueName('send')}@example.com>`,
        state,
        due_at: new Date(T0),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  }

  it.each(STATES)('from %s goes its legal steps only, and keeps each', async (from) => {
    for (const to of STATES) {
      const id = await rowIn(from);
      const step = database.app
        .updateTable('followup_sends')
        .set({ state: to })
        .where('id', '=', id)
        .execute();
      const isLegal = to === from || LEGAL[from].includes(to);
      if (isLegal) await step;
      else
        await expect(step).rejects.toMatchObject({
          name: 'DatabaseFailure',
          constraint: 'followup_sends_legal_step',
        });
      const steps = await database.app
        .selectFrom('followup_send_steps')
        .select('state')
        .where('send_id', '=', id)
        .orderBy('id')
        .execute();
      expect(steps.map((each) => each.state).slice(0, 2)).toEqual(isLegal ? [from, to] : [from]);
    }
  });
});

describe('trouble', () => {
  it('is told in words, without the password', async () => {
    const { url: good, drop } = await createDatabase();
    const attempt = async (change: (url: URL) => void, role: 'mosaic_app' | null = null) => {
      const url = new URL(good);
      change(url);
      const db = openTestDatabase(url.href, role);
      try {
        return await sql`select 1`.execute(db).then(
          () => null,
          (error: unknown) => error,
        );
      } finally {
        await db.destroy();
      }
    };
    try {
      const wrongPassword = await attempt((url) => (url.password = 'hunter2'));
      expect(wrongPassword).toBeInstanceOf(DatabaseRefused);
      expect(wrongPassword).toMatchObject({
        code: '28P01',
        message: expect.not.stringContaining('hunter2') as string,
      });
      expect(await attempt((url) => (url.pathname = '/nowhere'))).toMatchObject({ code: '3D000' });
      expect(await attempt((url) => (url.port = '1'))).toBeInstanceOf(DatabaseUnavailable);
      expect(await attempt((url) => (url.hostname = 'nowhere.invalid'))).toBeInstanceOf(DatabaseUnavailable);
    } finally {
      await drop();
    }
  });

  it('quotes no value', async () => {
    await withEmptyDatabase(async (db) => {
      await migrate(db);
      const twice = { canonical: 'ana@example.net' };
      const error = await db
        .insertInto('creators')
        .values([twice, twice])
        .execute()
        .then(
          () => null,
          (thrown: unknown) => thrown,
        );
      expect(error).toBeInstanceOf(DatabaseFailure);
      expect(error).toMatchObject({ code: '23505', constraint: 'creators_canonical_key' });
      expect(`${String(error)} ${(error as Error).stack ?? ''} ${JSON.stringify(error)}`).not.toContain(
        'ana@',
      );
    });
  });

  it('passes: after every connection was cut, queries work again', async () => {
    const database = await createMigratedDatabase();
    try {
      const cut = () =>
        sql`select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()`.execute(database.owner);
      const slow = sql`select pg_sleep(30)`.execute(database.app);
      const outcome = expect(slow).rejects.toThrow(DatabaseUnavailable);
      while ((await running(database.owner)) === 0) await new Promise((done) => setTimeout(done, 20));
      await cut();
      await outcome;
      expect((await sql<{ n: number }>`select 1 as n`.execute(database.app)).rows).toEqual([{ n: 1 }]);
    } finally {
      await database.close();
    }
  });
});

async function running(owner: Database): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from pg_stat_activity
    where datname = current_database() and query like 'select pg_sleep%' and state = 'active'`.execute(owner);
  return rows[0]!.n;
}
