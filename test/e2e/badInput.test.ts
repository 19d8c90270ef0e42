import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from '../../launch/components/ports';
import { Product } from '../support/product';
import { createDatabase } from '../support/servers';

// For hangs only: the waits inside end sooner.
jest.setTimeout(240_000);

let product: Product;
afterEach(() => product.close());

/** The worker's exit code, once it has ended by itself. */
async function ended(): Promise<number | null> {
  const worker = product.spawnWorker();
  return new Promise((resolve) => worker.once('exit', resolve));
}
const said = (): string => product.output.join('');

it('every problem of the configuration is told at once, no secret is printed, nothing starts', async () => {
  product = await Product.prepare({
    env: {
      GMAIL_ACCOUNT_2_EMAIL: 'not-an-address',
      GMAIL_ACCOUNT_3_PASSWORD: '',
      STAGE_2_DELAY: 'soon',
      SEND_WINDOW: 'Someday 9-5',
      IMAP_PORT: '99999',
      WORKER_ROLES: 'mail,cook',
      REDIS_URL: 'http://localhost',
    },
  });
  expect(await ended()).toBe(1);
  for (const name of [
    'GMAIL_ACCOUNT_2_EMAIL',
    'GMAIL_ACCOUNT_3_PASSWORD',
    'STAGE_2_DELAY',
    'SEND_WINDOW',
    'IMAP_PORT',
    'WORKER_ROLES',
    'REDIS_URL',
  ])
    expect(said()).toContain(name);
  expect(said()).not.toContain('password0');
  expect(said()).not.toContain('gsk_test_key');
});

it('a gap in the accounts is an error', async () => {
  product = await Product.prepare();
  appendFileSync(
    join(product.folder, '.env'),
    'GMAIL_ACCOUNT_5_EMAIL=five@team.example\nGMAIL_ACCOUNT_5_PASSWORD=abcd\n',
  );
  expect(await ended()).toBe(1);
  expect(said()).toContain('GMAIL_ACCOUNT_4_EMAIL is missing');
});

it('a database that was never set up is a sentence with what to do', async () => {
  product = await Product.prepare();
  expect(await ended()).toBe(1);
  expect(said()).toMatch(/setup/);
});

it('a database of a newer version is refused', async () => {
  const { url } = await createDatabase();
  product = await Product.prepare({ databaseUrl: url });
  await product.cli('setup');
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`INSERT INTO schema_migrations (name, timestamp) VALUES ('9999_tomorrow', now())`);
  await client.end();
  expect(await ended()).toBe(1);
  expect(said()).toMatch(/newer/i);
});

it('a database that refuses the login is a sentence, without the password', async () => {
  const { url } = await createDatabase();
  const wrong = new URL(url);
  wrong.username = 'nobody_at_all';
  wrong.password = 'very-secret';
  product = await Product.prepare({ databaseUrl: wrong.href });
  expect(await ended()).toBe(1);
  expect(said()).toMatch(/database/i);
  expect(said()).not.toContain('very-secret');
});

it('a database that does not answer is waited for', async () => {
  product = await Product.prepare({
    databaseUrl: `postgresql://postgres@127.0.0.1:${await freePort()}/mosaic`,
  });
  product.spawnWorker();
  await product.until(
    () => Promise.resolve(/PostgreSQL is waited for/.test(said())),
    'the worker says that it waits',
  );
  expect(await product.stopWorker('SIGTERM')).toBe(0);
});

it('setup says which server does not answer, and exits 1', async () => {
  product = await Product.prepare({ temporalAddress: `127.0.0.1:${await freePort()}` });
  await expect(product.cli('setup')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/Temporal does not answer/) as string,
  });
});

it('bad usage of the command line exits 2, a refusal exits 1 with the reason', async () => {
  product = await Product.start();
  await expect(product.cli('threads', 'jump')).rejects.toMatchObject({ code: 2 });
  await expect(product.cli('threads', 'pause', 'creator/nobody/0')).rejects.toMatchObject({ code: 1 });
  await expect(product.cli('threads', 'snooze', 'creator/nobody/0', 'soon')).rejects.toMatchObject({
    code: 2,
  });
});
