/** A mailbox on a real server, a real database, and the intake between them. Only the signals to Temporal are played. */
import { randomUUID } from 'node:crypto';
import type { ActivityRun } from '../../src/activities/activityRun';
import type { WatchEnd } from '../../src/activities/inputs';
import { MAX_MAIL_BYTES } from '../../src/activities/intake';
import type {
  MailParser,
  ReplyRecord,
  ThreadRecord,
  ThreadSignal,
  ThreadSignals,
} from '../../src/activities/ports';
import { watchOnce, type WatchDeps } from '../../src/activities/watchMailbox';
import { ImapSessions } from '../../src/adapters/imap/sessions';
import { ThreadedMailParser } from '../../src/adapters/mailparser';
import { PostgresDecisions } from '../../src/adapters/postgres/decisions';
import { PostgresMailboxes } from '../../src/adapters/postgres/mailboxes';
import { PostgresReplies } from '../../src/adapters/postgres/replies';
import { PostgresSends } from '../../src/adapters/postgres/sends';
import { PostgresSuppressions } from '../../src/adapters/postgres/suppressions';
import { PostgresThreads } from '../../src/adapters/postgres/threads';
import { SEND_LATE } from '../../src/domain/sending/latePolicy';
import { NO_GAP } from '../../src/domain/sending/sendGap';
import { ALWAYS } from '../../src/domain/sending/sendWindow';
import { AWAY_LIMITS } from '../../src/domain/intake/replyKind';
import {
  composeMail,
  composeReply,
  type ComposedMail,
  type MailFields,
  type ReplyFields,
} from '../../sandbox/mail/compose';
import type { Delivered, DeliverOptions, MailAccount, MailServer } from '../../sandbox/mail/mailServer';
import { createMigratedDatabase, type MigratedDatabase } from '../support/database';
import { startFaultyProxy, type FaultyProxy } from '../support/faultyProxy';
import { CADENCE } from '../support/threadRows';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

export interface Mailed extends ComposedMail {
  readonly delivered: Delivered;
}

/** What all tests of a file share. */
export interface IntakeServers {
  readonly server: MailServer;
  readonly proxy: FaultyProxy;
  readonly database: MigratedDatabase;
  readonly parser: ThreadedMailParser;
  /** An account that no other test of the file has. */
  readonly nextAccount: () => MailAccount;
  readonly close: () => Promise<void>;
}

export async function startIntakeServers(
  start: (accounts: readonly MailAccount[]) => Promise<MailServer>,
): Promise<IntakeServers> {
  const accounts = Array.from({ length: 60 }, (_, index) => {
    return { address: `team${index}@ours.test`, password: `right horse ${index}` };
  });
  const unused = [...accounts];
  const [server, database] = await Promise.all([start(accounts), createMigratedDatabase()]);
  const proxy = await startFaultyProxy(server);
  const parser = new ThreadedMailParser({ threads: 1 });
  return {
    server,
    proxy,
    database,
    parser,
    nextAccount: () => unused.shift()!,
    close: async () => {
      await parser.close();
      await proxy.close();
      await Promise.all([server.close(), database.close()]);
    },
  };
}

export class IntakeWorld {
  readonly mailbox: string;
  readonly creator = `mia.${randomUUID().slice(0, 8)}@theirs.test`;
  readonly signals: (ThreadSignal & { readonly thread: ThreadRecord })[] = [];
  readonly warnings: string[] = [];
  /** What Temporal answers to a signal. */
  answer: 'delivered' | 'closed' = 'delivered';
  woken = 0;
  /** Added to the real clock. */
  aheadMs = 0;
  deps: WatchDeps & { readonly sends: PostgresSends };
  sessions: ImapSessions;

  constructor(
    private readonly servers: IntakeServers,
    private readonly account: MailAccount,
    over: {
      readonly debounceMs?: number;
      readonly backfillMs?: number;
      readonly maxMailBytes?: number;
      readonly parser?: MailParser;
      readonly model?: WatchDeps['model'];
    } = {},
  ) {
    this.mailbox = account.address;
    const db = servers.database.app;
    const clock = { nowMs: () => Date.now() + this.aheadMs };
    const note = (message: string): void => {
      this.warnings.push(message);
    };
    const log = { debug: () => undefined, info: () => undefined, warn: note, error: note };
    const mailboxes = new PostgresMailboxes(db);
    const signals: ThreadSignals = {
      deliver: (thread, signal) => {
        this.signals.push({ ...signal, thread });
        return Promise.resolve(this.answer);
      },
      wakeFrozen: () => Promise.resolve(0),
      wake: () => {
        this.woken++;
        return Promise.resolve(1);
      },
    };
    const connect = (password: string): ImapSessions =>
      new ImapSessions({
        accounts: [
          {
            mailbox: account.address,
            password,
            host: servers.proxy.host,
            port: servers.proxy.port,
            security: 'none',
          },
        ],
        mailboxes,
        clock,
        log,
        cameBack: async (mailbox) => {
          await signals.wake(mailbox);
        },
      });
    this.connect = connect;
    this.sessions = connect(account.password);
    this.deps = {
      threads: new PostgresThreads(db, clock),
      replies: new PostgresReplies(db),
      decisions: new PostgresDecisions(db, clock),
      suppressions: new PostgresSuppressions(db),
      sends: new PostgresSends(
        db,
        () => ({ capPerDay: 500, window: ALWAYS, gap: NO_GAP, late: SEND_LATE }),
        clock,
      ),
      mailboxes,
      signals,
      sessions: this.sessions,
      parser: over.parser ?? servers.parser,
      model: over.model ?? null,
      clock,
      log,
      options: {
        cadence: CADENCE,
        debounceMs: over.debounceMs ?? 0,
        trustedAuthserv: 'mx.google.com',
        awayLimits: AWAY_LIMITS,
        maxMailBytes: over.maxMailBytes ?? MAX_MAIL_BYTES,
      },
      backfill: { backfillMs: over.backfillMs ?? DAY_MS },
      pollingIntervalMs: MINUTE_MS,
      rotateAfterMs: 1,
    };
  }

