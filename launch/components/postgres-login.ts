import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';

const LOGIN = 'mosaic_worker';

/**
 * Makes a login without rights of its own, with a new password at each start, and returns its URL to the same database.
 * The set-up gives it what the application may do: no DDL, nothing deleted from ledger and events.
 */
export async function applicationLogin(
  postgres: { readonly ownerUrl: string },
  database: string,
): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  const owner = new Client({ connectionString: postgres.ownerUrl });
  await owner.connect();
  try {
    const known = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [LOGIN]);
    const login = escapeIdentifier(LOGIN);
    if (known.rowCount === 0) await owner.query(`CREATE ROLE ${login} LOGIN`);
    await owner.query(`ALTER ROLE ${login} PASSWORD ${escapeLiteral(password)}`);
  } finally {
    await owner.end();
  }
  const url = new URL(postgres.ownerUrl);
  url.username = LOGIN;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}
