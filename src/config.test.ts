import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect, parseEnv } from 'node:util';
import { loadClientConfig, loadConfig, type Config } from './config';

const DAY_MS = 86_400_000;

const GOOD = {
  GMAIL_ACCOUNT_1_EMAIL: 'Talent.One@gmail.com',
  GMAIL_ACCOUNT_1_PASSWORD: 'abcd efgh ijkl mnop',
  GROQ_API_KEY: 'gsk_very_secret',
};

function load(env: Readonly<Record<string, string>>): Config {
  const loaded = loadConfig({ ...GOOD, ...env });
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
  return loaded.config;
}

function problemsOf(env: Readonly<Record<string, string>>): readonly string[] {
  const loaded = loadConfig({ ...GOOD, ...env });
  return loaded.ok ? [] : loaded.problems;
}

describe('defaults', () => {
  it('is Gmail with the usual times', () => {
    const config = load({});
    expect(config).toMatchObject({
      accounts: [
        {
          mailbox: 'talent.one@gmail.com',
          displayName: null,
          capPerDay: 500,
          imap: { host: 'imap.gmail.com', port: 993, security: 'tls' },
          smtp: { host: 'smtp.gmail.com', port: 465, security: 'tls' },
        },
      ],
      trustedAuthserv: 'mx.google.com',
      classifier: 'groq',
      classifierShadow: null,
      databaseUrl: 'postgresql://postgres:postgres@localhost:5432/mosaic_autoresponder',
      databaseOwnerUrl: 'postgresql://postgres:postgres@localhost:5432/mosaic_autoresponder',
      redisUrl: 'redis://localhost:6379/0',
      temporalUiUrl: 'http://localhost:8233',
      cadence: { stage2DelayMs: DAY_MS, stage3DelayMs: 2 * DAY_MS, replyWindowMs: 14 * DAY_MS },
      pollingIntervalMs: 60_000,
      reconcileIntervalMs: 900_000,
      backfillMs: DAY_MS,
      maxConcurrentWorkers: 10,
      debounceWindowMs: 10_000,
      sendWindow: { kind: 'always' },
      sendGap: { minMs: 0, maxMs: 0 },
      logLevel: 'INFO',
      logFile: 'logs/application.log',
      metricsAddress: { host: '127.0.0.1', port: 9464 },
      workerRoles: ['workflows', 'mail', 'ai', 'watch', 'console'],
    });
    expect(config.groq).toMatchObject({
      timeoutMs: 8_000,
      baseUrl: 'https://api.groq.com',
      maxConcurrent: 20,
      tokensPerMinute: null,
    });
  });

  it('takes an empty variable for an absent one', () => {
    expect(load({ STAGE_2_DELAY: ' ', SEND_WINDOW: '' }).cadence.stage2DelayMs).toBe(DAY_MS);
  });
});

