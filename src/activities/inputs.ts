/** Inputs of the activities that workflows call: ids and times, never people. */

import type { ThreadEvent } from '../domain/thread/events';
import type { Stage } from '../domain/thread/state';
import type { ReconcileReport } from '../workflows/reconcile.contract';

export interface DecideInput {
  readonly threadId: string;
  /** Human mails to judge together, oldest first. */
  readonly replyIds: readonly string[];
}

export interface SendInput {
  readonly threadId: string;
  readonly stage: Stage;
  /** When the stage was due by the workflow's clock. */
  readonly dueAtMs: number;
  /** An operator's order: delay, window and gap do not count. */
  readonly ordered: boolean;
}

export interface SettleInput {
  readonly threadId: string;
  readonly stage: Stage;
}

export interface RecordInput {
  readonly threadId: string;
  readonly events: readonly ThreadEvent[];
}

export interface WatchInput {
  readonly mailbox: string;
}

/**
 * The activities of a creator thread. Each returns the events that it recorded, in order; the workflow applies the
 * same events to its own state.
 */
export interface ThreadActivities {
  decideReplies(input: DecideInput): Promise<readonly ThreadEvent[]>;
  sendStage(input: SendInput): Promise<readonly ThreadEvent[]>;
  settleSend(input: SettleInput): Promise<readonly ThreadEvent[]>;
  /** Local: one transaction in Postgres, nothing else. */
  recordEvents(input: RecordInput): Promise<void>;
}

/** Why a watch ended. Everything but `rotated` says when to try again. */
export type WatchEnd =
  | { readonly kind: 'rotated' }
  | { readonly kind: 'login_refused' | 'unreachable' | 'lease_held'; readonly retryAtMs: number };

export interface WatchActivities {
  watchMailbox(input: WatchInput): Promise<WatchEnd>;
}

/** One part of a comparison each, so that a part which cannot be had takes no other with it. */
export interface ReconcileActivities {
  reconcileWatchers(): Promise<ReconcileReport>;
  reconcileProjections(): Promise<ReconcileReport>;
  reconcileThreads(): Promise<ReconcileReport>;
  reconcileMails(): Promise<ReconcileReport>;
  reconcileSends(): Promise<ReconcileReport>;
  reconcileRedis(): Promise<ReconcileReport>;
}
