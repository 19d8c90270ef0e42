/** Configuration to dependencies: which adapter stands behind which port. */

import type { ActivityDeps } from '../activities';
import { MAX_MAIL_BYTES } from '../activities/intake';
import type { Clock, Log } from '../activities/ports';
import { ImapSessions } from '../adapters/imap/sessions';
import { ThreadedMailParser } from '../adapters/mailparser';
import { openDatabase, type Database } from '../adapters/postgres/database';
import { PostgresDecisions } from '../adapters/postgres/decisions';
import { PostgresMailboxes } from '../adapters/postgres/mailboxes';
import { PostgresReconcileTables } from '../adapters/postgres/reconcileTables';
import { PostgresReplies } from '../adapters/postgres/replies';
import { PostgresSends } from '../adapters/postgres/sends';
import { PostgresSuppressions } from '../adapters/postgres/suppressions';
import { PostgresThreads } from '../adapters/postgres/threads';
import { openRedis } from '../adapters/redis';
import { SmtpTransport } from '../adapters/smtp';
import type { TemporalConnection } from '../client/connection';
import { TemporalExecutions } from '../client/executions';
import { PostgresThreadLookup } from '../client/queries/threadLookup';
import { TemporalThreadSignals } from '../client/threadSignals';
import type { Config } from '../config';
import { understanding } from './understanding';

/** The pool serves activities that wait on mail servers most of their time. */
const DATABASE_CONNECTIONS = 20;

export interface Dependencies {
  readonly deps: ActivityDeps;
  /** In reverse of how they were made. */
  readonly close: () => Promise<void>;
}

export const systemClock: Clock = { nowMs: () => Date.now() };

export function openWorkerDatabase(config: Config, log: Log): Database {
  return openDatabase({
    url: config.databaseUrl,
    maxConnections: DATABASE_CONNECTIONS,
    role: 'mosaic_app',
    onLost: (why) => {
      log.warn(`PostgreSQL: a connection was lost. ${why}`);
    },
  });
}

export async function buildDependencies(
  config: Config,
  log: Log,
  db: Database,
  temporal: TemporalConnection,
): Promise<Dependencies> {
  const clock = systemClock;
  const accounts = new Map(config.accounts.map((account) => [account.mailbox, account]));
  const mailboxes = new PostgresMailboxes(db);
  const threads = new PostgresThreads(db, clock);
  const signals = new TemporalThreadSignals(temporal.client, new PostgresThreadLookup(db, threads));
  const cameBack = async (mailbox: string): Promise<void> => {
    const woken = await signals.wake(mailbox);
    log.info(`The mailbox ${mailbox} is back`, { threadsWoken: woken });
  };
  const guard = { mailboxes, cameBack, clock, log };
  const sessions = new ImapSessions({
    ...guard,
    accounts: config.accounts.map(({ mailbox, password, imap }) => ({
      mailbox,
      password: password.reveal(),
      ...imap,
    })),
  });
  const transport = new SmtpTransport({
    ...guard,
    accounts: config.accounts.map(({ mailbox, password, displayName, smtp }) => ({
      mailbox,
      password: password.reveal(),
      displayName,
      ...smtp,
    })),
  });
  const parser = new ThreadedMailParser();
  const capPerDay = (mailbox: string): number => accounts.get(mailbox)?.capPerDay ?? 0;
  const sends = new PostgresSends(db, (mailbox) => ({
    capPerDay: capPerDay(mailbox),
    window: config.sendWindow,
    gap: config.sendGap,
    late: config.latePolicy,
  }));
  const redis = await openRedis({
    url: config.redisUrl,
    capPerDay,
    ledger: (mailbox) => sends.counted(mailbox),
    clock,
    log,
  });
  const deps: ActivityDeps = {
    threads,
    replies: new PostgresReplies(db),
    decisions: new PostgresDecisions(db, clock),
    suppressions: new PostgresSuppressions(db),
    mailboxes,
    sends,
    signals,
    sessions,
    transport,
    parser,
    rateLimit: redis.rateLimit,
    followUps: redis.followUps,
    tables: new PostgresReconcileTables(db),
    executions: new TemporalExecutions(temporal.client),
    watched: config.accounts.map(({ mailbox }) => mailbox),
    regionOf: (mailbox) => accounts.get(mailbox)?.region ?? null,
    ...understanding(config, (limits) => redis.modelTurns(limits)),
    clock,
    log,
    backfill: { backfillMs: config.backfillMs },
    pollingIntervalMs: config.pollingIntervalMs,
    options: {
      cadence: config.cadence,
      debounceMs: config.debounceWindowMs,
      trustedAuthserv: config.trustedAuthserv,
      awayLimits: config.awayLimits,
      maxMailBytes: MAX_MAIL_BYTES,
    },
  };
  return {
    deps,
    close: async () => {
      await parser.close();
      redis.close();
      transport.close();
      await sessions.close();
    },
  };
}
