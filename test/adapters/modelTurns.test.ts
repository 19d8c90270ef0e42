/** Turns at the model, shared by workers through a real Redis; Groq is a stub. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log, ModelTurns, TurnTold } from '../../src/activities/ports';
import { createGroqModel } from '../../src/adapters/groq';
import { openRedis, type RedisStore } from '../../src/adapters/redis';
import type { TurnLimits } from '../../src/adapters/redis/turnLimits';
import type { IntentModel } from '../../src/domain/intent/model';
import { FaultyProxy } from '../support/faultyProxy';
import { startGroqStub, stubVerdict, type GroqStub } from '../support/groqStub';
import { createRedisDatabase } from '../support/servers';

const START_MS = Date.UTC(2026, 2, 2, 9);
const MINUTE_MS = 60_000;
const NOTHING: TurnTold = { usedTokens: null, limitTokens: null, remainingTokens: null, refusedForMs: null };
const LIMITS: TurnLimits = { maxConcurrent: 2, tokensPerMinute: 6_000, lapseMs: 20_000 };
const ANSWER = { written: 'Sounds nice', signature: '', subject: '', followUpsSent: 0 };

let proxy: FaultyProxy;
let groq: GroqStub;
let stores: RedisStore[];
let nowMs: number;
let warnings: string[];

beforeEach(async () => {
  nowMs = START_MS;
  warnings = [];
  const url = new URL(await createRedisDatabase());
  proxy = new FaultyProxy({ host: url.hostname, port: Number(url.port) });
  await proxy.listen();
  url.host = `${proxy.host}:${proxy.port}`;
  groq = await startGroqStub(() => ({ do: 'answer', verdict: stubVerdict('interested') }));
  const log: Log = {
    debug: () => undefined,
    info: () => undefined,
    error: () => undefined,
    warn: (message) => warnings.push(message),
  };
  const open = (): Promise<RedisStore> =>
    openRedis({
      url: url.href,
      capPerDay: () => 1,
      ledger: () => Promise.resolve([]),
      clock: { nowMs: () => nowMs },
      log,
      answerWithinMs: 2_000,
    });
  stores = await Promise.all([open(), open()]);
});
afterEach(async () => {
  for (const store of stores) store.close();
  await groq.close();
  await proxy.close();
});

/** Each worker of the two has turns of its own at the same model. */
function workers(over: Partial<TurnLimits> = {}): [ModelTurns, ModelTurns] {
  const [one, two] = stores.map((store) => store.modelTurns({ model: 'm', ...LIMITS, ...over }));
  return [one!, two!];
}

const asking = (turns: ModelTurns): IntentModel =>
  createGroqModel({
    apiKey: 'k',
    baseUrl: groq.baseUrl,
    model: 'm',
    timeoutMs: 20_000,
    clock: () => 0,
    turns,
  });

async function taken(turns: ModelTurns, tokens = 10) {
  const turn = await turns.take(tokens);
  if (turn.kind !== 'taken') throw new Error(`There is no turn for ${turn.retryAfterMs} ms.`);
  return turn;
}

it('no more are open at once over all workers than allowed, and an ended one is free for any of them', async () => {
  const [one, two] = workers();
  const first = await taken(one);
  await taken(two);
  expect((await one.take(10)).kind).toBe('later');
  expect((await two.take(10)).kind).toBe('later');
  await first.end(NOTHING);
  await taken(two);
  expect((await one.take(10)).kind).toBe('later');
});

it('the turn of a worker that is gone lapses', async () => {
  const [one, two] = workers({ maxConcurrent: 1 });
  await taken(one);
  nowMs += LIMITS.lapseMs - 1;
  expect((await two.take(10)).kind).toBe('later');
  nowMs += 1;
  await taken(two);
});

it('tokens of a minute are shared, and come back as the minute passes', async () => {
  const [one, two] = workers({ maxConcurrent: 100 });
  await taken(one, 4_000);
  const refused = await two.take(4_000);
  expect(refused).toMatchObject({ kind: 'later' });
  // 2,000 of 6,000 a minute are missing.
  const { retryAfterMs } = refused as { retryAfterMs: number };
  expect(retryAfterMs).toBeGreaterThanOrEqual(20_000);
  expect(retryAfterMs).toBeLessThanOrEqual(30_000);
  nowMs += retryAfterMs;
  await taken(two, 4_000);
});

it('what a request did not use is given back', async () => {
  const [one, two] = workers({ maxConcurrent: 100 });
  const turn = await taken(one, 5_000);
  expect((await two.take(4_000)).kind).toBe('later');
  await turn.end({ ...NOTHING, usedTokens: 200 });
  await taken(two, 4_000);
});

