/** The configuration. Nothing else in src reads the environment. */

import { loadClientConfigProfile } from '@temporalio/envconfig';
import { readAccounts, readMailboxes, type AccountConfig, type MailboxConfig } from './config/accounts';
import { readConsole, type ConsoleConfig } from './config/console';
import { temporalEnvironment, withDotEnv } from './config/environment';
import { parseListenAddress, type ListenAddress } from './config/hosts';
import { readPayloadKeys, type PayloadKey } from './config/payloadKeys';
import { Reader, type Environment } from './config/reader';
import { readRoles, type WorkerRole } from './config/roles';
import { hideWhenPrinted, Secret } from './config/secret';
import { AWAY_LIMITS, type AwayLimits } from './domain/intake/replyKind';
import { parseLatePolicy, SEND_LATE, type LatePolicy } from './domain/sending/latePolicy';
import { NO_GAP, parseSendGap, type SendGap } from './domain/sending/sendGap';
import { ALWAYS, parseSendWindow, type SendWindow } from './domain/sending/sendWindow';
import type { Cadence } from './domain/thread/state';

export type { AccountConfig, MailboxConfig } from './config/accounts';
export type { ConsoleConfig, ConsoleProxy } from './config/console';
export type { ListenAddress } from './config/hosts';
export type { MailServer, Security } from './config/mailServer';
export type { WorkerRole } from './config/roles';
export type { PayloadKey } from './config/payloadKeys';
export { Secret } from './config/secret';

export type ClassifierName = 'groq' | 'offline';
export type LogLevel = 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';

/** What a caller needs that watches no mailbox: the operators' command line. */
export interface ClientConfig {
  /** The application's login. */
  readonly databaseUrl: string;
  /** The owner's, for setup. */
  readonly databaseOwnerUrl: string;
  readonly redisUrl: string;
  /** For `@temporalio/envconfig`. */
  readonly temporalEnv: Readonly<Record<string, string>>;
  /** Without a slash at its end. */
  readonly temporalUiUrl: string;
  /** Under which payloads in Temporal are encrypted, the first for new ones; none: they are readable. */
  readonly payloadKeys: readonly PayloadKey[];
  /** Those that are configured, with or without their passwords. */
  readonly mailboxes: readonly MailboxConfig[];
  readonly reconcileIntervalMs: number;
}

/** Everything; durations in milliseconds. Secrets and what may hold one do not show themselves when printed. */
export interface Config extends ClientConfig {
  readonly accounts: readonly AccountConfig[];
  readonly trustedAuthserv: string;
  /** Null without a key. */
  readonly groq: GroqConfig | null;
  readonly classifier: ClassifierName;
  readonly classifierShadow: ClassifierName | null;
  readonly cadence: Cadence;
  readonly pollingIntervalMs: number;
  /** 0: new mail only. */
  readonly backfillMs: number;
  readonly maxConcurrentWorkers: number;
  readonly debounceWindowMs: number;
  /** How long an out-of-office notice holds a thread. */
  readonly awayLimits: AwayLimits;
  readonly sendWindow: SendWindow;
  readonly sendGap: SendGap;
  /** What becomes of follow-ups that an outage or a freeze made late. */
  readonly latePolicy: LatePolicy;
  readonly logLevel: LogLevel;
  readonly logFile: string;
  readonly metricsAddress: ListenAddress;
  readonly console: ConsoleConfig;
  readonly workerRoles: readonly WorkerRole[];
  /** How long a worker that is told to stop finishes what is on the wire. */
  readonly shutdownGraceMs: number;
}

export interface GroqConfig {
  readonly apiKey: Secret;
  /** As groq-sdk takes it. */
  readonly baseUrl: string;
  readonly model: string;
  readonly timeoutMs: number;
  /** Questions under way at once, over all workers. */
  readonly maxConcurrent: number;
  /** Over all workers; null: what Groq says. */
  readonly tokensPerMinute: number | null;
}

