/** What the turns at a model are limited to, wherever they are counted. */

export interface TurnLimits {
  readonly maxConcurrent: number;
  /** Null: what the provider says; until it has said so, `UNTOLD_TOKENS_PER_MINUTE`. */
  readonly tokensPerMinute: number | null;
  /** A turn that nobody ended counts no longer than this: its worker is gone. */
  readonly lapseMs: number;
}

/** Groq's limit for its GPT-OSS models on a paid account (console.groq.com/docs/rate-limits); its first answer puts it right. */
export const UNTOLD_TOKENS_PER_MINUTE = 250_000;

/** A refusal that lasts longer is an outage: it is asked about each time, and what follows is the caller's. */
export const LONGEST_REFUSAL_MS = 15 * 60_000;

/** A request takes about a second. */
export const BUSY_RETRY_MS = 1_000;

export function tokensPerMinute(configured: number | null, told: number | null): number {
  if (configured === null) return told ?? UNTOLD_TOKENS_PER_MINUTE;
  return told === null ? configured : Math.min(configured, told);
}
