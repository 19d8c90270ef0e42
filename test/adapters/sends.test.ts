import { randomUUID } from 'node:crypto';
import type { FenceResult, SendRow } from '../../src/activities/ports';
import { PostgresReplies } from '../../src/adapters/postgres/replies';
import { PostgresSends } from '../../src/adapters/postgres/sends';
import { PostgresSuppressions } from '../../src/adapters/postgres/suppressions';
import { PostgresMailboxes } from '../../src/adapters/postgres/mailboxes';
import { PostgresThreads } from '../../src/adapters/postgres/threads';
import type { SendRules } from '../../src/domain/sending/mayLeave';
import { SEND_LATE } from '../../src/domain/sending/latePolicy';
import { NO_GAP } from '../../src/domain/sending/sendGap';
import { ALWAYS } from '../../src/domain/sending/sendWindow';
import type { ThreadEvent } from '../../src/domain/thread/events';
import type { Stage } from '../../src/domain/thread/state';
import { createMigratedDatabase, type MigratedDatabase } from '../support/database';
import { runningThread, type RunningThread } from '../support/runningThread';
import { uniqueName } from '../support/servers';
import { newReply, T0 } from '../support/threadRows';

const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let database: MigratedDatabase;
let nowMs: number;
let rules: SendRules;
let mailbox: string;
let sends: PostgresSends;
let threads: PostgresThreads;
let replies: PostgresReplies;

beforeAll(async () => {
  database = await createMigratedDatabase();
});
afterAll(() => database.close());

beforeEach(() => {
  nowMs = T0;
  rules = { capPerDay: 500, window: ALWAYS, gap: NO_GAP, late: SEND_LATE };
  mailbox = `${uniqueName('team')}@example.com`;
  const clock = { nowMs: () => nowMs };
  sends = new PostgresSends(database.app, () => rules, clock);
  threads = new PostgresThreads(database.app, clock);
  replies = new PostgresReplies(database.app);
});

const open = (over: Parameters<typeof runningThread>[1] = {}, dueAtMs = nowMs): Promise<RunningThread> =>
  runningThread(database.app, { mailbox, ...over }, dueAtMs);

async function fence(threadId: string, stage: Stage = 1, ordered = false): Promise<FenceResult> {
  await sends.plan(threadId, stage, `<${uniqueName('send')}@example.com>`, nowMs);
  return sends.fence({ threadId, stage, token: randomUUID(), ordered });
}

async function fenced(threadId: string, stage: Stage = 1, ordered = false): Promise<SendRow> {
  const result = await fence(threadId, stage, ordered);
  if (result.kind !== 'fenced') throw new Error(`expected a fence, got ${JSON.stringify(result)}`);
  return result.row;
}

async function sent(threadId: string, stage: Stage = 1, ordered = false): Promise<SendRow> {
  const row = await fenced(threadId, stage, ordered);
  await sends.settle(row.sendId, row.fenceToken, { state: 'sent', sentAtMs: nowMs, response: '250 2.0.0' }, [
    { kind: 'stage_sent', stage, sentAtMs: nowMs, atMs: nowMs },
  ]);
  return row;
}

describe('plan', () => {
  it('finds the row that stands: its Message-ID is for ever', async () => {
    const { threadId } = await open();
    const first = await sends.plan(threadId, 1, '<one@example.com>', nowMs);
    await expect(sends.plan(threadId, 1, '<two@example.com>', nowMs + 1)).resolves.toEqual(first);
    await expect(sends.find(threadId, 1)).resolves.toEqual(first);
    await expect(sends.find(threadId, 2)).resolves.toBeNull();
  });
});

it('plan: many at once are one row', async () => {
  for (let round = 0; round < 10; round++) {
    const { threadId } = await open();
    const messageId = `<${uniqueName('send')}@example.com>`;
    const rows = await Promise.all([1, 2, 3, 4].map(() => sends.plan(threadId, 1, messageId, nowMs)));
    expect(new Set(rows.map((row) => row.sendId)).size).toBe(1);
  }
});

