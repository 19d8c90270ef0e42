import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { CountedSend, Log } from '../../src/activities/ports';
import { openRedis, type RedisStore } from '../../src/adapters/redis';
import { FaultyProxy } from '../support/faultyProxy';
import { createRedisDatabase } from '../support/servers';

const MAILBOX = 'team@example.com';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const START_MS = Date.UTC(2026, 2, 2, 9);
const ME = `creator/${MAILBOX}/me`;

let operator: Redis;
let proxy: FaultyProxy;
let store: RedisStore;
let nowMs: number;
let ledger: CountedSend[];
let lines: { level: 'warn' | 'info'; message: string }[];

beforeEach(async () => {
  nowMs = START_MS;
  ledger = [];
  lines = [];
  const url = new URL(await createRedisDatabase());
  operator = new Redis(url.href);
  proxy = new FaultyProxy({ host: url.hostname, port: Number(url.port) });
  await proxy.listen();
  const log: Log = {
    debug: () => undefined,
    error: () => undefined,
    info: (message) => lines.push({ level: 'info', message }),
    warn: (message) => lines.push({ level: 'warn', message }),
  };
  url.host = `${proxy.host}:${proxy.port}`;
  store = await openRedis({
    url: url.href,
    capPerDay: () => 2,
    ledger: () => Promise.resolve(ledger),
    clock: { nowMs: () => nowMs },
    log,
    answerWithinMs: 150,
    wellAfterMs: 1_000,
  });
});

afterEach(async () => {
  store.close();
  operator.disconnect();
  await proxy.close();
});

const count = (sendId: string): Promise<void> => {
  const send = { sendId, fromMs: nowMs };
  ledger.push(send);
  return store.rateLimit.count(MAILBOX, send, nowMs);
};
const spent = (workflowId = ME): Promise<number | null> =>
  store.rateLimit.spentUntilMs(MAILBOX, workflowId, nowMs);
const shown = (): Promise<string | null> => operator.get(`rate_limit:${MAILBOX}`);

describe('the cap', () => {
  it('shows operators the sends of the last 24 hours', async () => {
    await count('1');
    nowMs += HOUR_MS;
    await count('2');
    await expect(shown()).resolves.toBe('2');
    nowMs = START_MS + DAY_MS;
    await spent();
    await expect(shown()).resolves.toBe('1');
  });

  it('is spent until the oldest send is 24 hours old', async () => {
    await count('1');
    await expect(spent()).resolves.toBeNull();
    nowMs += HOUR_MS;
    await count('2');
    await expect(spent()).resolves.toBe(START_MS + DAY_MS);
    nowMs = START_MS + DAY_MS;
    await expect(spent()).resolves.toBeNull();
  });

  it('gives back what was not sent, and counts a send once', async () => {
    await count('1');
    await count('1');
    await count('2');
    await expect(shown()).resolves.toBe('2');
    await store.rateLimit.release(MAILBOX, '2', nowMs);
    await expect(shown()).resolves.toBe('1');
    await expect(spent()).resolves.toBeNull();
  });

  it('gives the places that become free to the threads that are due first', async () => {
    await count('1');
    nowMs += HOUR_MS;
    await count('2');
    await store.followUps.set(`creator/${MAILBOX}/earlier`, START_MS);
    await store.followUps.set('creator/other@example.com/earlier', START_MS);
    await store.followUps.set(ME, START_MS + 60_000);
    await store.followUps.set(`creator/${MAILBOX}/later`, nowMs + HOUR_MS);
    await expect(spent(`creator/${MAILBOX}/earlier`)).resolves.toBe(START_MS + DAY_MS);
    await expect(spent()).resolves.toBe(START_MS + HOUR_MS + DAY_MS);
  });
});

describe('Redis emptied, slow, gone', () => {
  it('is filled again from the ledger, with one warning', async () => {
    await count('1');
    await count('2');
    await operator.flushdb();
    await expect(spent()).resolves.toBe(START_MS + DAY_MS);
    await expect(shown()).resolves.toBe('2');
    expect(lines.map((line) => line.level)).toEqual(['warn']);
  });

  it('is filled at the start, without a word', async () => {
    ledger.push({ sendId: '7', fromMs: nowMs }, { sendId: '8', fromMs: nowMs });
    await expect(spent()).resolves.toBe(START_MS + DAY_MS);
    expect(lines).toEqual([]);
  });

  it.each([
    ['refuses', (): Promise<void> => proxy.refuse()],
    [
      'hangs',
      (): Promise<void> => {
        proxy.hang();
        return Promise.resolve();
      },
    ],
    [
      'is slow',
      (): Promise<void> => {
        proxy.delay(400);
        return Promise.resolve();
      },
    ],
  ])(
    '%s: leaves the answer to the ledger, warns once, and says once that it is back',
    async (_name, fail) => {
      await count('1');
      await fail();
      await expect(spent()).resolves.toBeNull();
      await count('2');
      await store.followUps.set(ME, nowMs);
      await expect(spent()).resolves.toBeNull();
      expect(lines.filter((line) => line.level === 'warn')).toHaveLength(1);
      proxy.delay(0);
      await proxy.resume();
      while (!(await store.ping())) await sleep(50);
      await expect(spent()).resolves.toBe(START_MS + DAY_MS);
      await expect(shown()).resolves.toBe('2');
      nowMs += 2_000;
      await store.ping();
      expect(lines.map((line) => line.level)).toEqual(['warn', 'info']);
    },
  );
});

describe('followups', () => {
  it('shows threads by when their next stage is due, in Unix seconds', async () => {
    await store.followUps.set('creator/a/2', START_MS + 1_500);
    await store.followUps.set('creator/a/1', START_MS);
    await store.followUps.set('creator/a/3', START_MS);
    await store.followUps.set('creator/a/3', null);
    await expect(operator.zrange('followups', '0', '-1', 'WITHSCORES')).resolves.toEqual([
      'creator/a/1',
      String(START_MS / 1_000),
      'creator/a/2',
      String(START_MS / 1_000 + 1),
    ]);
  });

  it('is rebuilt as a whole', async () => {
    await store.followUps.set('creator/a/gone', START_MS);
    await store.followUps.rebuild(
      Array.from({ length: 2_500 }, (_, index) => ({ workflowId: `creator/a/${index}`, dueAtMs: START_MS })),
    );
    await expect(operator.zcard('followups')).resolves.toBe(2_500);
    await store.followUps.rebuild([]);
    await expect(operator.exists('followups')).resolves.toBe(0);
  });
});