/** All problems at once, a sentence each: which variable, what is wrong, what to write instead. */
export type Loaded<C> =
  { readonly ok: true; readonly config: C } | { readonly ok: false; readonly problems: readonly string[] };

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const DATABASE_URL = 'postgresql://postgres:postgres@localhost:5432/mosaic_autoresponder';
const GROQ_URL = 'https://api.groq.com';
/** Groq's production model that supports strict JSON schemas and errs least (console.groq.com/docs/structured-outputs). */
const GROQ_MODEL = 'openai/gpt-oss-120b';
const CLASSIFIERS: readonly ClassifierName[] = ['groq', 'offline'];
const LEVELS: readonly LogLevel[] = ['DEBUG', 'INFO', 'WARNING', 'ERROR'];

/** The process's environment over the `.env` file of the folder that it was started in. */
export function readEnvironment(): NodeJS.ProcessEnv {
  return withDotEnv(process.cwd(), process.env);
}

/** The whole configuration, for a worker. That no mailbox is configured is a problem here, too. */
export function loadConfig(env: NodeJS.ProcessEnv): Loaded<Config> {
  const reader = new Reader(env);
  const accounts = readAccounts(reader);
  const workerRoles = readRoles(reader);
  const config: Config = {
    accounts,
    mailboxes: accounts,
    reconcileIntervalMs: readReconcileIntervalMs(reader),
    trustedAuthserv: reader.text('TRUSTED_AUTHSERV') ?? 'mx.google.com',
    ...readUnderstanding(reader),
    ...readServers(reader, env),
    ...readTimes(reader),
    maxConcurrentWorkers: reader.integer('MAX_CONCURRENT_WORKERS', 10, { min: 1, max: 200 }),
    sendWindow: reader.parsed<SendWindow>('SEND_WINDOW', ALWAYS, parseSendWindow),
    sendGap: reader.parsed('SEND_GAP', NO_GAP, parseSendGap),
    latePolicy: reader.parsed<LatePolicy>('LATE_POLICY', SEND_LATE, parseLatePolicy),
    logLevel: reader.choice('LOG_LEVEL', 'INFO', LEVELS),
    logFile: reader.text('LOG_FILE') ?? 'logs/application.log',
    metricsAddress: reader.parsed('METRICS_ADDRESS', { host: '127.0.0.1', port: 9464 }, parseListenAddress),
    console: readConsole(reader, workerRoles),
    workerRoles,
    shutdownGraceMs: reader.durationMs('SHUTDOWN_GRACE', MINUTE, { min: SECOND, max: HOUR }),
  };
  return loaded(reader, config);
}

/** What the command line needs to reach the servers: it works where no mailbox is configured. */
export function loadClientConfig(env: NodeJS.ProcessEnv): Loaded<ClientConfig> {
  const reader = new Reader(env);
  return loaded(reader, {
    ...readServers(reader, env),
    mailboxes: readMailboxes(reader),
    reconcileIntervalMs: readReconcileIntervalMs(reader),
  });
}

function loaded<C extends ClientConfig>(reader: Reader, config: C): Loaded<C> {
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems };
  // A URL may hold a password, and Temporal's variables a key.
  return {
    ok: true,
    config: hideWhenPrinted(config, ['databaseUrl', 'databaseOwnerUrl', 'redisUrl', 'temporalEnv']),
  };
}

function readReconcileIntervalMs(reader: Reader): number {
  return reader.durationMs('RECONCILE_INTERVAL', 15 * MINUTE, { min: SECOND, max: DAY });
}

function readServers(
  reader: Reader,
  env: Environment,
): Omit<ClientConfig, 'mailboxes' | 'reconcileIntervalMs'> {
  const databaseUrl = readDatabaseUrl(reader, 'DATABASE_URL', DATABASE_URL);
  return {
    databaseUrl,
    databaseOwnerUrl: readDatabaseUrl(reader, 'DATABASE_OWNER_URL', databaseUrl),
    redisUrl: reader.url(
      'REDIS_URL',
      'redis://localhost:6379/0',
      ['redis:', 'rediss:'],
      'redis://localhost:6379/0',
    ),
    temporalEnv: readTemporalEnv(reader, env),
    temporalUiUrl: reader
      .url('TEMPORAL_UI_URL', 'http://localhost:8233', ['http:', 'https:'], 'http://localhost:8233')
      .replace(/\/+$/, ''),
    payloadKeys: readPayloadKeys(reader),
  };
}