describe('the fence', () => {
  it('lets a due stage through once', async () => {
    const { threadId } = await open();
    const row = await fenced(threadId);
    expect(row).toMatchObject({ state: 'fenced', attempts: 1, fencedAtMs: nowMs, wireAtMs: null });
    await expect(fence(threadId)).resolves.toEqual({ kind: 'standing', row });
  });

  it('lets one of two attempts through that come at once', async () => {
    const { threadId } = await open();
    const results = await Promise.all(Array.from({ length: 8 }, () => fence(threadId)));
    expect(results.map((result) => result.kind).sort()).toEqual([
      'fenced',
      ...Array<string>(7).fill('standing'),
    ]);
  });

  it('refuses a stage before its time, unless a person ordered it', async () => {
    const { threadId } = await open();
    await sent(threadId);
    nowMs += 23 * HOUR_MS;
    await expect(fence(threadId, 2)).resolves.toMatchObject({
      kind: 'stopped',
      why: 'early',
      untilMs: T0 + 24 * HOUR_MS,
    });
    await expect(fence(threadId, 2, true)).resolves.toMatchObject({ kind: 'fenced' });
  });

  const ordered = { by: 'ada', reason: null };
  it.each<[string, ThreadEvent]>([
    ['paused', { kind: 'paused', atMs: T0, ...ordered }],
    ['closed', { kind: 'closed', outcome: 'cancelled', atMs: T0 }],
    ['closed', { kind: 'handed_off', atMs: T0, ...ordered }],
    ['with_human', { kind: 'reclassified', intent: 'clarification', atMs: T0, ...ordered }],
    ['undecided', { kind: 'reply_noted', replyId: '0', atMs: T0 }],
    ['other_stage', { kind: 'stage_skipped', stage: 1, atMs: T0, ...ordered }],
    ['away', { kind: 'out_of_office', untilMs: T0 + HOUR_MS, atMs: T0 }],
  ])('stops a thread that is %s', async (why, event) => {
    const { threadId } = await open({}, T0 - HOUR_MS);
    await threads.record(threadId, [event]);
    await expect(fence(threadId)).resolves.toMatchObject({ kind: 'stopped', why });
  });

  it('stops a thread with a stored answer that nobody has judged, and names it', async () => {
    const { threadId } = await open();
    const { reply } = await replies.store({ threadId }, newReply({ mailbox, receivedAtMs: nowMs + 1 }), null);
    await expect(fence(threadId)).resolves.toMatchObject({
      kind: 'stopped',
      why: 'undecided',
      undecidedReplyIds: [reply.replyId],
    });
  });

  it.each([
    ['own', 'own_mail'],
    ['bounce_permanent', 'bounced'],
  ] as const)('stops a thread with a newer mail that is %s, not one with an older', async (kind, why) => {
    const [older, newer] = [await open(), await open()];
    await replies.store(
      { threadId: older.threadId },
      newReply({ mailbox, kind, receivedAtMs: T0 - 1 }),
      null,
    );
    await replies.store(
      { threadId: newer.threadId },
      newReply({ mailbox, kind, receivedAtMs: T0 + 1 }),
      null,
    );
    await expect(fence(older.threadId)).resolves.toMatchObject({ kind: 'fenced' });
    await expect(fence(newer.threadId)).resolves.toMatchObject({ kind: 'stopped', why });
  });

  it('goes on after a colleague wrote, when a person said so', async () => {
    const { threadId } = await open();
    await replies.store(
      { threadId },
      newReply({ mailbox, kind: 'own', receivedAtMs: T0 + 1, seenAtMs: T0 + 1 }),
      null,
    );
    await threads.record(threadId, [
      { kind: 'reclassified', intent: 'interested', atMs: T0 + 2, ...ordered },
    ]);
    nowMs = T0 + 3;
    await expect(fence(threadId)).resolves.toMatchObject({ kind: 'fenced' });
  });

  it('forbids a suppressed person, in any spelling', async () => {
    const { threadId } = await open({ creatorAddress: `Some.${uniqueName('one')}+tiktok@gmail.com` });
    const { creatorAddress } = await threads.get(threadId);
    await new PostgresSuppressions(database.app).add(
      creatorAddress!.replace('Some.', 'some').replace('+tiktok', ''),
      'operator',
      'ada',
      null,
    );
    await expect(fence(threadId)).resolves.toEqual({ kind: 'forbidden', why: 'suppressed' });
  });

  it('forbids a fourth mail to one person in 30 days, over all mailboxes', async () => {
    const creatorAddress = `${uniqueName('creator')}@example.net`;
    for (const at of [1, 2, 3]) {
      const { threadId } = await open({ creatorAddress, mailbox: `${uniqueName(`team-${at}`)}@example.com` });
      await sent(threadId);
      await threads.record(threadId, [{ kind: 'closed', outcome: 'cancelled', atMs: nowMs }]);
    }
    const { threadId } = await open({ creatorAddress });
    await expect(fence(threadId, 1, true)).resolves.toEqual({ kind: 'forbidden', why: 'too_many' });
    nowMs += 30 * DAY_MS + 1;
    await expect(fence(threadId)).resolves.toMatchObject({ kind: 'fenced' });
  });

  it.each([
    ['down', T0 + HOUR_MS, 'MAILBOX_DOWN', T0 + HOUR_MS],
    ['login_refused', null, 'MAILBOX_DOWN', null],
    ['policy_held', null, 'MAILBOX_DOWN', null],
    ['provider_quota', T0 + HOUR_MS, 'PROVIDER_QUOTA', T0 + HOUR_MS],
  ] as const)('waits while the mailbox is %s, even for an order', async (state, until, reason, untilMs) => {
    const { threadId } = await open();
    await new PostgresMailboxes(database.app).setState(mailbox, state, null, until, nowMs);
    await expect(fence(threadId, 1, true)).resolves.toEqual({ kind: 'blocked', reason, untilMs });
  });

  it("tries again when the provider's quota is over", async () => {
    const { threadId } = await open();
    await new PostgresMailboxes(database.app).setState(mailbox, 'provider_quota', null, T0, nowMs);
    await expect(fence(threadId)).resolves.toMatchObject({ kind: 'fenced' });
  });
});

