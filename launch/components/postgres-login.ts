import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** The application's rights, as the migrations define them: no DDL, nothing deleted from ledger and events. */
const GROUP = 'mosaic_app';
const LOGIN = 'mosaic_worker';

/**
 * Makes a login with the application's rights alone, with a new password at each start, and returns its URL to the same
 * database. The migrations must have run: the group is theirs.
 */
export async function applicationLogin(ownerUrl: string): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const known = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [LOGIN]);
    const login = escapeIdentifier(LOGIN);
    if (known.rowCount === 0) await owner.query(`CREATE ROLE ${login} LOGIN`);
    await owner.query(`ALTER ROLE ${login} PASSWORD ${escapeLiteral(password)}`);
    await owner.query(`GRANT ${escapeIdentifier(GROUP)} TO ${login}`);
  } finally {
    await owner.end();
  }
  const url = new URL(ownerUrl);
  url.username = LOGIN;
  url.password = password;
  return url.href;
}