it('a request larger than the whole minute gets a full one', async () => {
  const [one] = workers({ tokensPerMinute: 1_000 });
  await taken(one, 50_000);
  expect((await one.take(1)).kind).toBe('later');
  nowMs += MINUTE_MS;
  await taken(one, 50_000);
});

it('the limit is learned from what Groq says, by all workers', async () => {
  const [one, two] = workers({ tokensPerMinute: null, maxConcurrent: 100 });
  await taken(two, 100_000);
  groq.script(() => ({
    do: 'answer',
    verdict: stubVerdict('interested'),
    headers: { 'x-ratelimit-limit-tokens': '8000', 'x-ratelimit-remaining-tokens': '300' },
  }));
  expect(await asking(one).classify(ANSWER)).toMatchObject({ kind: 'answered' });
  const refused = await asking(two).classify(ANSWER);
  expect(refused.kind).toBe('later');
  expect(groq.requests).toHaveLength(1);
  nowMs += MINUTE_MS;
  await taken(two, 8_000);
  expect((await one.take(1_000)).kind).toBe('later');
});

it('a limit that is configured is never raised by what Groq says', async () => {
  const [one] = workers({ tokensPerMinute: 1_000, maxConcurrent: 100 });
  await (await taken(one, 1)).end({ ...NOTHING, limitTokens: 1_000_000 });
  nowMs += MINUTE_MS;
  await taken(one, 1_000);
  expect((await one.take(500)).kind).toBe('later');
});

it('one refusal of Groq holds all workers, without another request', async () => {
  const [one, two] = workers();
  groq.script(() => ({ do: 'limit', retryAfterSeconds: 120 }));
  expect(await asking(one).classify(ANSWER)).toEqual({ kind: 'later', retryAfterMs: 120_000 });
  const other = await asking(two).classify(ANSWER);
  expect(other.kind).toBe('later');
  expect((other as { retryAfterMs: number }).retryAfterMs).toBeGreaterThanOrEqual(120_000);
  expect(groq.requests).toHaveLength(1);
  groq.script(() => ({ do: 'answer', verdict: stubVerdict('interested') }));
  nowMs += 120_000;
  expect((await asking(two).classify(ANSWER)).kind).toBe('answered');
});

it('a refusal for an hour is an outage, not a wait: each mail finds out', async () => {
  const [one, two] = workers();
  groq.script(() => ({ do: 'limit', retryAfterSeconds: 3_600 }));
  for (const turns of [one, two])
    expect(await asking(turns).classify(ANSWER)).toEqual({ kind: 'later', retryAfterMs: 3_600_000 });
  expect(groq.requests).toHaveLength(2);
});

it('a question that hangs holds its turn, and gives it back however it ends', async () => {
  const [one, two] = workers({ maxConcurrent: 1 });
  let answer = (): void => undefined;
  const once = new Promise<void>((resolve) => {
    answer = resolve;
  });
  groq.script(() => ({ do: 'answer', verdict: stubVerdict('interested'), once }));
  const hanging = asking(one).classify(ANSWER);
  while (groq.requests.length === 0) await sleep(5);
  expect((await asking(two).classify(ANSWER)).kind).toBe('later');
  answer();
  expect((await hanging).kind).toBe('answered');

  groq.script(() => ({ do: 'drop' }));
  expect((await asking(two).classify(ANSWER)).kind).toBe('failed');
  groq.script(() => ({ do: 'answer', verdict: stubVerdict('interested') }));
  expect((await asking(one).classify(ANSWER)).kind).toBe('answered');
});

it('without Redis each worker keeps to the limits by itself, with one warning', async () => {
  const [one] = workers();
  await proxy.refuse();
  const first = await taken(one);
  await taken(one, 3_000);
  expect((await one.take(10)).kind).toBe('later');
  await first.end({ ...NOTHING, usedTokens: 10 });
  const tooMuch = await one.take(5_000);
  expect(tooMuch).toMatchObject({ kind: 'later' });
  nowMs += MINUTE_MS;
  await taken(one, 5_000);
  expect(warnings).toHaveLength(1);
});

it('a turn that was taken from Redis and ends without it lapses there', async () => {
  const [one, two] = workers({ maxConcurrent: 1 });
  const turn = await taken(one);
  await proxy.refuse();
  await turn.end(NOTHING);
  await proxy.resume();
  // A connection that was cut comes back by itself.
  while (!(await stores[1]!.ping())) await sleep(20);
  expect((await two.take(10)).kind).toBe('later');
  nowMs += LIMITS.lapseMs;
  await taken(two);
});
