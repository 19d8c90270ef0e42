import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Context } from '@temporalio/activity';
import { Worker } from '@temporalio/worker';
import { Redis } from 'ioredis';
import { PostgresMailboxes } from '../../src/adapters/postgres/mailboxes';
import { freezeSends, thawSends } from '../../src/adapters/postgres/sendSwitch';
import type { CheckResult } from '../../src/client/doctor/check';
import { ensureWatcher } from '../../src/client/mailboxWatchers';
import { ensureNamespace } from '../../src/client/setup/namespace';
import { ensureReconcileSchedule } from '../../src/client/setup/schedule';
import { ImapServer } from '../../sandbox/mail/imapServer';
import { watchQueue } from '../../src/domain/taskQueues';
import { mailboxWatcherId } from '../../src/workflows/mailboxWatcher.contract';
import { RECONCILE_SCHEDULE_ID } from '../../src/workflows/reconcile.contract';
import { startGroqStub, stubVerdict, type GroqStub } from '../support/groqStub';
import { MailWorld } from '../support/mailWorld';
import { createRedisDatabase } from '../support/servers';
import { commandLine, settingsOf } from './commandLine';
import { createWorld, type World } from './world';

// For hangs only.
jest.setTimeout(240_000);

const ACCOUNT = { address: 'team@ours.test', password: 'righthorse' };
const DAY_MS = 86_400_000;

let world: World;
let mail: MailWorld;
let groq: GroqStub;
let redisUrl: string;
let folder: string;
let answering: Server;
let healthStatus = 200;
let stopWatcher: () => Promise<void>;

