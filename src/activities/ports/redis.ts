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
