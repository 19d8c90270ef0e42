/** `RateLimit`: the sends of a mailbox in the last 24 hours, as a sorted set, and as a number for operators to read. */

import type { Redis } from 'ioredis';
import type { Clock, CountedSend, Log, RateLimit } from '../../activities/ports';
import { CAP_WINDOW_MS } from '../../domain/sending/limits';
import { FOLLOW_UPS_KEY } from './followUps';
import type { RedisHealth } from './health';

/**
 * KEYS: the number, the set of send ids scored by the instant from which they count, the mark that the set is complete,
 * the index of follow-ups. ARGV: what to do, now, the window, then what that takes. Answers {-1} where the set is not complete
 * (Redis was emptied), else the number, the send whose place this thread gets ('' while there is room), the oldest send. Threads
 * of the mailbox that are due earlier get theirs first, so that not all of them wake for one place.
 */
const SCRIPT = `
local number, sends, complete = KEYS[1], KEYS[2], KEYS[3]
local what, now, window = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
if what == 'rebuild' then
  redis.call('DEL', sends)
  for i = 4, #ARGV, 2 do redis.call('ZADD', sends, ARGV[i + 1], ARGV[i]) end
  redis.call('SET', complete, '1')
elseif redis.call('EXISTS', complete) == 0 then
  return { -1 }
elseif what == 'count' then
  redis.call('ZADD', sends, ARGV[5], ARGV[4])
elseif what == 'release' then
  redis.call('ZREM', sends, ARGV[4])
end
redis.call('ZREMRANGEBYSCORE', sends, '-inf', now - window)
local count = redis.call('ZCARD', sends)
redis.call('SET', number, count)
local free, oldest = '', ''
if count > 0 then oldest = redis.call('ZRANGE', sends, 0, 0, 'WITHSCORES')[2] end
if what == 'spent' and count >= tonumber(ARGV[4]) and count > 0 then
  local place = count - tonumber(ARGV[4])
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[4], '-inf', now / 1000)) do
    if id == ARGV[5] then break end
    if string.sub(id, 1, #ARGV[6]) == ARGV[6] then place = place + 1 end
  end
  place = math.max(0, math.min(place, count - 1))
  free = redis.call('ZRANGE', sends, place, place, 'WITHSCORES')[2]
end
return { count, free, oldest }
`;

export interface RateLimitOptions {
  readonly capPerDay: (mailbox: string) => number;
  /** What the ledger counts now. */
  readonly ledger: (mailbox: string) => Promise<readonly CountedSend[]>;
  readonly clock: Clock;
  readonly log: Log;
}

interface Answer {
  readonly freeFromMs: number | null;
  readonly oldestMs: number | null;
}

export class RedisRateLimit implements RateLimit {
  /** The outage count at which this process last knew the mailbox's set to be complete. */
  readonly #complete = new Map<string, number>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #isClosed = false;

  constructor(
    private readonly redis: Redis,
    private readonly health: RedisHealth,
    private readonly options: RateLimitOptions,
  ) {}

  async spentUntilMs(mailbox: string, workflowId: string, nowMs: number): Promise<number | null> {
    const cap = String(this.options.capPerDay(mailbox));
    const siblings = workflowId.slice(0, workflowId.lastIndexOf('/') + 1);
    const answer = await this.#ask(mailbox, nowMs, ['spent', cap, workflowId, siblings]);
    return answer?.freeFromMs == null ? null : answer.freeFromMs + CAP_WINDOW_MS;
  }

  async count(mailbox: string, send: CountedSend, nowMs: number): Promise<void> {
    await this.#ask(mailbox, nowMs, ['count', send.sendId, String(send.fromMs)]);
  }

  async release(mailbox: string, sendId: string, nowMs: number): Promise<void> {
    await this.#ask(mailbox, nowMs, ['release', sendId]);
  }

  async rebuild(mailbox: string, sends: readonly CountedSend[], nowMs: number): Promise<void> {
    const before = this.health.outages;
    const values = sends.flatMap((send) => [send.sendId, String(send.fromMs)]);
    if ((await this.#run(mailbox, nowMs, ['rebuild', ...values])) !== null)
      this.#complete.set(mailbox, before);
  }

  close(): void {
    this.#isClosed = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  /** Null: Redis gave no answer, so the ledger has to. */
  async #ask(mailbox: string, nowMs: number, command: readonly string[]): Promise<Answer | null> {
    const known = this.#complete.get(mailbox);
    // After a start or an outage of ours the set may lack what was sent meanwhile.
    if (known !== this.health.outages && !(await this.#rebuildFromLedger(mailbox, nowMs))) return null;
    const answer = await this.#run(mailbox, nowMs, command);
    if (answer !== 'incomplete') return answer;
    this.options.log.warn(
      'Redis: it was emptied; the ledger in Postgres answers instead, and fills it again',
    );
    if (!(await this.#rebuildFromLedger(mailbox, nowMs))) return null;
    const again = await this.#run(mailbox, nowMs, command);
    return again === 'incomplete' ? null : again;
  }

  async #rebuildFromLedger(mailbox: string, nowMs: number): Promise<boolean> {
    const isUp = await this.health.ask(() => this.redis.ping());
    if (isUp === null) return false;
    const sends = await this.#counted(mailbox);
    if (sends === null) return false;
    await this.rebuild(mailbox, sends, nowMs);
    return this.#complete.get(mailbox) === this.health.outages;
  }

  /** Null while the ledger does not answer: whoever sends asks it himself, and tells. */
  async #counted(mailbox: string): Promise<readonly CountedSend[] | null> {
    try {
      return await this.options.ledger(mailbox);
    } catch (error) {
      const reason = error instanceof Error ? error.name : 'unknown';
      this.options.log.debug('Redis: it cannot be filled, the ledger does not answer', { reason });
      return null;
    }
  }

  async #run(
    mailbox: string,
    nowMs: number,
    command: readonly string[],
  ): Promise<Answer | 'incomplete' | null> {
    const key = `rate_limit:${mailbox}`;
    const keys = [key, `${key}:sends`, `${key}:complete`, FOLLOW_UPS_KEY];
    const [what = '', ...values] = command;
    const reply = await this.health.ask(() =>
      this.redis.eval(SCRIPT, keys.length, ...keys, what, nowMs, CAP_WINDOW_MS, ...values),
    );
    if (!Array.isArray(reply)) return null;
    const [count, free, oldest] = reply as unknown[];
    if (count === -1) return 'incomplete';
    const answer = { freeFromMs: numberOf(free), oldestMs: numberOf(oldest) };
    this.#refreshLater(mailbox, answer.oldestMs, nowMs);
    return answer;
  }

  /** The number is read with GET, so it has to fall by itself when the oldest send is 24 hours old. */
  #refreshLater(mailbox: string, oldestMs: number | null, nowMs: number): void {
    clearTimeout(this.#timers.get(mailbox));
    this.#timers.delete(mailbox);
    if (oldestMs === null || this.#isClosed) return;
    const timer = setTimeout(
      () => {
        void this.#run(mailbox, this.options.clock.nowMs(), ['show']);
      },
      Math.max(1_000, oldestMs + CAP_WINDOW_MS - nowMs),
    );
    timer.unref();
    this.#timers.set(mailbox, timer);
  }
}

function numberOf(value: unknown): number | null {
  return typeof value === 'string' && value !== '' ? Number(value) : null;
}