function readDatabaseUrl(reader: Reader, name: string, fallback: string): string {
  const example = 'postgresql://user:password@localhost:5432/mosaic_autoresponder';
  const url = reader.url(name, fallback, ['postgresql:', 'postgres:'], example);
  if (new URL(url).pathname.length > 1) return url;
  reader.refuse(`${name} names no database. Write it like ${example}.`);
  return fallback;
}

/** Temporal's own rules for its variables and its configuration file. */
function readTemporalEnv(reader: Reader, env: Environment): Readonly<Record<string, string>> {
  const temporalEnv = temporalEnvironment(env);
  try {
    const { address } = loadClientConfigProfile({ overrideEnvVars: { ...temporalEnv } });
    if (address !== undefined && !/^[^\s/@]+:\d{1,5}$/.test(address))
      reader.refuse(
        'TEMPORAL_ADDRESS is not a host and a port. Write it like localhost:7233, without a scheme.',
      );
  } catch {
    // The library's message may quote the file's content, keys included.
    reader.refuse(
      "Temporal's client configuration cannot be read. Correct the TEMPORAL_… variables, or the file that TEMPORAL_CONFIG_FILE names.",
    );
  }
  return temporalEnv;
}

function readUnderstanding(reader: Reader): Pick<Config, 'groq' | 'classifier' | 'classifierShadow'> {
  const key = reader.text('GROQ_API_KEY');
  const classifier = reader.choice('CLASSIFIER', 'groq', CLASSIFIERS);
  const classifierShadow = reader.choice('CLASSIFIER_SHADOW', null, CLASSIFIERS);
  const settings = {
    baseUrl: reader.url('GROQ_BASE_URL', GROQ_URL, ['https:', 'http:'], GROQ_URL),
    model: reader.text('GROQ_MODEL') ?? GROQ_MODEL,
    timeoutMs: reader.durationMs('GROQ_TIMEOUT', 8 * SECOND, { min: 100, max: MINUTE }),
    maxConcurrent: reader.integer('GROQ_MAX_CONCURRENCY', 20, { min: 1, max: 1_000 }),
    tokensPerMinute:
      reader.text('GROQ_TOKENS_PER_MINUTE') === undefined
        ? null
        : reader.integer('GROQ_TOKENS_PER_MINUTE', 0, { min: 1_000, max: 100_000_000 }),
  };
  if (key === undefined && classifier === 'groq')
    reader.refuse(
      'GROQ_API_KEY is missing. Write a key from console.groq.com, or CLASSIFIER=offline to judge with the built-in classifier.',
    );
  else if (key === undefined && classifierShadow === 'groq')
    reader.refuse(
      'CLASSIFIER_SHADOW is "groq", and GROQ_API_KEY is missing. Write a key from console.groq.com, or leave the shadow out.',
    );
  else if (classifierShadow === classifier)
    reader.refuse(
      `CLASSIFIER_SHADOW is "${classifier}", which judges already. Write the other classifier, or leave the shadow out.`,
    );
  return {
    classifier,
    classifierShadow,
    groq: key === undefined ? null : { apiKey: new Secret(key), ...settings },
  };
}

function readTimes(
  reader: Reader,
): Pick<Config, 'cadence' | 'pollingIntervalMs' | 'backfillMs' | 'debounceWindowMs' | 'awayLimits'> {
  const wait = { min: SECOND, max: 365 * DAY };
  return {
    cadence: {
      stage2DelayMs: reader.durationMs('STAGE_2_DELAY', 24 * HOUR, wait),
      stage3DelayMs: reader.durationMs('STAGE_3_DELAY', 48 * HOUR, wait),
      replyWindowMs: reader.durationMs('REPLY_WINDOW', 14 * DAY, wait),
    },
    pollingIntervalMs: reader.durationMs('POLLING_INTERVAL', MINUTE, { min: SECOND, max: HOUR }),
    backfillMs: reader.durationMs('BACKFILL', DAY, { min: 0, max: 365 * DAY }),
    debounceWindowMs: reader.durationMs('DEBOUNCE_WINDOW', 10 * SECOND, { min: 0, max: HOUR }),
    awayLimits: {
      defaultMs: reader.durationMs('AWAY_DEFAULT', AWAY_LIMITS.defaultMs, wait),
      maxMs: reader.durationMs('AWAY_MAX', AWAY_LIMITS.maxMs, wait),
    },
  };
}
