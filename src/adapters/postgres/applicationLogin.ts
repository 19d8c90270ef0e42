/** The application's login and the rights it gets, in setup. */

import { sql } from 'kysely';
import type { Database } from './database';

/** Setup cannot go on before somebody with the rights made this login. */
export class LoginMissing extends Error {
  constructor(readonly login: string) {
    super(
      `The database server has no login ${login}, which DATABASE_URL names. ` +
        `Create it (CREATE ROLE "${login}" LOGIN PASSWORD '…') and run \`npx mosaic setup\` again.`,
    );
    this.name = 'LoginMissing';
  }
}

/**
 * Makes the application's login a member of `mosaic_app`, so that it may take that role; idempotent. `db`: as the owner. The
 * owner's own login is made one, too: it may serve both, and the owner of a role is not by itself allowed to take it (PostgreSQL 16).
 */
export async function grantApplicationRole(db: Database, login: string): Promise<void> {
  // Since PostgreSQL 16 membership and the right to take the role are two things.
  const { rows } = await sql<{ is_member: boolean }>`
    select pg_has_role(oid, 'mosaic_app',
      case when current_setting('server_version_num')::integer >= 160000 then 'SET' else 'MEMBER' end) as is_member
    from pg_roles where rolname = ${login}`.execute(db);
  const [found] = rows;
  if (found === undefined) throw new LoginMissing(login);
  if (!found.is_member) await sql`grant mosaic_app to ${sql.id(login)}`.execute(db);
}
