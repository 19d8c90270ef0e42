import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, type RunningPostgres } from '../../launch/components/postgres';
import { startRedis, type RunningRedis } from '../../launch/components/redis';
import { startTemporal, type RunningTemporal } from '../../launch/components/temporal';
import { getRedis } from '../../launch/programs/redis';
import { getTemporal } from '../../launch/programs/temporal';
import { terminalReporter } from '../../launch/report';
import { CREATOR, endsWell, interested, MAILBOX, SLOW } from '../support/interruptedProduct';
import { Product } from '../support/product';

// For hangs only: the waits inside end sooner.
jest.setTimeout(240_000);

const context = { reporter: terminalReporter(process.stderr), env: process.env };

let folder: string;
let product: Product;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mosaic-outage-'));
});
afterEach(async () => {
  await product.close();
  rmSync(folder, { recursive: true, force: true });
});

const temporal = async (port?: number): Promise<RunningTemporal> =>
  startTemporal({
    command: await getTemporal(context),
    stateDir: folder,
    storage: { dataFile: join(folder, 'temporal.db') },
    ui: 'none',
    ...(port === undefined ? {} : { port }),
  });
const redis = async (port?: number): Promise<RunningRedis> =>
  startRedis({
    program: await getRedis(context),
    stateDir: folder,
    storage: { dataDir: join(folder, 'redis') },
    ...(port === undefined ? {} : { port }),
  });
const postgres = (port?: number): Promise<RunningPostgres> =>
  startPostgres({
    stateDir: folder,
    dataDir: join(folder, 'postgres'),
    ...(port === undefined ? {} : { port }),
  });

describe('Temporal', () => {
  it('is killed in the middle of a sequence and comes back: the worker waits, says so, and goes on by itself', async () => {
    const first = await temporal();
    product = await Product.start({ env: SLOW, temporalAddress: first.address });
    await interested(product);
    await product.threadOnce((thread) => thread.stage === 1);
    first.kill();
    await first.ended;
    const second = await temporal(first.port);
    await endsWell(product);
    await product.stopWorker('SIGKILL');
    await second.stop();
  });

  it('is not there when the worker starts: it waits, and goes on once it is', async () => {
    const first = await temporal();
    product = await Product.prepare({ env: SLOW, temporalAddress: first.address });
    await product.cli('setup');
    await first.stop();
    product.spawnWorker();
    await product.until(
      () => Promise.resolve(product.output.join('').includes('Temporal is waited for')),
      'the worker says that it waits',
    );
    const second = await temporal(first.port);
    await interested(product);
    await endsWell(product);
    await product.stopWorker('SIGKILL');
    await second.stop();
  });
});

describe('Redis', () => {
  it('stops in the middle of a sequence: the ledger answers, the cap holds, one warning says so', async () => {
    const server = await redis();
    product = await Product.start({
      env: { ...SLOW, GMAIL_ACCOUNT_1_RATE_LIMIT_PER_DAY: '2' },
      redisUrl: `${server.url}/0`,
    });
    await interested(product);
    await product.threadOnce((thread) => thread.stage === 1);
    await server.stop();
    // The third stage is over the cap of two: it waits.
    await product.threadOnce((thread) => thread.waitingFor === 'DAILY_CAP', CREATOR, 60_000);
    expect(product.mail.acceptedFor(CREATOR)).toHaveLength(2);
    const warnings = product.output
      .join('')
      .split('\n')
      .filter((line) => /WARNING/.test(line) && /Redis/.test(line));
    expect(warnings).toHaveLength(1);
  });
});

describe('PostgreSQL', () => {
  it('is killed in the middle of a sequence and comes back: nothing is lost, nothing is sent twice', async () => {
    const first = await postgres();
    product = await Product.start({ env: SLOW, databaseUrl: first.urlOf('mosaic') });
    await interested(product);
    await product.threadOnce((thread) => thread.stage === 1);
    first.kill();
    await first.ended;
    // An answer comes while nobody can write it down.
    const other = await product.mail.outreach(MAILBOX, 'other@example.net');
    await product.mail.reply(MAILBOX, { answering: other.raw, text: 'No thanks, not interested.' });
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const second = await postgres(first.port);
    await product.closed('not_interested', 'other@example.net');
    await endsWell(product);
    await product.stopWorker('SIGKILL');
    await second.stop();
  });
});

describe('everything', () => {
  it('is restarted in the middle of a sequence: it goes on where it was', async () => {
    const servers = [await temporal(), await redis(), await postgres()] as const;
    product = await Product.start({
      env: SLOW,
      temporalAddress: servers[0].address,
      redisUrl: `${servers[1].url}/0`,
      databaseUrl: servers[2].urlOf('mosaic'),
    });
    await interested(product);
    await product.threadOnce((thread) => thread.stage === 1);
    await product.stopWorker('SIGKILL');
    for (const server of servers) {
      server.kill();
      await server.ended;
    }
    const again = [
      await postgres(servers[2].port),
      await redis(servers[1].port),
      await temporal(servers[0].port),
    ];
    await product.startWorker();
    await endsWell(product);
    await product.stopWorker('SIGKILL');
    for (const server of again) await server.stop();
  });
});

describe('the mailbox', () => {
  it('cannot be reached for a while: threads wait with a reason, and go on by themselves', async () => {
    product = await Product.start({ env: SLOW });
    await interested(product);
    await product.threadOnce((thread) => thread.stage === 1);
    await product.mail.imapProxy.refuse();
    await product.threadOnce((thread) => thread.waitingFor === 'MAILBOX_DOWN', CREATOR, 60_000);
    await product.mail.imapProxy.resume();
    await endsWell(product);
  });

  it('refuses the password: one login, threads wait, everybody is told; resume tries again at once', async () => {
    product = await Product.start({ env: SLOW });
    await interested(product);
    await product.threadOnce((thread) => thread.stage === 1);
    const password = product.setting('GMAIL_ACCOUNT_1_PASSWORD');
    await product.mail.imap.setPassword(MAILBOX, 'another');
    await product.mail.imap.dropConnections(MAILBOX);
    await product.threadOnce((thread) => thread.waitingFor === 'MAILBOX_DOWN', CREATOR, 60_000);
    await product.until(
      async () => /login.refused/i.test(await product.cli('mailboxes', 'list')),
      'the list says that the login is refused',
    );
    expect(product.output.join('')).toContain(`Authentication failed for ${MAILBOX}`);
    await product.mail.imap.setPassword(MAILBOX, password);
    await product.cli('mailboxes', 'resume', MAILBOX);
    await endsWell(product);
  });
});
