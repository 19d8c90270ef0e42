/** Mail servers, a database, Redis and threads whose first stage is due: the ground of the send protocol's tests. */
import { setTimeout as sleep } from 'node:timers/promises';
import { ApplicationFailure } from '@temporalio/activity';
import { sendOnce } from '../../src/activities/sendStage';
import { settleOnce } from '../../src/activities/settleSend';
import { takeIn } from '../../src/activities/takeIn';
import type { ThreadRecord } from '../../src/activities/ports';
import { SEND_LATE } from '../../src/domain/sending/latePolicy';
import { NO_GAP } from '../../src/domain/sending/sendGap';
import { ALWAYS } from '../../src/domain/sending/sendWindow';
import type { ThreadEvent } from '../../src/domain/thread/events';
import type { Stage } from '../../src/domain/thread/state';
import type { ComposedMail } from '../../sandbox/mail/compose';
import { createMigratedDatabase, type MigratedDatabase } from './database';
import { MailWorld, type CopyFiling, type MailFlavour } from './mailWorld';
import { openSendDeps, sendRun, type OpenSendDeps, type SendDepsConfig } from './sendDeps';
import { createRedisDatabase, uniqueName } from './servers';
import { INTERESTED } from './threadRows';
import type { Script, TakenMail } from './scriptedSmtp';

export interface DueThread {
  readonly thread: ThreadRecord;
  readonly threadId: string;
  readonly mailbox: string;
  readonly creator: string;
  readonly outreach: ComposedMail;
  readonly answer: ComposedMail;
}

export interface SendWorldOptions {
  readonly flavour?: MailFlavour;
  readonly filing?: CopyFiling;
  readonly mailboxes?: number;
  readonly capPerDay?: number;
}

/** Short, and long enough for a server in this process to file what it took. */
const LOOKS_MS = [0, 100, 300];

export class SendWorld {
  private current = 0;

  private constructor(
    readonly mail: MailWorld,
    readonly database: MigratedDatabase,
    readonly config: SendDepsConfig,
    readonly open: OpenSendDeps,
    private readonly ahead: { ms: number },
  ) {}

  static async start(options: SendWorldOptions = {}): Promise<SendWorld> {
    const accounts = Array.from({ length: options.mailboxes ?? 1 }, () => ({
      address: `${uniqueName('team')}@ours.test`,
      password: 'right horse',
    }));
    const [database, redisUrl, mail] = await Promise.all([
      createMigratedDatabase(),
      createRedisDatabase(),
      MailWorld.start({
        flavour: options.flavour ?? 'gmail',
        accounts,
        ...(options.filing === undefined ? {} : { filing: options.filing }),
      }),
    ]);
    const config: SendDepsConfig = {
      databaseUrl: database.url,
      redisUrl,
      accounts,
      imap: { host: mail.imapProxy.host, port: mail.imapProxy.port },
      smtp: { host: mail.smtpProxy.host, port: mail.smtpProxy.port },
      rules: { capPerDay: options.capPerDay ?? 100_000, window: ALWAYS, gap: NO_GAP, late: SEND_LATE },
      lookAfterMs: LOOKS_MS,
      replyMs: 2_000,
    };
    const ahead = { ms: 0 };
    const open = await openSendDeps(config, { nowMs: () => Date.now() + ahead.ms });
    return new SendWorld(mail, database, config, open, ahead);
  }

  get deps(): OpenSendDeps['deps'] {
    return this.open.deps;
  }

  /** The mailbox in use. */
  get mailbox(): string {
    return this.config.accounts[this.current]!.address;
  }

  /** From now on threads are those of a mailbox that has none yet. */
  useNextMailbox(): void {
    this.current++;
  }

  passTime(ms: number): void {
    this.ahead.ms += ms;
  }

  /** From now on every connection to the SMTP server goes so; a connection keeps the script that it began with. */
  smtpSays(script: Script): void {
    this.mail.smtp.always(script);
    this.mail.smtp.dropConnections();
  }

  /** A thread whose opening answer was taken in and judged: stage 1 is due. */
  async dueThread(mailbox = this.mailbox): Promise<DueThread> {
    const creator = `${uniqueName('creator')}@theirs.test`;
    const outreach = await this.mail.outreach(mailbox, creator);
    const answer = await this.mail.reply(mailbox, { answering: outreach.raw, text: 'Yes, I would love to!' });
    const { threads, replies, decisions, sessions, clock } = this.deps;
    await sessions.use(mailbox, async (session) => {
      const heads = await session.threadHeads({
        gmailThreadId: answer.delivered.gmailThreadId,
        messageIds: [outreach.messageId],
        creatorAddress: creator,
        sinceMs: clock.nowMs() - 60_000,
      });
      for (const head of heads) await takeIn(this.deps, session, mailbox, head);
    });
    const thread = await threads.findByOwnMessageId(mailbox, [outreach.messageId]);
    if (thread === null) throw new Error('The answer opened no thread.');
    const { threadId } = thread;
    const replyIds = (await replies.undecided(threadId)).map((reply) => reply.replyId);
    await replies.markSignalled(replyIds, clock.nowMs());
    await decisions.record({
      threadId,
      replyIds,
      verdict: INTERESTED,
      contacts: new Map(),
      gate: null,
      suppress: false,
      forHuman: false,
      events: [
        {
          kind: 'decided',
          atMs: clock.nowMs(),
          replyIds,
          intent: 'interested',
          route: { kind: 'follow_up' },
        },
      ],
    });
    return { thread, threadId, mailbox, creator, outreach, answer };
  }

  send(threadId: string, stage: Stage = 1): Promise<readonly ThreadEvent[]> {
    const input = { threadId, stage, dueAtMs: this.deps.clock.nowMs(), ordered: false };
    return sendOnce(this.deps, input, sendRun());
  }

  /** Settles as Temporal would have it retried: at the times that it asks for. */
  async settle(threadId: string, stage: Stage = 1): Promise<readonly ThreadEvent[]> {
    for (;;) {
      try {
        return await settleOnce(this.deps, { threadId, stage });
      } catch (error) {
        if (!(error instanceof ApplicationFailure) || error.nextRetryDelay == null) throw error;
        // The mail servers run in real time; only what is asked for beyond a moment is skipped.
        const delayMs = Number(error.nextRetryDelay);
        await sleep(Math.min(delayMs, 50));
        this.passTime(Math.max(0, delayMs - 50));
      }
    }
  }

  /** As the workflow goes on after a crash: settle, wait, send again, until the stage is sent or held. */
  async goOn(threadId: string, stage: Stage = 1): Promise<ThreadEvent['kind']> {
    let events = await this.settle(threadId, stage);
    for (;;) {
      const last = events.at(-1)?.kind;
      if (last === 'stage_sent' || last === 'send_held') return last;
      this.passTime(20 * 60_000);
      events =
        last === 'send_unsettled' ? await this.settle(threadId, stage) : await this.send(threadId, stage);
    }
  }

  copiesFor({ creator }: DueThread): readonly TakenMail[] {
    return this.mail.acceptedFor(creator);
  }

  /** Flags of the creator's answer as they stand on the server. */
  async flagsOf({ mailbox, answer }: DueThread): Promise<readonly string[]> {
    const stored = await this.mail.imap.messages(mailbox);
    return stored.find((mail) => mail.raw.equals(answer.raw))?.flags ?? ['gone'];
  }

  async close(): Promise<void> {
    await this.open.close();
    await this.mail.close();
    await this.database.close();
  }
}