  private readonly connect: (password: string) => ImapSessions;

  async logInWith(password: string): Promise<void> {
    await this.sessions.close();
    this.sessions = this.connect(password);
    this.deps = { ...this.deps, sessions: this.sessions };
  }

  rightPassword(): Promise<void> {
    return this.logInWith(this.account.password);
  }

  /** One run of the watcher: one sweep, and one round of signals. */
  watch(run: Partial<ActivityRun> = {}): Promise<WatchEnd> {
    return watchOnce(this.deps, this.mailbox, {
      heartbeat: () => undefined,
      signal: new AbortController().signal,
      attemptId: randomUUID(),
      ...run,
    });
  }

  /** A mail that the mailbox sent an hour ago. */
  async outreach(over: Partial<MailFields> = {}, internalDateMs = Date.now() - HOUR_MS): Promise<Mailed> {
    const mail = await composeMail({
      from: this.mailbox,
      to: this.creator,
      subject: 'Your videos and our serum',
      text: 'Would you like to work with us?',
      ...over,
    });
    return this.filed(mail, { folder: this.servers.server.sentFolder, seen: true, internalDateMs });
  }

  /** A mail that somebody sends to the mailbox. */
  async mail(over: Partial<MailFields> = {}, options: DeliverOptions = {}): Promise<Mailed> {
    const fields = { from: this.creator, to: this.mailbox, subject: 'Hello', text: 'Hello there' };
    return this.filed(await composeMail({ ...fields, ...over }), options);
  }

  async reply(
    answering: ComposedMail,
    text: string,
    over: Partial<ReplyFields> = {},
    options: DeliverOptions = {},
  ): Promise<Mailed> {
    return this.filed(await composeReply({ answering: answering.raw, text, ...over }), options);
  }

  /** A mail that a colleague writes by hand in answer to the creator. */
  async byHand(answering: ComposedMail): Promise<Mailed> {
    const mail = await composeReply({ answering: answering.raw, text: 'Hi, Ben here.' });
    return this.filed(mail, { folder: this.servers.server.sentFolder, seen: true });
  }

  async raw(source: string, options: DeliverOptions = {}): Promise<Delivered> {
    return this.servers.server.deliver(this.mailbox, source, options);
  }

  private async filed(mail: ComposedMail, options: DeliverOptions): Promise<Mailed> {
    return { ...mail, delivered: await this.servers.server.deliver(this.mailbox, mail.raw, options) };
  }

  /** Of the mail in INBOX with this Message-ID. */
  async flagsOf(mail: Mailed): Promise<readonly string[]> {
    const all = await this.servers.server.messages(this.mailbox);
    return all.find(({ uid }) => uid === mail.delivered.uid)!.flags;
  }

  markRead(mail: Mailed): Promise<void> {
    const { folder, uid } = mail.delivered;
    return this.servers.server.setFlags(this.mailbox, folder, uid, ['\\Seen']);
  }

  async replies(): Promise<ReplyRecord[]> {
    const rows = await this.servers.database.app
      .selectFrom('email_replies')
      .select('id')
      .where('mailbox', '=', this.mailbox)
      .orderBy('id')
      .execute();
    return [...(await this.deps.replies.get(rows.map(({ id }) => id)))];
  }

  rows() {
    return this.servers.database.app
      .selectFrom('email_threads')
      .selectAll()
      .where('mailbox', '=', this.mailbox)
      .orderBy('id')
      .execute();
  }

  async onlyThread(): Promise<ThreadRecord> {
    const [row, ...more] = await this.rows();
    if (row === undefined || more.length > 0) throw new Error('There is not exactly one thread.');
    return this.deps.threads.get(row.id);
  }

  async counts(): Promise<Record<string, number>> {
    const rows = await this.servers.database.app
      .selectFrom('mailbox_counts')
      .select(['kind', 'mails'])
      .where('mailbox', '=', this.mailbox)
      .execute();
    return Object.fromEntries(rows.map(({ kind, mails }) => [kind, Number(mails)]));
  }

  close(): Promise<void> {
    return this.sessions.close();
  }
}