describe('what is set', () => {
  it('drops the spaces of an app password', () => {
    expect(load({}).accounts[0]!.password.reveal()).toBe('abcdefghijklmnop');
  });

  it('takes several accounts, each with its own servers', () => {
    const { accounts } = load({
      IMAP_HOST: 'mail.example.com',
      GMAIL_ACCOUNT_2_EMAIL: 'two@example.com',
      GMAIL_ACCOUNT_2_PASSWORD: 'p',
      GMAIL_ACCOUNT_2_IMAP_HOST: '127.0.0.1',
      GMAIL_ACCOUNT_2_IMAP_PORT: '10143',
      GMAIL_ACCOUNT_2_IMAP_SECURITY: 'none',
      GMAIL_ACCOUNT_2_SMTP_PORT: '587',
      GMAIL_ACCOUNT_2_SMTP_SECURITY: 'starttls',
      GMAIL_ACCOUNT_2_RATE_LIMIT_PER_DAY: '40',
      GMAIL_ACCOUNT_2_DISPLAY_NAME: 'Zoë of Mosaic',
    });
    expect(accounts.map(({ imap }) => imap)).toEqual([
      { host: 'mail.example.com', port: 993, security: 'tls' },
      { host: '127.0.0.1', port: 10_143, security: 'none' },
    ]);
    expect(accounts[1]).toMatchObject({
      capPerDay: 40,
      displayName: 'Zoë of Mosaic',
      smtp: { host: 'smtp.gmail.com', port: 587, security: 'starttls' },
    });
  });

  it('needs no key with the built-in classifier', () => {
    expect(load({ GROQ_API_KEY: '', CLASSIFIER: 'offline' })).toMatchObject({
      classifier: 'offline',
      groq: null,
    });
    expect(load({ CLASSIFIER: 'offline', CLASSIFIER_SHADOW: 'groq' }).classifierShadow).toBe('groq');
  });

  it('takes the owner for the application’s login where it names no other', () => {
    const url = 'postgres://app:x@db.example.com/mosaic';
    expect(load({ DATABASE_URL: url }).databaseOwnerUrl).toBe(url);
    const owner = 'postgres://owner:y@db.example.com/mosaic';
    expect(load({ DATABASE_URL: url, DATABASE_OWNER_URL: owner })).toMatchObject({
      databaseUrl: url,
      databaseOwnerUrl: owner,
    });
  });

  it('reads windows, gaps, roles and addresses', () => {
    const config = load({
      SEND_WINDOW: 'Mon-Fri 09:00-18:00 America/New_York',
      SEND_GAP: '30s..90s',
      WORKER_ROLES: 'watch, Mail',
      METRICS_ADDRESS: '[::1]:0',
      BACKFILL: '0',
      POLLING_INTERVAL: '30',
      LOG_LEVEL: 'debug',
      TEMPORAL_UI_URL: 'https://temporal.example.com/ui/',
    });
    expect(config.sendWindow).toMatchObject({ kind: 'hours', timeZone: 'America/New_York' });
    expect(config).toMatchObject({
      sendGap: { minMs: 30_000, maxMs: 90_000 },
      workerRoles: ['mail', 'watch'],
      metricsAddress: { host: '::1', port: 0 },
      backfillMs: 0,
      pollingIntervalMs: 30_000,
      logLevel: 'DEBUG',
      temporalUiUrl: 'https://temporal.example.com/ui',
    });
  });

  it('passes on what Temporal’s own configuration reads, and nothing else', () => {
    const { temporalEnv } = load({
      TEMPORAL_ADDRESS: 'temporal.example.com:7233',
      TEMPORAL_API_KEY: 'k',
      HOME: '/nowhere',
    });
    expect(Object.keys(temporalEnv).sort()).toEqual(['HOME', 'TEMPORAL_ADDRESS', 'TEMPORAL_API_KEY']);
  });
});

