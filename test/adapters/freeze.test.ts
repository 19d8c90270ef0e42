import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { FenceResult } from '../../src/activities/ports';
import { PostgresSends } from '../../src/adapters/postgres/sends';
import { freezeSends, standingFreeze, thawSends } from '../../src/adapters/postgres/sendSwitch';
import { PostgresThreads } from '../../src/adapters/postgres/threads';
import type { SendRules } from '../../src/domain/sending/mayLeave';
import { parseLatePolicy } from '../../src/domain/sending/latePolicy';
import { NO_GAP } from '../../src/domain/sending/sendGap';
import { ALWAYS } from '../../src/domain/sending/sendWindow';
import type { ThreadEvent } from '../../src/domain/thread/events';
import { createMigratedDatabase, openTestDatabase, type MigratedDatabase } from '../support/database';
import { runningThread } from '../support/runningThread';
import { uniqueName } from '../support/servers';
import { T0 } from '../support/threadRows';

const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const ada = { by: 'ada', reason: 'the wrong text' };

let database: MigratedDatabase;
let nowMs: number;
let rules: SendRules;
let mailbox: string;
let sends: PostgresSends;
let threads: PostgresThreads;

beforeEach(async () => {
  database = await createMigratedDatabase();
  nowMs = T0;
  rules = { capPerDay: 500, window: ALWAYS, gap: NO_GAP, late: policy('send') };
  mailbox = `${uniqueName('team')}@example.com`;
  const clock = { nowMs: () => nowMs };
  sends = new PostgresSends(database.app, () => rules, clock);
  threads = new PostgresThreads(database.app, clock);
});
afterEach(() => database.close());

function policy(text: string): SendRules['late'] {
  const read = parseLatePolicy(text);
  if (!read.ok) throw new Error(read.problem);
  return read.value;
}

const freeze = () => freezeSends(database.app, { ...ada, atMs: nowMs });
const thaw = () => thawSends(database.app, { by: 'grace', reason: null, atMs: nowMs });
const open = async (dueAtMs = nowMs, over: Parameters<typeof runningThread>[1] = {}) =>
  (await runningThread(database.app, { mailbox, ...over }, dueAtMs)).threadId;

async function fence(threadId: string, ordered = false, by = sends): Promise<FenceResult> {
  await by.plan(threadId, 1, `<${uniqueName('send')}@example.com>`, nowMs);
  return by.fence({ threadId, stage: 1, token: randomUUID(), ordered });
}

/** Fenced, claimed and accepted. */
async function leaves(threadId: string): Promise<FenceResult> {
  const result = await fence(threadId);
  if (result.kind !== 'fenced') return result;
  const { sendId, fenceToken } = result.row;
  expect(await sends.claimWire(sendId, fenceToken!)).toBe(true);
  await sends.settle(sendId, fenceToken, { state: 'sent', sentAtMs: nowMs, response: '250' }, [
    { kind: 'stage_sent', stage: 1, sentAtMs: nowMs, atMs: nowMs },
  ]);
  return result;
}

const FROZEN = { kind: 'blocked', reason: 'FROZEN', untilMs: null };