beforeAll(async () => {
  [world, mail, groq, redisUrl] = await Promise.all([
    createWorld(),
    MailWorld.start({ flavour: 'gmail', accounts: [ACCOUNT] }),
    startGroqStub(() => ({ do: 'answer', verdict: stubVerdict('interested') })),
    createRedisDatabase(),
  ]);
  folder = mkdtempSync(join(tmpdir(), 'mosaic-doctor-'));
  answering = createServer((_, response) => response.writeHead(healthStatus).end('one thing is missing\n'));
  await new Promise<void>((resolve) => answering.listen(0, '127.0.0.1', resolve));
  await ensureNamespace(world.namespace.waitingConnection, world.namespace.namespace);
  await ensureReconcileSchedule(world.client, DAY_MS);
  await world.work('interested');
  stopWatcher = await watched();
  await mail.outreach(ACCOUNT.address, 'creator@theirs.test');
});
afterAll(async () => {
  await stopWatcher();
  await Promise.all([world.close(), mail.close(), groq.close()]);
  await new Promise((resolve) => answering.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

/** The watcher's workflow runs, its queue is polled, and the tables say so. */
async function watched(): Promise<() => Promise<void>> {
  const mailboxes = new PostgresMailboxes(world.database.app);
  const now = Date.now();
  await mailboxes.setState(ACCOUNT.address, 'watching', null, null, now);
  const lease = await mailboxes.acquireLease(ACCOUNT.address, 'run/1/1', now, DAY_MS);
  const cursor = { path: 'INBOX', role: 'inbox', uidValidity: '1', lastUid: 1 } as const;
  await mailboxes.saveCursor(lease!, { ...cursor, sweptAtMs: now });
  const worker = await Worker.create({
    connection: world.namespace.workerConnection,
    namespace: world.namespace.namespace,
    taskQueue: watchQueue(ACCOUNT.address),
    activities: {
      watchMailbox: async () => {
        const beat = setInterval(() => {
          Context.current().heartbeat();
        }, 1_000);
        await Context.current().cancelled.finally(() => {
          clearInterval(beat);
        });
      },
    },
    shutdownForceTime: 1_000,
  });
  const running = worker.run();
  await ensureWatcher(world.client, ACCOUNT.address);
  return async () => {
    await world.client.workflow.getHandle(mailboxWatcherId(ACCOUNT.address)).terminate();
    worker.shutdown();
    await running;
  };
}

function settings(): Record<string, string> {
  const address = answering.address();
  const http = typeof address === 'object' && address !== null ? `127.0.0.1:${address.port}` : '';
  return {
    ...settingsOf(world),
    REDIS_URL: redisUrl,
    GMAIL_ACCOUNT_1_EMAIL: ACCOUNT.address,
    GMAIL_ACCOUNT_1_PASSWORD: ACCOUNT.password,
    IMAP_HOST: mail.imap.host,
    IMAP_PORT: String(mail.imap.port),
    IMAP_SECURITY: 'none',
    SMTP_HOST: mail.smtp.host,
    SMTP_PORT: String(mail.smtp.port),
    SMTP_SECURITY: 'none',
    GROQ_API_KEY: 'gsk_test',
    GROQ_BASE_URL: groq.baseUrl,
    LOG_FILE: join(folder, 'application.log'),
    METRICS_ADDRESS: http,
    CONSOLE_ADDRESS: http,
    TEMPORAL_UI_URL: `http://${http}`,
    RECONCILE_INTERVAL: '24h',
  };
}

async function examined(over: Readonly<Record<string, string>> = {}) {
  const ended = await commandLine({ ...settings(), ...over }, ['doctor', '--json']);
  const results = JSON.parse(ended.out) as readonly CheckResult[];
  return {
    code: ended.code,
    results,
    of: (part: string): CheckResult | undefined => results.find((each) => each.part === part),
    notOk: () => results.filter(({ standing }) => standing !== 'ok').map(({ part }) => part),
  };
}

/** That this line fails with this remedy, and that nothing else came to harm by it. */
async function fails(
  part: string,
  remedy: RegExp,
  over: Readonly<Record<string, string>> = {},
  standing: CheckResult['standing'] = 'failed',
): Promise<void> {
  const { code, of, results } = await examined(over);
  expect(of(part)).toMatchObject({ standing, remedy: expect.stringMatching(remedy) as string });
  expect(code).toBe(standing === 'failed' ? 1 : 0);
  expect(results.length).toBeGreaterThan(20);
}

describe('doctor', () => {
  it('finds nothing in a healthy world, by at least twenty names', async () => {
    const { code, results, notOk } = await examined();
    expect(notOk()).toEqual([]);
    expect(code).toBe(0);
    expect(new Set(results.map(({ part }) => part)).size).toBeGreaterThanOrEqual(20);
    expect(results.every(({ remedy }) => remedy === null)).toBe(true);
  });

  it('shows each part as soon as it is known, and counts at the end', async () => {
    const { code, out } = await commandLine(settings(), ['doctor']);
    expect(code).toBe(0);
    expect(out).toMatch(/ok {6}configuration: complete/);
    expect(out).toMatch(/\d+ ok, 0 to look at, 0 failed\n$/);
  });

  it('PostgreSQL is away: its line fails, and the rest is examined', async () => {
    const { code, of, results } = await examined({ DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/mosaic' });
    expect(code).toBe(1);
    expect(of('database')).toMatchObject({
      standing: 'failed',
      finding: expect.stringContaining('Start it') as string,
    });
    expect(of('temporal')?.standing).toBe('ok');
    // Without the guard over logins no login is tried.
    expect(results.some(({ part }) => part.startsWith('imap') || part === 'smtp')).toBe(false);
  });

  it('a migration is missing', async () => {
    const { owner } = world.database;
    const { rows } = await sql<{ version: string }>`
      delete from schema_migrations where ctid = (select max(ctid) from schema_migrations) returning *`.execute(
      owner,
    );
    try {
      const { of } = await examined();
      expect(of('schema')).toMatchObject({ standing: 'failed', remedy: 'Run `mosaic setup`.' });
    } finally {
      await owner
        .insertInto('schema_migrations' as never)
        .values(rows)
        .execute();
    }
  });

  it('the application’s rights are too many', async () => {
    await sql`grant delete on followup_sends to mosaic_app`.execute(world.database.owner);
    try {
      await fails('database rights', /mosaic setup/);
    } finally {
      await sql`revoke delete on followup_sends from mosaic_app`.execute(world.database.owner);
    }
  });

  it('Redis is away: the ledger answers, so it is a warning', async () => {
    await fails('redis', /the ledger answers/, { REDIS_URL: 'redis://127.0.0.1:1/0' }, 'warning');
  });

  it('Redis evicts keys', async () => {
    const redis = new Redis(redisUrl);
    try {
      await redis.config('SET', 'maxmemory', '512mb');
      await redis.config('SET', 'maxmemory-policy', 'volatile-ttl');
      await fails('redis memory', /noeviction/, {}, 'warning');
    } finally {
      await redis.config('SET', 'maxmemory-policy', 'noeviction');
      await redis.config('SET', 'maxmemory', '0');
      redis.disconnect();
    }
  });

  it('Temporal is away', async () => {
    const { code, of } = await examined({ TEMPORAL_ADDRESS: '127.0.0.1:1' });
    expect(code).toBe(1);
    expect(of('temporal')).toMatchObject({
      standing: 'failed',
      finding: expect.stringContaining('TEMPORAL_ADDRESS') as string,
    });
    expect(of('imap login')?.standing).toBe('ok');
  });

  it('there is no such namespace', async () => {
    const { of } = await examined({ TEMPORAL_NAMESPACE: 'nobody-made-it' });
    expect(of('namespace')).toMatchObject({ standing: 'failed', remedy: 'Run `mosaic setup`.' });
  });

  it('the schedule is paused', async () => {
    const schedule = world.client.schedule.getHandle(RECONCILE_SCHEDULE_ID);
    await schedule.pause();
    try {
      await fails('schedule', /Unpause/);
    } finally {
      await schedule.unpause();
    }
  });

  it('the schedule has not run for long', async () => {
    await fails('schedule', /roles workflows and mail/, { RECONCILE_INTERVAL: '1s' }, 'warning');
  });

  it('a mailbox without watcher, worker, lease and coverage', async () => {
    const other = { GMAIL_ACCOUNT_2_EMAIL: 'other@ours.test', GMAIL_ACCOUNT_2_PASSWORD: 'righthorse' };
    const { code, results } = await examined(other);
    expect(code).toBe(1);
    // Its row is made by whichever of the lines comes first, the login's among them.
    const state = results.find(({ part, subject }) => part === 'mailbox state' && subject.includes('other@'));
    expect(state?.standing).not.toBe('ok');
    for (const part of ['watcher', 'coverage', 'workers'])
      expect(results.find((each) => each.part === part && each.subject.includes('other@'))).toMatchObject({
        standing: 'failed',
        remedy: expect.stringMatching(/worker|setup/) as string,
      });
    expect(
      results.filter(({ subject, standing }) => subject === ACCOUNT.address && standing !== 'ok'),
    ).toEqual([]);
  });

  it('a lease ran out and nobody took over; the mailbox was not read for long', async () => {
    const { owner } = world.database;
    await sql`update mailboxes set lease_until = now() - interval '1 hour', last_success_at = now() - interval '1 hour'`.execute(
      owner,
    );
    try {
      await fails('lease', /role watch/);
      await fails('coverage', /role watch/);
    } finally {
      await sql`update mailboxes set lease_until = now() + interval '1 day', last_success_at = now()`.execute(
        owner,
      );
    }
  });

  it('the mail servers cannot be reached', async () => {
    await fails('imap login', /IMAP_HOST/, { IMAP_PORT: '1' });
    await fails('smtp', /SMTP_HOST/, { SMTP_PORT: '1' });
  });

  it('no folder of sent mail is shown', async () => {
    const { imap } = mail;
    if (!(imap instanceof ImapServer)) throw new Error('Only the sandbox’s server hides folders.');
    const show = [imap.sentFolder, '[Gmail]/All Mail'].map((path) => imap.hideFolder(ACCOUNT.address, path));
    try {
      await fails('imap login', /Show in IMAP/);
    } finally {
      for (const again of show) again();
    }
  });

  it('a wrong password is tried once, and then waits like everybody else', async () => {
    const wrong = { GMAIL_ACCOUNT_1_PASSWORD: 'wrong' };
    try {
      const first = await examined(wrong);
      expect(first.of('imap login')).toMatchObject({
        standing: 'failed',
        finding: `Authentication failed for ${ACCOUNT.address}.`,
      });
      expect(first.of('smtp')).toMatchObject({
        standing: 'failed',
        finding: expect.stringContaining('login was refused') as string,
      });
      const before = mail.smtp.connections;
      const again = await examined(wrong);
      expect(again.of('imap login')).toMatchObject({
        standing: 'failed',
        finding: expect.stringMatching(/Next try: \d{4}-/) as string,
        remedy: expect.stringContaining('mosaic mailboxes resume') as string,
      });
      expect(mail.smtp.connections).toBe(before);
    } finally {
      await sql`update mailboxes set login_refused_at = null, state = 'watching'`.execute(
        world.database.owner,
      );
    }
  });

  it('the cap is near', async () => {
    const { thread } = await world.store({ mailbox: ACCOUNT.address }, { mailbox: ACCOUNT.address });
    const { owner } = world.database;
    await sql`insert into followup_sends (mailbox, thread_id, stage, creator_id, message_id, due_at)
      select mailbox, id, 1, creator_id, '<cap@ours.test>', now() from email_threads where id = ${thread.threadId}`.execute(
      owner,
    );
    await sql`update followup_sends set state = 'fenced', fenced_at = now()`.execute(owner);
    await fails('cap', /RATE_LIMIT_PER_DAY/, { GMAIL_ACCOUNT_1_RATE_LIMIT_PER_DAY: '1' }, 'warning');
  });

  it('all sends are frozen', async () => {
    const order = { by: 'ana', reason: 'stock-taking', atMs: Date.now() };
    await freezeSends(world.database.app, order);
    try {
      await fails('freeze', /mosaic thaw/, {}, 'warning');
    } finally {
      await thawSends(world.database.app, order);
    }
  });

  it('our newest follow-up is not in sent mail', async () => {
    const { owner } = world.database;
    await sql`update followup_sends set state = 'sent', sent_at = now() where message_id = '<cap@ours.test>'`.execute(
      owner,
    );
    await fails('header search', /files no copies/, {}, 'warning');
  });

  it('a send waits for a person', async () => {
    const { thread } = await world.store({ mailbox: ACCOUNT.address }, { mailbox: ACCOUNT.address });
    const { owner } = world.database;
    await sql`insert into followup_sends (mailbox, thread_id, stage, creator_id, message_id, due_at)
      select mailbox, id, 1, creator_id, '<held@ours.test>', now() from email_threads where id = ${thread.threadId}`.execute(
      owner,
    );
    for (const state of ['fenced', 'unknown', 'held'])
      await sql`update followup_sends set state = ${state}, fenced_at = now() where message_id = '<held@ours.test>'`.execute(
        owner,
      );
    await fails('undecided sends', /sends resolve/, {}, 'warning');
  });

  it('the model does not answer', async () => {
    await fails('model', /GROQ_API_KEY/, { GROQ_BASE_URL: 'http://127.0.0.1:1' });
    const { of } = await examined({ CLASSIFIER: 'offline' });
    expect(of('model')).toMatchObject({ standing: 'ok', subject: 'offline' });
  });

  it('the worker beside it is not ready, and the console answers no page', async () => {
    healthStatus = 503;
    try {
      await fails('worker health', /Nothing is processed/);
      await fails('console', /worker log/);
    } finally {
      healthStatus = 200;
    }
    await fails('worker health', /METRICS_ADDRESS/, { METRICS_ADDRESS: '127.0.0.1:1' }, 'warning');
    await fails('console', /CONSOLE_ADDRESS/, { CONSOLE_ADDRESS: '127.0.0.1:1' }, 'warning');
    await fails('temporal ui', /TEMPORAL_UI_URL/, { TEMPORAL_UI_URL: 'http://127.0.0.1:1' }, 'warning');
  });

  it('payloads are encrypted from now on, and what runs was not', async () => {
    const key = `new:${Buffer.alloc(32, 7).toString('base64')}`;
    const { of } = await examined({ PAYLOAD_ENCRYPTION_KEY: key });
    expect(of('payload codec')).toMatchObject({
      standing: 'ok',
      finding: expect.stringContaining('new') as string,
    });
    expect(of('payload keys in use')).toMatchObject({ standing: 'warning' });
  });

  it('the log cannot be written', async () => {
    // A file where a folder should be: nobody, not even root, writes below it.
    appendFileSync(join(folder, 'file'), '');
    const { of } = await examined({ LOG_FILE: join(folder, 'file', 'application.log') });
    expect(of('log file')).toMatchObject({
      standing: 'failed',
      remedy: expect.stringContaining('LOG_FILE') as string,
    });
  });

  it('a problem of the configuration is a line of its own', async () => {
    const { code, of } = await examined({ GMAIL_ACCOUNT_1_PASSWORD: '' });
    expect(code).toBe(1);
    expect(of('configuration')).toMatchObject({
      standing: 'failed',
      remedy: expect.stringContaining('.env') as string,
    });
    expect(of('temporal')?.standing).toBe('ok');
  });

  // Last: the mail stays.
  it('the mail server’s clock is ahead', async () => {
    const inAnHour = { dateMs: Date.now() + 3_600_000 };
    await mail.outreach(ACCOUNT.address, 'other@theirs.test', inAnHour);
    await fails('imap clock', /NTP/);
  });
});
