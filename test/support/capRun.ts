/** Several workers that send from one mailbox over simulated days, with a Redis that comes and goes. */
import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { sendOnce } from '../../src/activities/sendStage';
import { FaultyProxy } from './faultyProxy';
import { openSendDeps, sendRun, type OpenSendDeps } from './sendDeps';
import { SendWorld, type DueThread } from './sendWorld';

const HOUR_MS = 3_600_000;
const WRITERS = 3;

/** Same seed, same run (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

export interface CapRun {
  /** When the SMTP server took each mail, by the simulated clock. */
  readonly acceptedAtMs: readonly number[];
  readonly refusedForCap: number;
}

export async function runCap(capPerDay: number, steps: number, seed: number): Promise<CapRun> {
  const random = randomFrom(seed);
  const world = await SendWorld.start({ capPerDay });
  const redisUrl = new URL(world.config.redisUrl);
  const operator = new Redis(redisUrl.href);
  const proxy = new FaultyProxy({ host: redisUrl.hostname, port: Number(redisUrl.port) });
  await proxy.listen();
  redisUrl.host = `${proxy.host}:${proxy.port}`;
  const config = { ...world.config, redisUrl: redisUrl.href };
  const writers = await Promise.all(
    Array.from({ length: WRITERS }, () => openSendDeps(config, world.deps.clock)),
  );
  const redisFaults = [
    (): Promise<unknown> => proxy.refuse(),
    (): Promise<unknown> => operator.flushdb(),
    (): Promise<void> => slowRedis(500),
    (): Promise<void> => slowRedis(0),
    (): Promise<void> => slowRedis(0),
  ];
  const acceptedAtMs: number[] = [];
  const unsettled = new Set<string>();
  let refusedForCap = 0;
  let due: DueThread[] = [];

  const slowRedis = async (delayMs: number): Promise<void> => {
    proxy.delay(delayMs);
    await proxy.resume();
  };
  const send = async (writer: OpenSendDeps, { threadId }: DueThread): Promise<void> => {
    const input = { threadId, stage: 1, dueAtMs: 0, ordered: true } as const;
    const [event] = await sendOnce(writer.deps, input, sendRun({ attemptId: randomUUID() }));
    if (event?.kind === 'send_unsettled') unsettled.add(threadId);
    if (event?.kind === 'blocked' && event.reason === 'DAILY_CAP') refusedForCap++;
    if (event?.kind === 'stage_sent') due = due.filter((each) => each.threadId !== threadId);
  };

  try {
    for (let step = 0; step < steps; step++) {
      while (due.length < WRITERS) due.push(await world.dueThread());
      await redisFaults[random(redisFaults.length * 2)]?.();
      world.smtpSays(random(5) === 0 ? { dot: { fault: 'drop', taken: true } } : {});
      const before = world.mail.smtp.accepted.length;
      const count = 1 + random(WRITERS);
      await Promise.all(due.slice(0, count).map((thread, index) => send(writers[index]!, thread)));
      const taken = world.mail.smtp.accepted.length - before;
      acceptedAtMs.push(...Array<number>(taken).fill(world.deps.clock.nowMs()));
      if (random(3) === 0) {
        for (const threadId of unsettled) await world.settle(threadId);
        due = due.filter((thread) => !unsettled.has(thread.threadId));
        unsettled.clear();
      }
      world.passTime(random(4) === 0 ? random(20 * HOUR_MS) : random(2 * HOUR_MS));
    }
  } finally {
    await Promise.all(writers.map((writer) => writer.close()));
    operator.disconnect();
    await proxy.close();
    await world.close();
  }
  return { acceptedAtMs, refusedForCap };
}

/** The most that any rolling 24 hours hold. */
export function busiestDay(acceptedAtMs: readonly number[]): number {
  const inDayUntil = (endMs: number): number =>
    acceptedAtMs.filter((atMs) => atMs > endMs - 24 * HOUR_MS && atMs <= endMs).length;
  return Math.max(0, ...acceptedAtMs.map(inDayUntil));
}