describe('what is wrong', () => {
  it.each([
    [{ GMAIL_ACCOUNT_1_EMAIL: '' }, 'GMAIL_ACCOUNT_1_EMAIL is missing'],
    [{ GMAIL_ACCOUNT_1_EMAIL: 'Ana <ana@example.com>' }, 'GMAIL_ACCOUNT_1_EMAIL is'],
    [{ GMAIL_ACCOUNT_1_PASSWORD: '  ' }, 'GMAIL_ACCOUNT_1_PASSWORD is missing'],
    [{ GMAIL_ACCOUNT_1_PASWORD: 'x' }, 'GMAIL_ACCOUNT_1_PASWORD is no setting'],
    [{ GMAIL_ACCOUNT_01_EMAIL: 'x@example.com' }, 'GMAIL_ACCOUNT_01_EMAIL is no setting'],
    [{ GMAIL_ACCOUNT_0_EMAIL: 'x@example.com' }, 'GMAIL_ACCOUNT_0_EMAIL is no setting'],
    [{ GMAIL_ACCOUNT_1_RATE_LIMIT_PER_DAY: '0' }, 'GMAIL_ACCOUNT_1_RATE_LIMIT_PER_DAY is "0"'],
    [{ GMAIL_ACCOUNT_1_RATE_LIMIT_PER_DAY: '5e2' }, 'GMAIL_ACCOUNT_1_RATE_LIMIT_PER_DAY is "5e2"'],
    [{ GMAIL_ACCOUNT_1_DISPLAY_NAME: 'a\nBcc: x' }, 'GMAIL_ACCOUNT_1_DISPLAY_NAME is not usable'],
    [{ GMAIL_ACCOUNT_1_IMAP_SECURITY: 'none' }, 'GMAIL_ACCOUNT_1_IMAP_SECURITY is "none" for imap.gmail.com'],
    [{ IMAP_HOST: 'imaps://imap.gmail.com' }, 'IMAP_HOST is'],
    [{ IMAP_PORT: '70000' }, 'IMAP_PORT is "70000"'],
    [{ IMAP_SECURITY: 'ssl' }, 'IMAP_SECURITY is "ssl"'],
    [{ SMTP_SECURITY: 'none' }, 'SMTP_SECURITY is "none" for smtp.gmail.com'],
    [{ SMTP_SECURITY: 'starttls' }, 'SMTP_PORT is 465'],
    [{ SMTP_PORT: '587' }, 'SMTP_PORT is 587'],
    [{ GROQ_API_KEY: '' }, 'GROQ_API_KEY is missing'],
    [{ GROQ_BASE_URL: 'api.groq.com' }, 'GROQ_BASE_URL is not a URL'],
    [{ GROQ_TIMEOUT: '8 seconds' }, 'GROQ_TIMEOUT is "8 seconds"'],
    [{ CLASSIFIER: 'gpt' }, 'CLASSIFIER is "gpt"'],
    [{ CLASSIFIER_SHADOW: 'groq' }, 'CLASSIFIER_SHADOW is "groq"'],
    [
      { CLASSIFIER: 'offline', CLASSIFIER_SHADOW: 'groq', GROQ_API_KEY: '' },
      'CLASSIFIER_SHADOW is "groq", and GROQ_API_KEY is missing',
    ],
    [{ DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL is not a URL'],
    [{ DATABASE_URL: 'postgres://localhost/' }, 'DATABASE_URL names no database'],
    [{ DATABASE_OWNER_URL: 'postgres' }, 'DATABASE_OWNER_URL is not a URL'],
    [{ REDIS_URL: 'localhost:6379' }, 'REDIS_URL is not a URL'],
    [{ TEMPORAL_ADDRESS: 'http://localhost:7233' }, 'TEMPORAL_ADDRESS is not'],
    [{ TEMPORAL_PROFILE: 'there-is-none', HOME: '/nowhere' }, "Temporal's client configuration"],
    [{ TEMPORAL_UI_URL: 'localhost' }, 'TEMPORAL_UI_URL is not a URL'],
    [{ STAGE_2_DELAY: '1 day' }, 'STAGE_2_DELAY is "1 day"'],
    [{ STAGE_3_DELAY: '0' }, 'STAGE_3_DELAY is "0"'],
    [{ REPLY_WINDOW: '2 weeks' }, 'REPLY_WINDOW is "2 weeks"'],
    [{ POLLING_INTERVAL: '0' }, 'POLLING_INTERVAL is "0"'],
    [{ RECONCILE_INTERVAL: '-1' }, 'RECONCILE_INTERVAL is "-1"'],
    [{ BACKFILL: 'all' }, 'BACKFILL is "all"'],
    [{ MAX_CONCURRENT_WORKERS: '0' }, 'MAX_CONCURRENT_WORKERS is "0"'],
    [{ DEBOUNCE_WINDOW: '2h' }, 'DEBOUNCE_WINDOW is "2h"'],
    [{ SEND_WINDOW: '9-5' }, 'SEND_WINDOW is not usable'],
    [{ SEND_GAP: '90s..30s' }, 'SEND_GAP is not usable'],
    [{ LATE_POLICY: 'never' }, 'LATE_POLICY is not usable: "never" is no policy. Write send'],
    [{ LOG_LEVEL: 'trace' }, 'LOG_LEVEL is "trace"'],
    [{ METRICS_ADDRESS: '9464' }, 'METRICS_ADDRESS is not usable'],
    [{ WORKER_ROLES: 'mail,smtp' }, 'WORKER_ROLES has "smtp"'],
  ])('%j', (env, beginning) => {
    const problems = problemsOf(env);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.startsWith(beginning)).toBe(true);
    // What is wrong, and what to write instead.
    expect(problems[0]).toMatch(/(Write|Set|Number|Correct|An account has|Accounts are numbered).+\.$/);
  });

  it('reports a gap in the numbers', () => {
    const third = { GMAIL_ACCOUNT_3_EMAIL: 'three@example.com', GMAIL_ACCOUNT_3_PASSWORD: 'x' };
    expect(problemsOf(third)).toEqual([expect.stringContaining('GMAIL_ACCOUNT_2_EMAIL is missing')]);
  });

  it('reports the same mailbox twice, however it is spelled', () => {
    const again = { GMAIL_ACCOUNT_2_EMAIL: 'talentone@googlemail.com', GMAIL_ACCOUNT_2_PASSWORD: 'x' };
    expect(problemsOf(again)).toEqual([
      expect.stringMatching(/^GMAIL_ACCOUNT_2_EMAIL .*GMAIL_ACCOUNT_1_EMAIL/),
    ]);
  });

  it('reports that there is no mailbox', () => {
    const loaded = loadConfig({ CLASSIFIER: 'offline' });
    expect(loaded).toEqual({ ok: false, problems: [expect.stringContaining('No mailbox is configured')] });
  });

  it('reports everything at once, and prints no secret', () => {
    const problems = problemsOf({
      GMAIL_ACCOUNT_1_PASSWORD: '',
      GMAIL_ACCOUNT_2_PASSWORD: 'hunter2hunter2',
      DATABASE_URL: 'postgre://app:hunter2@db/mosaic',
      REDIS_URL: 'rediss//:hunter2@cache',
      GROQ_API_KEY: '',
      STAGE_2_DELAY: 'soon',
    });
    expect(problems).toHaveLength(6);
    expect(problems.join('\n')).not.toContain('hunter2');
  });
});

describe('printing', () => {
  it('shows no secret, in any way of printing', () => {
    const config = load({
      DATABASE_URL: 'postgres://app:hunter2@db/mosaic',
      REDIS_URL: 'redis://:hunter2@cache',
      TEMPORAL_API_KEY: 'hunter2',
    });
    for (const shown of [
      inspect(config, { depth: 9, showHidden: true }),
      JSON.stringify(config),
      String(config.accounts[0]!.password),
      config.groq!.apiKey.toString(),
    ])
      for (const secret of ['hunter2', 'abcdefghijklmnop', 'very_secret'])
        expect(shown).not.toContain(secret);
    expect(config.databaseUrl).toContain('hunter2');
  });
});

describe('the command line’s part', () => {
  it('loads without mailboxes, passwords and keys', () => {
    expect(loadClientConfig({})).toMatchObject({ ok: true, config: { mailboxes: [] } });
    expect(
      loadClientConfig({ GMAIL_ACCOUNT_1_EMAIL: 'One@example.com', GMAIL_ACCOUNT_1_RATE_LIMIT_PER_DAY: '9' }),
    ).toMatchObject({ ok: true, config: { mailboxes: [{ mailbox: 'one@example.com', capPerDay: 9 }] } });
  });

  it('reports what is wrong with its own', () => {
    expect(loadClientConfig({ DATABASE_URL: 'x', STAGE_2_DELAY: 'x' })).toEqual({
      ok: false,
      problems: [expect.stringContaining('DATABASE_URL')],
    });
  });
});

describe('.env.example', () => {
  const text = readFileSync(join(__dirname, '../.env.example'), 'utf8');
  const filled = { ...GOOD, GMAIL_ACCOUNT_2_EMAIL: 'two@example.com', GMAIL_ACCOUNT_2_PASSWORD: 'x' };
  const fill = (env: NodeJS.Dict<string>) => ({
    ...env,
    ...Object.fromEntries(Object.entries(filled).filter(([name]) => name in env)),
  });

  it('asks for what it leaves blank, and for nothing else', () => {
    const loaded = loadConfig(parseEnv(text));
    expect(loaded).toEqual({
      ok: false,
      problems: [
        expect.stringContaining('No mailbox is configured'),
        expect.stringContaining('GROQ_API_KEY is missing'),
      ],
    });
  });

  it('loads once that is filled in', () => {
    expect(loadConfig(fill(parseEnv(text)))).toMatchObject({ ok: true });
  });

  it('names every default as it is', () => {
    const uncommented = text.replace(/^#([A-Z0-9_]+=)/gm, '$1');
    const explicit = loadConfig(fill(parseEnv(uncommented)));
    const implicit = loadConfig(filled);
    if (!explicit.ok || !implicit.ok) throw new Error(JSON.stringify([explicit, implicit]));
    const comparable = ({ config }: { config: Config }) => ({ ...config, temporalEnv: {} });
    expect(JSON.stringify(comparable(explicit))).toBe(JSON.stringify(comparable(implicit)));
  });
});
