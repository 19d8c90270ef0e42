import { Redis } from 'ioredis';
import { simpleParser } from 'mailparser';
import { NoSentFolder } from '../../src/activities/ports';
import { sendOnce } from '../../src/activities/sendStage';
import { settleOnce } from '../../src/activities/settleSend';
import { takeIn } from '../../src/activities/takeIn';
import { followUpMessageId } from '../../src/domain/sending/messageId';
import { STAGE_TEXTS } from '../../src/domain/sending/templates';
import type { ThreadEvent } from '../../src/domain/thread/events';
import type { Stage } from '../../src/domain/thread/state';
import { sendRun } from '../support/sendDeps';
import { ImapServer } from '../../sandbox/mail/imapServer';
import { SendWorld, type DueThread } from '../support/sendWorld';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const kinds = (events: readonly ThreadEvent[]): string[] => events.map((event) => event.kind);

let world: SendWorld;
beforeAll(async () => {
  world = await SendWorld.start({ mailboxes: 30 });
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.mail.imapProxy.resume();
  world.smtpSays({});
  world.useNextMailbox();
});

describe('three stages', () => {
  it('are answers in the thread, each to the letter', async () => {
    const due = await world.dueThread();
    for (const stage of [1, 2, 3] as const) {
      expect(kinds(await world.send(due.threadId, stage))).toEqual(['stage_sent']);
      world.passTime(49 * HOUR_MS);
    }
    const mails = await Promise.all(world.copiesFor(due).map((mail) => simpleParser(mail.raw)));
    const ids = mails.map((mail) => mail.messageId);
    expect(mails.map((mail) => mail.text?.trimEnd())).toEqual([
      STAGE_TEXTS[1],
      STAGE_TEXTS[2],
      STAGE_TEXTS[3],
    ]);
    for (const mail of mails) {
      expect(mail.subject).toBe('Re: Collaboration with our brand');
      expect(mail.inReplyTo).toBe(due.answer.messageId);
    }
    expect(mails.map((mail) => [mail.references].flat())).toEqual([
      [due.outreach.messageId, due.answer.messageId],
      [due.outreach.messageId, ids[0], due.answer.messageId],
      [due.outreach.messageId, ids[0], ids[1], due.answer.messageId],
    ]);
    expect(new Set(ids).size).toBe(3);
  });
});

describe('a stage that was tried before', () => {
  it('is told as it ended, and not sent again', async () => {
    const due = await world.dueThread();
    const [first] = await world.send(due.threadId);
    await expect(world.send(due.threadId)).resolves.toMatchObject([
      { ...first, atMs: expect.any(Number) as number },
    ]);
    expect(world.copiesFor(due)).toHaveLength(1);
  });

  it('leaves once when two attempts come at once', async () => {
    const due = await world.dueThread();
    const input = { threadId: due.threadId, stage: 1, dueAtMs: 0, ordered: false } as const;
    await Promise.all([1, 2, 3].map(() => sendOnce(world.deps, input, sendRun())));
    await expect(world.goOn(due.threadId)).resolves.toBe('stage_sent');
    expect(world.copiesFor(due)).toHaveLength(1);
  });
});

