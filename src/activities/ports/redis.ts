/** Redis beside the ledger. */

import type { CountedSend } from './sends';

/**
 * Redis beside the ledger: it answers first where the cap is spent, and shows operators the count. It never throws and never
 * decides: without it the ledger answers, and one warning says so.
 */
export interface RateLimit {
  /** When the cap has room for this thread, those that are due before it taken into account; null: ask the ledger. */
  spentUntilMs(mailbox: string, workflowId: string, nowMs: number): Promise<number | null>;
  /** This send counts from then on. */
  count(mailbox: string, send: CountedSend, nowMs: number): Promise<void>;
  release(mailbox: string, sendId: string, nowMs: number): Promise<void>;
  /** Replaces what is there by what the ledger says. */
  rebuild(mailbox: string, sends: readonly CountedSend[], nowMs: number): Promise<void>;
}

/** `followups` in Redis: the threads with a stage ahead, scored by when. Never throws. */
export interface FollowUpIndex {
  /** Null: no stage ahead. */
  set(workflowId: string, dueAtMs: number | null): Promise<void>;
  rebuild(entries: readonly { readonly workflowId: string; readonly dueAtMs: number }[]): Promise<void>;
}

/**
 * Turns at the model's provider, shared by all workers: so many requests at once, so many tokens a minute. Never throws:
 * without Redis each process keeps to the limits by itself.
 */
export interface ModelTurns {
  /** `tokens`: an estimate of what the request costs, put right when the turn ends. */
  take(tokens: number): Promise<ModelTurn>;
}

export type ModelTurn =
  | { readonly kind: 'taken'; end(told: TurnTold): Promise<void> }
  /** No turn now. Nobody waits in here: the caller comes back. */
  | { readonly kind: 'later'; readonly retryAfterMs: number };

/** What the provider said when the turn ended; null: nothing. */
export interface TurnTold {
  /** Tokens that count against the limit. */
  readonly usedTokens: number | null;
  /** The limit, tokens a minute. */
  readonly limitTokens: number | null;
  /** What is left of it now. */
  readonly remainingTokens: number | null;
  /** It refused: nobody is to ask for so long. */
  readonly refusedForMs: number | null;
}
