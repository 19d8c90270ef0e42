/** Turns of this process alone, while Redis does not answer. The same rules as in the script of `modelTurns.ts`. */

import type { TurnTold } from '../../activities/ports';
import { BUSY_RETRY_MS, tokensPerMinute, type TurnLimits } from './turnLimits';

const MINUTE_MS = 60_000;

export class LocalTurns {
  readonly #open = new Map<string, number>();
  #told: number | null = null;
  #refusedUntilMs = 0;
  /** A bucket that fills at the limit's pace; null: full. */
  #level: { readonly tokens: number; readonly atMs: number } | null = null;

  constructor(private readonly limits: TurnLimits) {}

  /** How many tokens were set aside, or after how long to come back. */
  take(
    id: string,
    tokens: number,
    nowMs: number,
  ): { readonly reserved: number } | { readonly waitMs: number } {
    for (const [open, lapsesAtMs] of this.#open) if (lapsesAtMs <= nowMs) this.#open.delete(open);
    if (this.#refusedUntilMs > nowMs) return { waitMs: this.#refusedUntilMs - nowMs };
    if (this.#open.size >= this.limits.maxConcurrent) return { waitMs: BUSY_RETRY_MS };
    const limit = this.#limit();
    const level = this.#levelAt(nowMs);
    const reserved = Math.min(tokens, limit);
    if (level < reserved) return { waitMs: Math.ceil(((reserved - level) * MINUTE_MS) / limit) };
    this.#level = { tokens: level - reserved, atMs: nowMs };
    this.#open.set(id, nowMs + this.limits.lapseMs);
    return { reserved };
  }

  end(id: string, reserved: number, told: TurnTold, nowMs: number): void {
    this.#open.delete(id);
    this.#told = told.limitTokens ?? this.#told;
    const settled = this.#levelAt(nowMs) + reserved - (told.usedTokens ?? reserved);
    const known = told.remainingTokens === null ? settled : Math.min(settled, told.remainingTokens);
    this.#level = { tokens: Math.min(known, this.#limit()), atMs: nowMs };
    if (told.refusedForMs !== null)
      this.#refusedUntilMs = Math.max(this.#refusedUntilMs, nowMs + told.refusedForMs);
  }

  #limit(): number {
    return tokensPerMinute(this.limits.tokensPerMinute, this.#told);
  }

  #levelAt(nowMs: number): number {
    const limit = this.#limit();
    if (this.#level === null) return limit;
    const { tokens, atMs } = this.#level;
    return Math.min(limit, tokens + (Math.max(0, nowMs - atMs) * limit) / MINUTE_MS);
  }
}