describe('a stage whose mail stands in Sent already', () => {
  /** The mail of the stage, sent by whoever kept the ledger before it was lost. */
  async function sendUnknownToLedger(due: DueThread, stage: Stage): Promise<void> {
    const { thread, creator, outreach, answer } = due;
    const result = await world.deps.transport.transmit(
      {
        mailbox: thread.mailbox,
        to: creator,
        messageId: followUpMessageId(thread.mailbox, thread.workflowId, stage),
        subject: 'Re: Collaboration with our brand',
        inReplyTo: answer.messageId,
        references: [outreach.messageId, answer.messageId],
        text: STAGE_TEXTS[stage],
      },
      { claim: () => Promise.resolve(true), signal: new AbortController().signal },
    );
    expect(result).toMatchObject({ kind: 'accepted' });
  }

  async function countInRedis(mailbox: string): Promise<string | null> {
    const redis = new Redis(world.config.redisUrl);
    try {
      return await redis.get(`rate_limit:${mailbox}`);
    } finally {
      redis.disconnect();
    }
  }

  const statesOf = async (sendId: string): Promise<string[]> => {
    const steps = await world.database.app
      .selectFrom('followup_send_steps')
      .select('state')
      .where('send_id', '=', sendId)
      .orderBy('id')
      .execute();
    return steps.map(({ state }) => state);
  };

  it.each([false, true])(
    'is settled and not sent, where the ledger lost it (planned: %s)',
    async (planned) => {
      const due = await world.dueThread();
      const { threadId, mailbox } = due;
      await sendUnknownToLedger(due, 1);
      if (planned) {
        const messageId = followUpMessageId(mailbox, due.thread.workflowId, 1);
        await world.deps.sends.plan(threadId, 1, messageId, world.deps.clock.nowMs());
      }
      world.passTime(3 * HOUR_MS);
      const lookedAtMs = world.deps.clock.nowMs();
      const [event, ...others] = await world.send(threadId);
      expect(others).toEqual([]);
      if (event?.kind !== 'stage_sent') throw new Error(`got ${String(event?.kind)}`);
      expect(event.sentAtMs).toBeGreaterThanOrEqual(lookedAtMs);
      expect(world.copiesFor(due)).toHaveLength(1);
      const row = await world.deps.sends.find(threadId, 1);
      expect(row).toMatchObject({ state: 'sent', sentAtMs: event.sentAtMs });
      await expect(statesOf(row!.sendId)).resolves.toEqual(['planned', 'sent']);
      await expect(world.deps.sends.counted(mailbox)).resolves.toEqual([
        { sendId: row!.sendId, fromMs: event.sentAtMs },
      ]);
      await expect(countInRedis(mailbox)).resolves.toBe('1');
      await expect(world.deps.threads.get(threadId)).resolves.toMatchObject({
        state: { stagesSent: 1, nextStage: 2 },
      });
    },
  );

  it('is settled and not sent, where the copy was filed after the last look', async () => {
    const due = await world.dueThread();
    world.mail.filing = 'late';
    world.smtpSays({ dot: { fault: 'drop', taken: true } });
    expect(kinds(await world.send(due.threadId))).toEqual(['send_unsettled']);
    expect(kinds(await world.settle(due.threadId))).toEqual(['send_not_sent', 'blocked']);
    world.smtpSays({});
    await world.mail.fileCopies();
    world.mail.filing = 'at once';
    await expect(world.goOn(due.threadId)).resolves.toBe('stage_sent');
    expect(world.copiesFor(due)).toHaveLength(1);
    const row = await world.deps.sends.find(due.threadId, 1);
    await expect(statesOf(row!.sendId)).resolves.toEqual([
      'planned',
      'fenced',
      'unknown',
      'not_sent',
      'sent',
    ]);
    await expect(world.deps.sends.counted(due.mailbox)).resolves.toHaveLength(1);
  });

  it('is no colleague who takes over, whichever stage the ledger lost', async () => {
    const due = await world.dueThread();
    await sendUnknownToLedger(due, 1);
    await sendUnknownToLedger(due, 2);
    const { mailbox, outreach, threadId } = due;
    const taken = await world.deps.sessions.use(mailbox, async (session) => {
      const heads = await session.threadHeads({
        gmailThreadId: due.thread.gmailThreadId,
        messageIds: [outreach.messageId],
        creatorAddress: due.creator,
        sinceMs: 0,
      });
      const sent = heads.filter(({ inSent }) => inSent);
      return Promise.all(sent.map((head) => takeIn(world.deps, session, mailbox, head)));
    });
    expect(taken.map(({ kind }) => kind)).toEqual(['left', 'left', 'left']);
    expect(kinds(await world.send(threadId, 1))).toEqual(['stage_sent']);
    world.passTime(25 * HOUR_MS);
    expect(kinds(await world.send(threadId, 2))).toEqual(['stage_sent']);
    expect(world.copiesFor(due)).toHaveLength(2);
  });
});

