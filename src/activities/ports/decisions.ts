/** Verdicts, and what follows from them. */

import type { ThreadEvent } from '../../domain/thread/events';
import type { FoundContact, Verdict } from '../../domain/verdict';

/** Why a person decides although the verdict alone would not say so. */
export type Gate =
  | 'second_thread'
  | 'sender_differs'
  | 'authentication_failed'
  | 'new_people'
  | 'too_many'
  | 'suppressed'
  | 'unreadable'
  | 'with_human'
  | 'model_down';

export interface Decision {
  readonly threadId: string;
  readonly replyIds: readonly string[];
  readonly verdict: Verdict;
  readonly contacts: ReadonlyMap<string, readonly FoundContact[]>;
  readonly gate: Gate | null;
  readonly suppress: boolean;
  /** Listed for a person. */
  readonly forHuman: boolean;
  readonly events: readonly ThreadEvent[];
}

export interface Decisions {
  /**
   * Verdict, contacts by reply id, suppression, `decided_at` and the events, in one transaction. Idempotent. Throws
   * `OtherSequenceRunning`, with nothing written, when the route is `follow_up` and another thread of this person started its
   * sequence since the caller looked.
   */
  record(decision: Decision): Promise<void>;
  /** A shadow's verdict, never acted on. */
  recordShadow(threadId: string, replyIds: readonly string[], verdict: Verdict): Promise<void>;
  /** The acting verdict that already stands for the newest of these mails: what a retried activity goes on with. */
  standing(
    replyIds: readonly string[],
  ): Promise<{ readonly verdict: Verdict; readonly gate: Gate | null } | null>;
  /** Automated mails to this person (canonical address, any mailbox) since then. */
  automatedMailsSince(creatorId: string, sinceMs: number): Promise<number>;
}

/** One running sequence per person: decide again, knowing of the other thread. */
export class OtherSequenceRunning extends Error {
  constructor(threadId: string) {
    super(`Another sequence of the creator of thread ${threadId} started running meanwhile.`);
    this.name = 'OtherSequenceRunning';
  }
}
