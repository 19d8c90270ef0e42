/** The send protocol over real servers, in this process or in a child of its own: all that it takes is a plain object. */
import { randomUUID } from 'node:crypto';
import type { SettleDeps } from '../../src/activities/settleSend';
import type { SendDeps } from '../../src/activities/sendStage';
import type { SendRun } from '../../src/activities/sendRun';
import { MAX_MAIL_BYTES } from '../../src/activities/intake';
import type { Clock, Log } from '../../src/activities/ports';
import { ImapSessions } from '../../src/adapters/imap/sessions';
import { ThreadedMailParser } from '../../src/adapters/mailparser';
import { openDatabase } from '../../src/adapters/postgres/database';
import { PostgresDecisions } from '../../src/adapters/postgres/decisions';
import { PostgresMailboxes } from '../../src/adapters/postgres/mailboxes';
import { PostgresReplies } from '../../src/adapters/postgres/replies';
import { PostgresSends } from '../../src/adapters/postgres/sends';
import { PostgresSuppressions } from '../../src/adapters/postgres/suppressions';
import { PostgresThreads } from '../../src/adapters/postgres/threads';
import { openRedis } from '../../src/adapters/redis';
import { SmtpTransport } from '../../src/adapters/smtp';
import { AWAY_LIMITS } from '../../src/domain/intake/replyKind';
import type { SendRules } from '../../src/domain/sending/mayLeave';
import type { MailAccount } from '../../sandbox/mail/mailServer';
import { CADENCE } from './threadRows';

export interface SendDepsConfig {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly accounts: readonly MailAccount[];
  readonly imap: { readonly host: string; readonly port: number };
  readonly smtp: { readonly host: string; readonly port: number };
  readonly rules: SendRules;
  readonly lookAfterMs: readonly number[];
  /** Silence of the SMTP server that is waited for. */
  readonly replyMs: number;
}

export interface OpenSendDeps {
  readonly deps: SendDeps & SettleDeps & { readonly decisions: PostgresDecisions };
  readonly mailboxes: PostgresMailboxes;
  close(): Promise<void>;
}

const silent: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
const systemClock: Clock = { nowMs: () => Date.now() };

export async function openSendDeps(
  config: SendDepsConfig,
  clock: Clock = systemClock,
  log: Log = silent,
): Promise<OpenSendDeps> {
  const db = openDatabase({
    url: config.databaseUrl,
    maxConnections: 10,
    role: 'mosaic_app',
    onLost: () => undefined,
  });
  const sends = new PostgresSends(db, () => config.rules, clock);
  const mailboxes = new PostgresMailboxes(db);
  const guard = { mailboxes, clock, log, cameBack: () => Promise.resolve() };
  const accountsAt = (server: { readonly host: string; readonly port: number }) =>
    config.accounts.map(({ address, password }) => ({
      mailbox: address,
      password,
      ...server,
      security: 'none' as const,
      displayName: 'The Team',
    }));
  const sessions = new ImapSessions({ ...guard, accounts: accountsAt(config.imap) });
  const transport = new SmtpTransport({
    ...guard,
    accounts: accountsAt(config.smtp),
    timeouts: { connectMs: 5_000, greetingMs: 5_000, replyMs: config.replyMs },
  });
  const redis = await openRedis({
    url: config.redisUrl,
    capPerDay: () => config.rules.capPerDay,
    ledger: (mailbox) => sends.counted(mailbox),
    clock,
    log,
  });
  const parser = new ThreadedMailParser({ threads: 1 });
  return {
    mailboxes,
    deps: {
      threads: new PostgresThreads(db, clock),
      replies: new PostgresReplies(db),
      decisions: new PostgresDecisions(db, clock),
      suppressions: new PostgresSuppressions(db),
      sends,
      mailboxes,
      sessions,
      transport,
      parser,
      rateLimit: redis.rateLimit,
      clock,
      log,
      lookAfterMs: config.lookAfterMs,
      options: {
        cadence: CADENCE,
        debounceMs: 0,
        trustedAuthserv: 'mx.google.com',
        awayLimits: AWAY_LIMITS,
        maxMailBytes: MAX_MAIL_BYTES,
      },
    },
    close: async () => {
      transport.close();
      redis.close();
      await sessions.close();
      await parser.close();
      await db.destroy();
    },
  };
}

/** A run that nobody cancels. */
export function sendRun(over: Partial<SendRun> = {}): SendRun {
  return {
    heartbeat: () => undefined,
    signal: new AbortController().signal,
    shutdown: new AbortController().signal,
    attemptId: randomUUID(),
    ...over,
  };
}