describe('the cap', () => {
  it('is reserved by the fence, freed by what was not sent or refused, and rolls', async () => {
    rules = { ...rules, capPerDay: 2 };
    const opened = [await open(), await open(), await open(), await open()];
    const [first, second, third, fourth] = opened.map((each) => each.threadId) as [
      string,
      string,
      string,
      string,
    ];
    const row = await fenced(first);
    nowMs += HOUR_MS;
    await sent(second, 1, true);
    await expect(fence(third, 1, true)).resolves.toMatchObject({ kind: 'blocked', reason: 'DAILY_CAP' });
    await sends.settle(row.sendId, row.fenceToken, { state: 'not_sent', response: '451' }, []);
    await sent(third, 1, true);
    // The second left an hour after the start: its place is free a day after that.
    await expect(fence(fourth, 1, true)).resolves.toEqual({
      kind: 'blocked',
      reason: 'DAILY_CAP',
      untilMs: T0 + HOUR_MS + DAY_MS,
    });
    nowMs = T0 + HOUR_MS + DAY_MS;
    await expect(fence(fourth, 1, true)).resolves.toMatchObject({ kind: 'fenced' });
  });

  it('counts what is unknown or held until its last possible instant', async () => {
    rules = { ...rules, capPerDay: 1 };
    const [first, second] = [await open(), await open()];
    const row = await fenced(first.threadId);
    await sends.claimWire(row.sendId, row.fenceToken!);
    await sends.settle(row.sendId, null, { state: 'unknown' }, []);
    const freeAtMs = T0 + 15 * 60_000 + DAY_MS;
    await expect(fence(second.threadId, 1, true)).resolves.toMatchObject({
      reason: 'DAILY_CAP',
      untilMs: freeAtMs,
    });
    await sends.settle(row.sendId, null, { state: 'held' }, []);
    await expect(fence(second.threadId, 1, true)).resolves.toMatchObject({
      reason: 'DAILY_CAP',
      untilMs: freeAtMs,
    });
    nowMs = freeAtMs;
    await expect(fence(second.threadId, 1, true)).resolves.toMatchObject({ kind: 'fenced' });
  });

  it("is one mailbox's own", async () => {
    rules = { ...rules, capPerDay: 1 };
    await sent((await open()).threadId);
    const other = await open({ mailbox: `${uniqueName('other')}@example.com` });
    await expect(fence(other.threadId)).resolves.toMatchObject({ kind: 'fenced' });
  });

  it('tells Redis what counts', async () => {
    const row = await sent((await open()).threadId);
    await expect(sends.counted(mailbox)).resolves.toEqual([{ sendId: row.sendId, fromMs: T0 }]);
    nowMs += DAY_MS;
    await expect(sends.counted(mailbox)).resolves.toEqual([]);
  });
});

