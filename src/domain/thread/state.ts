/** What is known of one creator thread. Facts only: what shows (status, reason, time) is derived by `nextStep`. */

import type { Intent } from '../verdict';

export type Stage = 1 | 2 | 3;
export type StagesSent = 0 | Stage;

export type Outcome =
  | 'contact_provided'
  | 'replied'
  | 'not_interested'
  | 'clarification'
  | 'opted_out'
  | 'bounced'
  | 'exhausted'
  | 'handed_off'
  | 'cancelled'
  | 'failed';

export type ThreadStatus = 'deciding' | 'waiting' | 'sending' | 'held' | 'needs_human' | 'closed';

/** Why an attempt to send or to decide could not go on. `untilMs` null: only a wake-up or a newer fact ends it. */
export type BlockReason =
  'SEND_WINDOW' | 'SEND_GAP' | 'DAILY_CAP' | 'MAILBOX_DOWN' | 'PROVIDER_QUOTA' | 'FROZEN' | 'CLASSIFIER';

export type WaitReason =
  BlockReason | 'STAGE_DELAY' | 'REPLY_WINDOW' | 'PAUSED' | 'OUT_OF_OFFICE' | 'SEND_UNDECIDED';

/** Why a stage was not sent and a person decides instead. */
export type AskedWhy = 'suppressed' | 'too_many' | 'other_sequence' | 'too_late' | 'refused';

/** Travels in the workflow's input, so that a deploy never changes a thread in flight. All in milliseconds. */
export interface Cadence {
  /** After `sentAt` of stage 1. */
  readonly stage2DelayMs: number;
  /** After `sentAt` of stage 2. */
  readonly stage3DelayMs: number;
  /** How long the thread stays open after the last stage, and for a person's decision. */
  readonly replyWindowMs: number;
}

/** A send in flight whose end is not known: to be settled by the machine, or held for a person. */
export type OpenSend =
  | { readonly kind: 'unsettled'; readonly stage: Stage }
  | { readonly kind: 'undecided'; readonly stage: Stage };

export interface ThreadState {
  readonly cadence: Cadence;
  readonly openedAtMs: number;
  /** `undecided`: no answer judged yet; `running`: stages go out; `with_human`: a person has to decide. */
  readonly sequence: 'undecided' | 'running' | 'with_human';
  /** Ids of human mails that were noted and are not judged yet. While any is here, nothing is sent. */
  readonly pendingReplyIds: readonly string[];
  readonly stagesSent: StagesSent;
  /** The next stage to send; null once the last one has left or was skipped. */
  readonly nextStage: Stage | null;
  /** When `nextStage` is due, or, without one, when the reply window ends. Null before the sequence starts. */
  readonly dueAtMs: number | null;
  readonly intent: Intent | null;
  readonly paused: boolean;
  /** Out of office until then. */
  readonly awayUntilMs: number | null;
  readonly blocked: { readonly reason: BlockReason; readonly untilMs: number | null } | null;
  /** How often in a row it was blocked: the longer an outage lasts, the rarer it is looked at. */
  readonly blockedTimes: number;
  readonly openSend: OpenSend | null;
  /** An operator ordered the next stage now: delay, window and gap do not count, everything else does. */
  readonly sendOrdered: boolean;
  /** When a person was asked to decide. */
  readonly withHumanSinceMs: number | null;
  /** Why a stage was not sent, so that a person decides. Absent where no send was the cause. */
  readonly askedWhy?: AskedWhy | null;
  /** The next stage was due then, could not leave, and was moved to another day. Absent where nothing was moved. */
  readonly shiftedFromMs?: number | null;
  /** What was left of the wait when the sequence was stopped, for a correction to give back. */
  readonly remainingMs: number | null;
  /** The thread is to be closed so; set until the closing is recorded. */
  readonly closing: Outcome | null;
  readonly closed: { readonly outcome: Outcome; readonly atMs: number } | null;
}

/** A thread whose first answer has just been noted. `openedAtMs`: when the watcher saw it. */
export function openThread(cadence: Cadence, openedAtMs: number): ThreadState {
  return {
    cadence,
    openedAtMs,
    sequence: 'undecided',
    pendingReplyIds: [],
    stagesSent: 0,
    nextStage: 1,
    dueAtMs: null,
    intent: null,
    paused: false,
    awayUntilMs: null,
    blocked: null,
    blockedTimes: 0,
    openSend: null,
    sendOrdered: false,
    withHumanSinceMs: null,
    remainingMs: null,
    closing: null,
    closed: null,
  };
}