describe('the last look', () => {
  it('finds an answer that came before the fence, and sends nothing', async () => {
    const due = await world.dueThread();
    await world.mail.reply(due.mailbox, { answering: due.outreach.raw, text: 'Wait, what do you pay?' });
    expect(kinds(await world.send(due.threadId))).toEqual(['reply_noted']);
    expect(world.copiesFor(due)).toHaveLength(0);
  });

  it('waits while the mailbox cannot be looked into', async () => {
    const due = await world.dueThread();
    await world.mail.imapProxy.refuse();
    const events = await world.send(due.threadId);
    await world.mail.imapProxy.resume();
    expect(events).toMatchObject([{ kind: 'blocked', reason: 'MAILBOX_DOWN' }]);
    expect(world.copiesFor(due)).toHaveLength(0);
    await expect(world.goOn(due.threadId)).resolves.toBe('stage_sent');
  });
});

describe('what the server answers', () => {
  it('a dead address closes the thread and suppresses', async () => {
    const due = await world.dueThread();
    world.smtpSays({ rcpt: { reply: '550 5.1.1 No such user' } });
    await expect(world.send(due.threadId)).resolves.toMatchObject([{ kind: 'closed', outcome: 'bounced' }]);
    await expect(world.deps.suppressions.has(due.creator)).resolves.toBe(true);
    await expect(world.send(due.threadId)).resolves.toMatchObject([{ kind: 'closed', outcome: 'bounced' }]);
  });

  it('a policy refusal goes to a person, who finds the answer unread', async () => {
    const due = await world.dueThread();
    await world.mail.imap.setFlags(
      due.mailbox,
      'INBOX',
      (await world.mail.imap.messages(due.mailbox)).at(-1)!.uid,
      ['\\Seen'],
    );
    world.smtpSays({ dot: { fault: { reply: '550 5.7.1 Looks like spam' } } });
    expect(kinds(await world.send(due.threadId))).toEqual(['send_refused']);
    await expect(world.flagsOf(due)).resolves.toEqual([]);
    await expect(world.deps.suppressions.has(due.creator)).resolves.toBe(false);
    await expect(world.deps.threads.get(due.threadId)).resolves.toMatchObject({
      state: { sequence: 'with_human' },
    });
  });

  it('the daily quota pauses the mailbox for a day', async () => {
    const due = await world.dueThread();
    world.smtpSays({ mail: { reply: '550 5.4.5 Daily user sending limit exceeded' } });
    const [event] = await world.send(due.threadId);
    expect(event).toMatchObject({ kind: 'blocked', reason: 'PROVIDER_QUOTA' });
    world.smtpSays({});
    const other = await world.dueThread();
    await expect(world.send(other.threadId)).resolves.toMatchObject([
      { kind: 'blocked', reason: 'PROVIDER_QUOTA' },
    ]);
    world.passTime(24 * HOUR_MS + MINUTE_MS);
    await expect(world.goOn(due.threadId)).resolves.toBe('stage_sent');
    await expect(world.open.mailboxes.get(world.mailbox)).resolves.toMatchObject({ state: 'watching' });
  });

  it('a temporary refusal is tried again later, later each time', async () => {
    const due = await world.dueThread();
    world.smtpSays({ rcpt: { reply: '450 4.2.1 Too fast' } });
    const waits: number[] = [];
    for (let tries = 0; tries < 3; tries++) {
      const nowMs = world.deps.clock.nowMs();
      const [event] = await world.send(due.threadId);
      if (event?.kind !== 'blocked' || event.reason !== 'PROVIDER_QUOTA')
        throw new Error(`got ${String(event?.kind)}`);
      waits.push(Math.round(((event.untilMs! - nowMs) / MINUTE_MS) * 2));
      world.passTime(HOUR_MS);
    }
    expect(waits).toEqual([1, 2, 4]);
  });
});

