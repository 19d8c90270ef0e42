/** `ModelTurns`: who may ask the model now, over all workers. */

import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Clock, ModelTurn, ModelTurns, TurnTold } from '../../activities/ports';
import type { RedisHealth } from './health';
import { LocalTurns } from './localTurns';
import { BUSY_RETRY_MS, LONGEST_REFUSAL_MS, UNTOLD_TOKENS_PER_MINUTE, type TurnLimits } from './turnLimits';

/**
 * KEYS: the open turns, scored by when they lapse; the book (`told`: the provider's tokens a minute, `level` of the bucket `at`
 * an instant, `refused` until when). ARGV: what to do, now, the turn, tokens a minute as configured (0: not), those while
 * nothing was told, then for `take` the estimate, the most turns at once, a turn's longest life, the wait while all are taken;
 * for `end` what was set aside, used, told, left ('' for what nobody said) and for how long nobody may ask. `take` answers the
 * wait and what was set aside.
 */
const SCRIPT = `
local open, book = KEYS[1], KEYS[2]
local what, now, id = ARGV[1], tonumber(ARGV[2]), ARGV[3]
if what == 'end' and ARGV[8] ~= '' then redis.call('HSET', book, 'told', ARGV[8]) end
local limit, told = tonumber(ARGV[4]), tonumber(redis.call('HGET', book, 'told') or '0')
if limit == 0 then
  limit = told > 0 and told or tonumber(ARGV[5])
elseif told > 0 then
  limit = math.min(limit, told)
end
local level = tonumber(redis.call('HGET', book, 'level') or limit)
local at = tonumber(redis.call('HGET', book, 'at') or now)
level = math.min(limit, level + math.max(0, now - at) * limit / 60000)
at = math.max(at, now)
local wait, reserved = 0, 0
if what == 'take' then
  redis.call('ZREMRANGEBYSCORE', open, '-inf', now)
  local refused = tonumber(redis.call('HGET', book, 'refused') or '0')
  reserved = math.min(tonumber(ARGV[6]), limit)
  if refused > now then
    wait = refused - now
  elseif redis.call('ZCARD', open) >= tonumber(ARGV[7]) then
    wait = tonumber(ARGV[9])
  elseif level < reserved then
    wait = math.ceil((reserved - level) * 60000 / limit)
  else
    level = level - reserved
    redis.call('ZADD', open, now + tonumber(ARGV[8]), id)
    redis.call('PEXPIRE', open, 86400000)
  end
else
  redis.call('ZREM', open, id)
  if ARGV[7] ~= '' then level = level + tonumber(ARGV[6]) - tonumber(ARGV[7]) end
  if ARGV[9] ~= '' then level = math.min(level, tonumber(ARGV[9])) end
  if ARGV[10] ~= '' then
    local refused = math.max(tonumber(redis.call('HGET', book, 'refused') or '0'), now + tonumber(ARGV[10]))
    redis.call('HSET', book, 'refused', refused)
  end
end
redis.call('HSET', book, 'level', math.min(level, limit), 'at', at)
redis.call('PEXPIRE', book, 86400000)
return { math.ceil(wait), math.ceil(reserved) }
`;

export interface ModelTurnsOptions extends TurnLimits {
  /** What the limits belong to: an account's limits are per model. */
  readonly model: string;
  readonly clock: Clock;
}

export class RedisModelTurns implements ModelTurns {
  readonly #local: LocalTurns;

  constructor(
    private readonly redis: Redis,
    private readonly health: RedisHealth,
    private readonly options: ModelTurnsOptions,
  ) {
    this.#local = new LocalTurns(options);
  }

  async take(tokens: number): Promise<ModelTurn> {
    const { maxConcurrent, lapseMs } = this.options;
    const id = randomUUID();
    const answer = await this.#run('take', id, [tokens, maxConcurrent, lapseMs, BUSY_RETRY_MS]);
    if (answer === null) return this.#takeLocally(id, tokens);
    const [waitMs = 0, reserved = 0] = answer;
    if (waitMs > 0) return later(waitMs);
    return { kind: 'taken', end: (told) => this.#end(id, reserved, told) };
  }

  #takeLocally(id: string, tokens: number): ModelTurn {
    const { clock } = this.options;
    const taken = this.#local.take(id, tokens, clock.nowMs());
    if ('waitMs' in taken) return later(taken.waitMs);
    return {
      kind: 'taken',
      end: (told) => {
        this.#local.end(id, taken.reserved, withoutOutage(told), clock.nowMs());
        return Promise.resolve();
      },
    };
  }

  async #end(id: string, reserved: number, told: TurnTold): Promise<void> {
    const { usedTokens, limitTokens, remainingTokens, refusedForMs } = withoutOutage(told);
    const values = [usedTokens, limitTokens, remainingTokens, refusedForMs].map((value) => value ?? '');
    // Unanswered, the turn lapses by itself.
    await this.#run('end', id, [reserved, ...values]);
  }

  async #run(
    what: 'take' | 'end',
    id: string,
    values: readonly (string | number)[],
  ): Promise<readonly number[] | null> {
    const { model, clock, tokensPerMinute } = this.options;
    const keys = [`model:${model}:turns`, `model:${model}:book`];
    const reply = await this.health.ask(() =>
      this.redis.eval(
        SCRIPT,
        keys.length,
        ...keys,
        what,
        clock.nowMs(),
        id,
        tokensPerMinute ?? 0,
        UNTOLD_TOKENS_PER_MINUTE,
        ...values,
      ),
    );
    return Array.isArray(reply) ? reply.map(Number) : null;
  }
}

function withoutOutage(told: TurnTold): TurnTold {
  return told.refusedForMs !== null && told.refusedForMs > LONGEST_REFUSAL_MS
    ? { ...told, refusedForMs: null }
    : told;
}

/** Not all at the same instant: those who wait would only meet again. */
function later(waitMs: number): ModelTurn {
  return { kind: 'later', retryAfterMs: Math.ceil(waitMs * (1 + Math.random() / 2)) };
}