describe('window and gap', () => {
  it('wait for the window, unless a person ordered the send', async () => {
    const { threadId } = await open();
    rules = {
      ...rules,
      window: { kind: 'hours', timeZone: 'UTC', openings: [{ weekday: 1, fromMinute: 600, toMinute: 660 }] },
    };
    // T0 is Monday, 09:00 UTC.
    await expect(fence(threadId)).resolves.toEqual({
      kind: 'blocked',
      reason: 'SEND_WINDOW',
      untilMs: T0 + HOUR_MS,
    });
    await expect(fence(threadId, 1, true)).resolves.toMatchObject({ kind: 'fenced' });
  });

  it('keep the gap after the last send, in due order', async () => {
    rules = { ...rules, gap: { minMs: 60 * SECOND_MS, maxMs: 60 * SECOND_MS } };
    const [first, second, third] = [await open({}, T0), await open({}, T0 + 1), await open({}, T0 + 2)];
    nowMs += 10;
    await expect(fence(third.threadId)).resolves.toEqual({
      kind: 'blocked',
      reason: 'SEND_GAP',
      untilMs: nowMs + 120 * SECOND_MS,
    });
    await sent(first.threadId);
    await expect(fence(third.threadId)).resolves.toMatchObject({ untilMs: nowMs + 120 * SECOND_MS });
    await expect(fence(second.threadId)).resolves.toMatchObject({ untilMs: nowMs + 60 * SECOND_MS });
    await expect(fence(third.threadId, 1, true)).resolves.toMatchObject({ kind: 'fenced' });
  });

  it('let new sends go without a gap, and part overdue ones by two seconds', async () => {
    const fresh = [await open(), await open()];
    for (const { threadId } of fresh) await sent(threadId);
    const [first, second] = [await open({}, T0 - HOUR_MS), await open({}, T0 - HOUR_MS + 1)];
    await expect(fence(second.threadId)).resolves.toEqual({
      kind: 'blocked',
      reason: 'SEND_GAP',
      untilMs: T0 + 4 * SECOND_MS,
    });
    await expect(fence(first.threadId)).resolves.toMatchObject({ untilMs: T0 + 2 * SECOND_MS });
  });

  it('part sends that were held up, however little late they are', async () => {
    const [held, other] = [await open(), await open()];
    await threads.record(held.threadId, [
      { kind: 'blocked', reason: 'MAILBOX_DOWN', untilMs: null, atMs: T0 },
      { kind: 'woken', atMs: T0 + 1 },
    ]);
    await sent(other.threadId);
    nowMs += SECOND_MS;
    await expect(fence(held.threadId)).resolves.toMatchObject({
      reason: 'SEND_GAP',
      untilMs: T0 + 2 * SECOND_MS,
    });
  });

  it('do not wait twice for threads ahead that never come', async () => {
    await open({}, T0 - HOUR_MS);
    const waiting = await open({}, T0 - HOUR_MS + 1);
    const result = await fence(waiting.threadId);
    expect(result).toMatchObject({ reason: 'SEND_GAP', untilMs: T0 + 2 * SECOND_MS });
    await threads.record(waiting.threadId, [
      { kind: 'blocked', reason: 'SEND_GAP', untilMs: T0 + 2 * SECOND_MS, atMs: nowMs },
    ]);
    nowMs += 2 * SECOND_MS;
    await expect(fence(waiting.threadId)).resolves.toMatchObject({ kind: 'fenced' });
  });

  it('do not count threads ahead that cannot go', async () => {
    const paused = await open({}, T0 - HOUR_MS);
    const unsettled = await open({}, T0 - HOUR_MS + 1);
    const away = await open({}, T0 - HOUR_MS + 2);
    await threads.record(paused.threadId, [{ kind: 'paused', atMs: T0, by: 'ada', reason: null }]);
    await threads.record(away.threadId, [{ kind: 'out_of_office', untilMs: T0 + DAY_MS, atMs: T0 }]);
    const row = await fenced(unsettled.threadId);
    await sends.claimWire(row.sendId, row.fenceToken!);
    await sends.settle(row.sendId, null, { state: 'unknown' }, []);
    nowMs += HOUR_MS;
    const waiting = await open({}, T0 - HOUR_MS + 3);
    await expect(fence(waiting.threadId)).resolves.toMatchObject({ kind: 'fenced' });
  });
});