describe('a send without an answer', () => {
  it('is found in Sent', async () => {
    const due = await world.dueThread();
    world.smtpSays({ dot: { fault: 'drop', taken: true } });
    expect(kinds(await world.send(due.threadId))).toEqual(['send_unsettled']);
    expect(kinds(await world.settle(due.threadId))).toEqual(['stage_sent']);
    expect(world.copiesFor(due)).toHaveLength(1);
  });

  it('is sent again where the server files copies and none is there', async () => {
    const due = await world.dueThread();
    world.smtpSays({ dot: { fault: 'drop', taken: false } });
    expect(kinds(await world.send(due.threadId))).toEqual(['send_unsettled']);
    expect(kinds(await world.settle(due.threadId))).toEqual(['send_not_sent', 'blocked']);
    world.smtpSays({});
    await expect(world.goOn(due.threadId)).resolves.toBe('stage_sent');
    expect(world.copiesFor(due)).toHaveLength(1);
  });

  it('is not concluded from a mailbox that is down, however long', async () => {
    const due = await world.dueThread();
    world.smtpSays({ dot: { fault: 'drop', taken: true } });
    await world.send(due.threadId);
    await world.mail.imapProxy.refuse();
    for (let tries = 0; tries < 12; tries++) {
      world.passTime(HOUR_MS);
      await expect(settleOnce(world.deps, { threadId: due.threadId, stage: 1 })).rejects.toMatchObject({
        type: 'SendUnsettled',
      });
    }
    await expect(world.deps.sends.find(due.threadId, 1)).resolves.toMatchObject({
      state: 'unknown',
      settleLooks: 0,
    });
    await world.mail.imapProxy.resume();
    expect(kinds(await world.settle(due.threadId))).toEqual(['stage_sent']);
    expect(world.copiesFor(due)).toHaveLength(1);
  });

  it('that the ledger knew before the thread said that it had none is sent for both', async () => {
    const due = await world.dueThread();
    await world.send(due.threadId);
    await world.deps.threads.record(due.threadId, [
      { kind: 'send_unsettled', stage: 1, atMs: world.deps.clock.nowMs() },
    ]);
    expect(kinds(await world.settle(due.threadId))).toEqual(['stage_sent']);
    await expect(world.deps.threads.get(due.threadId)).resolves.toMatchObject({
      state: { stagesSent: 1, nextStage: 2, openSend: null },
    });
  });

  it('that was never fenced was not sent', async () => {
    const due = await world.dueThread();
    expect(kinds(await world.settle(due.threadId))).toEqual(['send_not_sent', 'blocked']);
  });
});

describe('stopping', () => {
  it('a cancelled thread sends nothing before the fence', async () => {
    const due = await world.dueThread();
    const stop = new AbortController();
    stop.abort();
    const input = { threadId: due.threadId, stage: 1, dueAtMs: 0, ordered: false } as const;
    await expect(sendOnce(world.deps, input, sendRun({ signal: stop.signal }))).rejects.toThrow('cancelled');
    expect(world.copiesFor(due)).toHaveLength(0);
  });

  it('a cancelled thread is waited for on the wire', async () => {
    const due = await world.dueThread();
    const stop = new AbortController();
    const sessions = world.mail.smtp.accepted.length;
    const input = { threadId: due.threadId, stage: 1, dueAtMs: 0, ordered: false } as const;
    const deps = {
      ...world.deps,
      transport: {
        transmit: (...args: Parameters<typeof world.deps.transport.transmit>) => {
          stop.abort();
          return world.deps.transport.transmit(...args);
        },
      },
    };
    expect(kinds(await sendOnce(deps, input, sendRun({ signal: stop.signal })))).toEqual(['stage_sent']);
    expect(world.mail.smtp.accepted.length).toBe(sessions + 1);
  });

  it('a worker that stops leaves the row fenced, for the next start to settle', async () => {
    const due = await world.dueThread();
    world.smtpSays({ dot: { fault: 'hang', taken: true } });
    const stop = new AbortController();
    const input = { threadId: due.threadId, stage: 1, dueAtMs: 0, ordered: false } as const;
    const sent = sendOnce(world.deps, input, sendRun({ signal: stop.signal, shutdown: stop.signal }));
    const settled = sent.then(
      () => null,
      (error: unknown) => error,
    );
    while (world.copiesFor(due).length === 0) await new Promise((resolve) => setImmediate(resolve));
    stop.abort();
    await expect(settled).resolves.toMatchObject({ type: 'WorkerStops' });
    await expect(world.deps.sends.find(due.threadId, 1)).resolves.toMatchObject({ state: 'fenced' });
    expect(kinds(await world.settle(due.threadId))).toEqual(['stage_sent']);
  });
});