describe('a freeze', () => {
  it('stops every send at the fence, an ordered one too, until it is thawed', async () => {
    const threadId = await open();
    await freeze();
    await expect(fence(threadId)).resolves.toEqual(FROZEN);
    await expect(fence(threadId, true)).resolves.toEqual(FROZEN);
    await thaw();
    await expect(fence(threadId)).resolves.toMatchObject({ kind: 'fenced' });
  });

  it('stops what was fenced and is not on the wire yet; that was certainly not sent, and goes after the thaw', async () => {
    const threadId = await open();
    const fenced = await fence(threadId);
    if (fenced.kind !== 'fenced') throw new Error(fenced.kind);
    const { sendId, fenceToken } = fenced.row;
    await freeze();
    await expect(sends.claimWire(sendId, fenceToken!)).resolves.toBe(false);
    await expect(sends.find(threadId, 1)).resolves.toMatchObject({ state: 'fenced', wireAtMs: null });
    await sends.settle(sendId, null, { state: 'not_sent', response: null }, []);
    await expect(fence(threadId)).resolves.toEqual(FROZEN);
    await thaw();
    await expect(fence(threadId)).resolves.toMatchObject({ kind: 'fenced' });
  });

  it('lets nothing more pass once it has returned, however many workers send at that moment', async () => {
    const pools = Array.from({ length: 3 }, () => openTestDatabase(database.url, 'mosaic_app'));
    try {
      const due = await Promise.all(
        Array.from({ length: 90 }, (_, i) => open(T0 - 5_000, { mailbox: `team-${i % 3}@example.com` })),
      );
      let passed = 0;
      const worker = async (number: number): Promise<void> => {
        const by = new PostgresSends(pools[number % 3]!, () => rules, { nowMs: () => nowMs });
        for (const threadId of due.filter((_, i) => i % 9 === number)) {
          const result = await fence(threadId, true, by);
          if (result.kind !== 'fenced') expect(result).toEqual(FROZEN);
          else if (await by.claimWire(result.row.sendId, result.row.fenceToken!)) passed += 1;
        }
      };
      const working = Promise.all(Array.from({ length: 9 }, (_, number) => worker(number)));
      while (passed < 10) await new Promise((resolve) => setImmediate(resolve));
      await freeze();
      const claimed = await claims();
      await working;
      expect(await claims()).toBe(claimed);
      expect(claimed).toBeGreaterThanOrEqual(10);
      expect(claimed).toBeLessThan(90);
    } finally {
      await Promise.all(pools.map((pool) => pool.destroy()));
    }
  });

  async function claims(): Promise<number> {
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::integer as n from followup_sends where wire_at is not null`.execute(database.app);
    return rows[0]!.n;
  }

  it('says twice who gave it first, and keeps who thawed', async () => {
    await expect(standingFreeze(database.app)).resolves.toBeNull();
    const standing = { sinceMs: T0, ...ada };
    await expect(freeze()).resolves.toEqual({ changed: true, freeze: standing });
    nowMs += SECOND_MS;
    await expect(freezeSends(database.app, { by: 'grace', reason: null, atMs: nowMs })).resolves.toEqual({
      changed: false,
      freeze: standing,
    });
    await expect(thaw()).resolves.toEqual({ changed: true, freeze: standing });
    await expect(thaw()).resolves.toEqual({ changed: false, freeze: null });
    const changes = await database.app
      .selectFrom('send_switch_changes')
      .select(['kind', 'by', 'reason'])
      .orderBy('id')
      .execute();
    expect(changes).toEqual([
      { kind: 'frozen', ...ada },
      { kind: 'thawed', by: 'grace', reason: null },
    ]);
    await expect(sql`delete from send_switch_changes`.execute(database.app)).rejects.toThrow(
      /may not do this/,
    );
    await expect(sql`update send_switch_changes set by = 'x'`.execute(database.app)).rejects.toThrow(
      /may not do this/,
    );
  });

  it('is noted by a thread together with the switch, so that a thaw finds whom it has to wake', async () => {
    const threadId = await open();
    const event: ThreadEvent = { kind: 'blocked', reason: 'FROZEN', untilMs: null, atMs: nowMs };
    await expect(sends.recordIfFrozen(threadId, event)).resolves.toBe(false);
    await freeze();
    await expect(sends.recordIfFrozen(threadId, event)).resolves.toBe(true);
    const row = await database.app
      .selectFrom('email_threads')
      .select(['status', 'waiting_for', 'next_action_at'])
      .where('id', '=', threadId)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ status: 'held', waiting_for: 'FROZEN', next_action_at: null });
  });
});

describe('two hundred stages that an outage made late', () => {
  it.each([
    ['the workers were down', false],
    ['sends were frozen', true],
  ])(
    'leave one after the other in due order, two seconds apart (%s)',
    async (_name, isFrozen) => {
      nowMs = T0 - 2 * DAY_MS;
      // Opened in another order than they are due.
      const due: string[] = [];
      for (let i = 0; i < 200; i++)
        due[(i * 77) % 200] = await open(T0 - 2 * DAY_MS + ((i * 77) % 200) * SECOND_MS);
      nowMs = T0;
      if (isFrozen) {
        await freeze();
        for (const threadId of due)
          await sends.recordIfFrozen(threadId, {
            kind: 'blocked',
            reason: 'FROZEN',
            untilMs: null,
            atMs: nowMs,
          });
        await thaw();
        for (const threadId of due) await threads.record(threadId, [{ kind: 'woken', atMs: nowMs }]);
      }
      // All workflows try at once, and again when they are told to.
      const tries = due.map((threadId) => ({ threadId, atMs: T0 })).reverse();
      const left: { readonly threadId: string; readonly atMs: number }[] = [];
      while (tries.length > 0) {
        tries.sort((a, b) => a.atMs - b.atMs);
        const next = tries.shift()!;
        nowMs = Math.max(nowMs, next.atMs);
        const result = await leaves(next.threadId);
        if (result.kind === 'fenced') left.push({ threadId: next.threadId, atMs: nowMs });
        else if (result.kind === 'blocked' && result.untilMs !== null) {
          const { reason, untilMs } = result;
          await threads.record(next.threadId, [{ kind: 'blocked', reason, untilMs, atMs: nowMs }]);
          tries.push({ threadId: next.threadId, atMs: untilMs });
        } else throw new Error(JSON.stringify(result));
      }
      expect(left.map(({ threadId }) => threadId)).toEqual(due);
      left.slice(1).forEach(({ atMs }, i) => {
        expect(atMs - left[i]!.atMs).toBeGreaterThanOrEqual(2 * SECOND_MS);
      });
      // Paced, not stretched: the last one left as soon as the pace allows.
      expect(left.at(-1)!.atMs - T0).toBe(199 * 2 * SECOND_MS);
    },
    300_000,
  );
});

it('a late stage whose turn came waits for one due before it that is a little slow, and not for ever', async () => {
  const [first, second] = [await open(T0 - HOUR_MS), await open(T0 - HOUR_MS + 1)];
  const turn = async (threadId: string, untilMs: number) =>
    threads.record(threadId, [{ kind: 'blocked', reason: 'SEND_GAP', untilMs, atMs: T0 }]);
  await turn(first, T0 + 2 * SECOND_MS);
  await turn(second, T0 + 4 * SECOND_MS);
  nowMs = T0 + 4 * SECOND_MS;
  await expect(fence(second)).resolves.toEqual({
    kind: 'blocked',
    reason: 'SEND_GAP',
    untilMs: T0 + 6 * SECOND_MS,
  });
  await turn(second, T0 + 40 * SECOND_MS);
  nowMs = T0 + 40 * SECOND_MS;
  await expect(fence(second)).resolves.toMatchObject({ kind: 'fenced' });
});

describe('LATE_POLICY', () => {
  it('shift: what is later than the tolerance leaves at its own time on the next day', async () => {
    rules = { ...rules, late: policy('shift:30m') };
    const threadId = await open(T0 - 2 * DAY_MS - 2 * HOUR_MS);
    await expect(fence(threadId)).resolves.toEqual({
      kind: 'shifted',
      fromMs: T0 - 2 * DAY_MS - 2 * HOUR_MS,
      untilMs: T0 + DAY_MS - 2 * HOUR_MS,
    });
    await expect(fence(threadId, true)).resolves.toMatchObject({ kind: 'fenced' });
    await expect(fence(await open(T0 - HOUR_MS / 2))).resolves.toMatchObject({
      kind: 'blocked',
      reason: 'SEND_GAP',
    });
  });

  it('ask: of what is later than the limit a person decides, and the sequence goes on once it is said so', async () => {
    rules = { ...rules, late: policy('ask:1d') };
    const threadId = await open(T0 - DAY_MS - 1);
    await expect(fence(threadId)).resolves.toEqual({ kind: 'forbidden', why: 'too_late' });
    await threads.record(threadId, [{ kind: 'send_forbidden', stage: 1, why: 'too_late', atMs: nowMs }]);
    await expect(threads.get(threadId)).resolves.toMatchObject({ state: { sequence: 'with_human' } });
    nowMs += DAY_MS;
    await threads.record(threadId, [{ kind: 'reclassified', intent: 'interested', atMs: nowMs, ...ada }]);
    await expect(fence(threadId)).resolves.toMatchObject({ kind: 'fenced' });
  });

  const held: readonly [string, ThreadEvent][] = [
    ['the cap', { kind: 'blocked', reason: 'DAILY_CAP', untilMs: T0 - SECOND_MS, atMs: T0 - DAY_MS }],
    ['the gap', { kind: 'blocked', reason: 'SEND_GAP', untilMs: T0 - SECOND_MS, atMs: T0 - DAY_MS }],
    ['a person', { kind: 'resumed', atMs: T0 - SECOND_MS, ...ada }],
  ];
  it.each(held)('time for which %s held it is no lateness', async (_name, event) => {
    for (const late of ['shift', 'ask:1h']) {
      rules = { ...rules, late: policy(late) };
      const threadId = await open(T0 - 3 * DAY_MS);
      await threads.record(threadId, [event]);
      expect((await fence(threadId)).kind).toMatch(/fenced|blocked/);
    }
  });

  it('a freeze and a mailbox that was down are', async () => {
    rules = { ...rules, late: policy('ask:1d') };
    for (const reason of ['FROZEN', 'MAILBOX_DOWN'] as const) {
      const threadId = await open(T0 - 3 * DAY_MS);
      await threads.record(threadId, [
        { kind: 'blocked', reason, untilMs: null, atMs: T0 - 2 * DAY_MS },
        { kind: 'woken', atMs: T0 },
      ]);
      await expect(fence(threadId)).resolves.toEqual({ kind: 'forbidden', why: 'too_late' });
    }
  });
});

describe('two sequences of one person, which only an order in the Temporal UI can start', () => {
  it('the one that was started first goes on, the other goes to a person', async () => {
    const creatorAddress = `${uniqueName('creator')}@example.net`;
    const second = await open(T0, { creatorAddress, mailbox: `${uniqueName('team')}@example.com` });
    await threads.record(second, [{ kind: 'reclassified', intent: 'clarification', atMs: nowMs, ...ada }]);
    const first = await open(T0, { creatorAddress });
    nowMs += 1;
    await threads.record(second, [{ kind: 'reclassified', intent: 'interested', atMs: nowMs, ...ada }]);
    await expect(fence(second)).resolves.toEqual({ kind: 'forbidden', why: 'other_sequence' });
    await expect(fence(second, true)).resolves.toEqual({ kind: 'forbidden', why: 'other_sequence' });
    await expect(fence(first)).resolves.toMatchObject({ kind: 'fenced' });
    await threads.record(first, [{ kind: 'handed_off', atMs: nowMs, ...ada }]);
    await expect(fence(second)).resolves.toMatchObject({ kind: 'fenced' });
  });
});