describe('how a send ends', () => {
  it('is told to the thread in the same transaction', async () => {
    const { threadId } = await open();
    await sent(threadId);
    await expect(threads.get(threadId)).resolves.toMatchObject({
      state: { stagesSent: 1, nextStage: 2, dueAtMs: T0 + 24 * HOUR_MS },
    });
  });

  it('is written once', async () => {
    const { threadId } = await open();
    const row = await sent(threadId);
    const again = await sends.settle(row.sendId, row.fenceToken, { state: 'not_sent', response: null }, [
      { kind: 'send_not_sent', stage: 1, atMs: nowMs },
    ]);
    expect(again).toMatchObject({ written: false, row: { state: 'sent' } });
  });

  it('is not for an attempt that does not hold the row any more', async () => {
    const { threadId } = await open();
    const first = await fenced(threadId);
    await sends.settle(first.sendId, null, { state: 'not_sent', response: null }, []);
    const second = await fenced(threadId);
    await expect(sends.claimWire(first.sendId, first.fenceToken!)).resolves.toBe(false);
    await expect(
      sends.settle(first.sendId, first.fenceToken, { state: 'sent', sentAtMs: nowMs, response: '250' }, []),
    ).resolves.toMatchObject({ written: false });
    await expect(sends.claimWire(second.sendId, second.fenceToken!)).resolves.toBe(true);
  });

  it('claims the wire once', async () => {
    const row = await fenced((await open()).threadId);
    const claims = await Promise.all([1, 2, 3].map(() => sends.claimWire(row.sendId, row.fenceToken!)));
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it('cannot be "not sent" by another\'s word once the wire was claimed', async () => {
    const row = await fenced((await open()).threadId);
    await sends.claimWire(row.sendId, row.fenceToken!);
    await expect(
      sends.settle(row.sendId, null, { state: 'not_sent', response: null }, []),
    ).resolves.toMatchObject({ written: false, row: { state: 'fenced' } });
    await expect(
      sends.settle(row.sendId, row.fenceToken, { state: 'not_sent', response: '451' }, []),
    ).resolves.toMatchObject({ written: true });
  });

  it('takes a late 250 for a row that was settled as unknown', async () => {
    const { threadId } = await open();
    const row = await fenced(threadId);
    await sends.claimWire(row.sendId, row.fenceToken!);
    await sends.settle(row.sendId, null, { state: 'unknown' }, [
      { kind: 'send_unsettled', stage: 1, atMs: nowMs },
    ]);
    await expect(
      sends.settle(row.sendId, row.fenceToken, { state: 'sent', sentAtMs: nowMs, response: '250' }, []),
    ).resolves.toMatchObject({ written: true, row: { state: 'sent' } });
  });

  it('suppresses a dead address', async () => {
    const { threadId, thread } = await open();
    const row = await fenced(threadId);
    await sends.settle(
      row.sendId,
      row.fenceToken,
      { state: 'refused', cause: 'dead_address', response: '550 5.1.1' },
      [],
    );
    await expect(new PostgresSuppressions(database.app).has(thread.creatorAddress)).resolves.toBe(true);
  });

  it('holds the mailbox after three policy refusals in a row, and suppresses nobody', async () => {
    const mailboxes = new PostgresMailboxes(database.app);
    const refuse = async (): Promise<void> => {
      const { threadId, thread } = await open();
      const row = await fenced(threadId);
      await sends.settle(
        row.sendId,
        row.fenceToken,
        { state: 'refused', cause: 'policy', response: '550 5.7.1' },
        [],
      );
      await expect(new PostgresSuppressions(database.app).has(thread.creatorAddress)).resolves.toBe(false);
    };
    await refuse();
    await refuse();
    await sent((await open()).threadId);
    await refuse();
    await refuse();
    await expect(mailboxes.get(mailbox)).resolves.not.toMatchObject({ state: 'policy_held' });
    await refuse();
    await expect(mailboxes.get(mailbox)).resolves.toMatchObject({ state: 'policy_held' });
  });

  it('found in Sent proves that the server files copies', async () => {
    const { threadId } = await open();
    const row = await fenced(threadId);
    await sends.claimWire(row.sendId, row.fenceToken!);
    await sends.settle(row.sendId, null, { state: 'unknown' }, []);
    await sends.settle(row.sendId, null, { state: 'sent', sentAtMs: nowMs, response: null }, []);
    await expect(new PostgresMailboxes(database.app).get(mailbox)).resolves.toMatchObject({
      filesSentCopies: true,
    });
  });

  it('counts looks', async () => {
    const row = await fenced((await open()).threadId);
    await expect(sends.countLook(row.sendId)).resolves.toBe(1);
    await expect(sends.countLook(row.sendId)).resolves.toBe(2);
  });
});