describe('a server that files no copies', () => {
  let plain: SendWorld;
  beforeAll(async () => {
    plain = await SendWorld.start({ flavour: 'plain', filing: 'never', mailboxes: 2 });
  });
  afterAll(() => plain.close());

  it.each([true, false])('leaves an unknown send to a person (taken: %s)', async (taken) => {
    const due = await plain.dueThread();
    plain.smtpSays({ dot: { fault: 'drop', taken } });
    expect(kinds(await plain.send(due.threadId))).toEqual(['send_unsettled']);
    expect(kinds(await plain.settle(due.threadId))).toEqual(['send_held']);
    await expect(plain.deps.sends.find(due.threadId, 1)).resolves.toMatchObject({ state: 'held' });
    expect(plain.copiesFor(due)).toHaveLength(taken ? 1 : 0);
    await expect(plain.flagsOf(due)).resolves.toEqual([]);
  });

  it('is trusted once an earlier mail of ours was seen in Sent', async () => {
    plain.mail.filing = 'at once';
    plain.smtpSays({});
    const due = await plain.dueThread();
    await plain.send(due.threadId, 1);
    plain.passTime(25 * HOUR_MS);
    plain.smtpSays({ dot: { fault: 'drop', taken: false } });
    expect(kinds(await plain.send(due.threadId, 2))).toEqual(['send_unsettled']);
    expect(kinds(await plain.settle(due.threadId, 2))).toEqual(['send_not_sent', 'blocked']);
  });

  it('concludes nothing where no folder of sent mail is shown, and says so', async () => {
    plain.useNextMailbox();
    plain.mail.filing = 'at once';
    const { imap } = plain.mail;
    if (!(imap instanceof ImapServer)) throw new Error('Only the sandbox’s server hides folders.');
    plain.smtpSays({});
    const due = await plain.dueThread();
    plain.smtpSays({ dot: { fault: 'drop', taken: true } });
    expect(kinds(await plain.send(due.threadId))).toEqual(['send_unsettled']);
    const show = imap.hideFolder(due.mailbox, imap.sentFolder);
    try {
      await imap.dropConnections();
      for (let tries = 0; tries < 12; tries++) {
        plain.passTime(HOUR_MS);
        await expect(settleOnce(plain.deps, { threadId: due.threadId, stage: 1 })).rejects.toMatchObject({
          type: 'SendUnsettled',
        });
      }
      await expect(plain.deps.sessions.open(due.mailbox)).rejects.toThrow(NoSentFolder);
      await expect(plain.deps.sends.find(due.threadId, 1)).resolves.toMatchObject({
        state: 'unknown',
        settleLooks: 0,
      });
    } finally {
      show();
    }
    expect(kinds(await plain.settle(due.threadId))).toEqual(['stage_sent']);
    expect(plain.copiesFor(due)).toHaveLength(1);
  });
});
