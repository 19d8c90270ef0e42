/** Creator threads, as the tables hold them. */

import type { ThreadEvent } from '../../domain/thread/events';
import type { Cadence, ThreadState } from '../../domain/thread/state';

/** Row ids are decimal strings (bigint). */
export interface ThreadRecord {
  readonly threadId: string;
  readonly workflowId: string;
  readonly mailbox: string;
  readonly creatorId: string;
  /** To whom the outreach went, and the only address that follow-ups go to. Null once the person was erased. */
  readonly creatorAddress: string | null;
  /** The outreach's own subject, reply prefixes dropped. */
  readonly subject: string;
  readonly outreachMessageId: string;
  readonly gmailThreadId: string | null;
  readonly state: ThreadState;
}

export interface NewThread {
  readonly workflowId: string;
  readonly mailbox: string;
  readonly threadKey: string;
  readonly creatorAddress: string;
  readonly subject: string;
  /** Of the opening reply; its message key where it has none. */
  readonly messageId: string;
  readonly outreachMessageId: string;
  readonly gmailThreadId: string | null;
  readonly cadence: Cadence;
  readonly openedAtMs: number;
}

export interface Threads {
  get(threadId: string): Promise<ThreadRecord>;
  /** By (mailbox, thread key); null when no reply has opened it. */
  find(mailbox: string, threadKey: string): Promise<ThreadRecord | null>;
  /** By a Message-ID of ours in it: the outreach's or a follow-up's. */
  findByOwnMessageId(mailbox: string, messageIds: readonly string[]): Promise<ThreadRecord | null>;
  /**
   * Appends events that are not there yet (by `eventKey`), applies them to the row with `applyEvent` and writes the
   * projection, in one transaction. A `reclassified` event is also kept as a correction. Returns the row's state after.
   */
  record(threadId: string, events: readonly ThreadEvent[]): Promise<ThreadState>;
  /** Another thread of the same person (canonical address, any mailbox) whose sequence runs. */
  hasOtherRunningSequence(threadId: string): Promise<boolean>;
}
