/** The ledger of sends. */

import type { MayLeave } from '../../domain/sending/mayLeave';
import type { ThreadEvent } from '../../domain/thread/events';
import type { Stage } from '../../domain/thread/state';

export interface SendRow {
  readonly sendId: string;
  readonly threadId: string;
  readonly mailbox: string;
  readonly stage: Stage;
  readonly messageId: string;
  readonly state: 'planned' | 'fenced' | 'sent' | 'refused' | 'unknown' | 'not_sent' | 'held';
  readonly attempts: number;
  readonly fencedAtMs: number | null;
  readonly fenceToken: string | null;
  /** When the wire was claimed. A fenced row without it was certainly not sent. */
  readonly wireAtMs: number | null;
  readonly sentAtMs: number | null;
  readonly settleLooks: number;
}

export interface FenceRequest {
  readonly threadId: string;
  readonly stage: Stage;
  /** A UUID of this attempt's. */
  readonly token: string;
  /** An operator's order: delay, window and gap do not count. */
  readonly ordered: boolean;
}

export type FenceResult =
  | { readonly kind: 'fenced'; readonly row: SendRow }
  /** Another attempt fenced, settled or refused it before. */
  | { readonly kind: 'standing'; readonly row: SendRow }
  | Extract<MayLeave, { readonly kind: 'blocked' | 'forbidden' }>
  | Extract<MayLeave, { readonly kind: 'shifted' }>
  /** The thread is paused, closed, with a person, holds an undecided answer, or is not due. */
  | (Extract<MayLeave, { readonly kind: 'stopped' }> & { readonly undecidedReplyIds: readonly string[] });

/** The ledger. Every write is one transaction that also records the thread's events given with it. */
export interface Sends {
  plan(threadId: string, stage: Stage, messageId: string, dueAtMs: number): Promise<SendRow>;
  find(threadId: string, stage: Stage): Promise<SendRow | null>;
  /** The fence: state, suppression, pause, mailbox, window, gap and cap checked, and the cap reserved, in one transaction under the mailbox's lock. */
  fence(request: FenceRequest): Promise<FenceResult>;
  /** An operator froze all sends, and nobody thawed them since. */
  areFrozen(): Promise<boolean>;
  /**
   * While all sends are frozen: records the event, in one transaction with the switch, so that a thaw finds every thread that
   * it has to wake. False: they are not, and nothing was recorded.
   */
  recordIfFrozen(threadId: string, event: ThreadEvent): Promise<boolean>;
  /** Right before the wire: marks the row, if it is still fenced by this attempt and sends are not frozen. False: send nothing. */
  claimWire(sendId: string, token: string): Promise<boolean>;
  /**
   * Writes how a send ended, what that means for mailbox and address, and the thread's events. `token` null: the settling
   * activity. Otherwise only while the row is still this attempt's; a row that has its end already is returned as it stands,
   * and no event is recorded.
   */
  settle(
    sendId: string,
    token: string | null,
    end: SendEnd,
    events: readonly ThreadEvent[],
  ): Promise<SendSettled>;
  /** Counts a look for an unknown send; returns the looks so far. */
  countLook(sendId: string): Promise<number>;
  /** Sends of this mailbox that count in the cap now, for Redis to be rebuilt from. */
  counted(mailbox: string): Promise<readonly CountedSend[]>;
}

export interface SendSettled {
  readonly row: SendRow;
  /** False: the row had its end already. */
  readonly written: boolean;
}

export interface CountedSend {
  readonly sendId: string;
  readonly fromMs: number;
}

/** `response`: reply code and enhanced code. */
export type SendEnd =
  | {
      readonly state: 'sent';
      readonly sentAtMs: number;
      /** Null: found by a look into Sent. */
      readonly response: string | null;
    }
  /** `dead_address` suppresses the address; `policy` counts against the mailbox. */
  | { readonly state: 'refused'; readonly cause: 'dead_address' | 'policy'; readonly response: string }
  | { readonly state: 'unknown' }
  | { readonly state: 'not_sent'; readonly response: string | null }
  | { readonly state: 'held' };
