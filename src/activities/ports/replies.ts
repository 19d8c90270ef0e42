/** Mails of creators, as the tables hold them. */

import type { SuppressionReason } from './suppressions';
import type { NewThread } from './threads';

export type ReplyKind =
  | 'human'
  | 'unreadable'
  | 'own'
  | 'out_of_office'
  | 'automatic'
  | 'list'
  | 'bounce_permanent'
  | 'bounce_transient'
  | 'complaint';

/** Where a mail stands on the server; valid while the folder's UIDVALIDITY is the same. */
export interface MailLocation {
  readonly folder: string;
  readonly uidValidity: string;
  readonly uid: number;
}

export interface NewReply {
  readonly mailbox: string;
  readonly messageKey: string;
  readonly messageId: string | null;
  readonly kind: ReplyKind;
  readonly why: string | null;
  readonly fromAddress: string | null;
  readonly subject: string | null;
  readonly written: string | null;
  readonly signature: string | null;
  readonly quoted: string | null;
  readonly vcards: readonly string[];
  readonly senderMatches: boolean;
  readonly authentication: 'pass' | 'fail' | 'neutral';
  /** Addressed to somebody who was not in the conversation. */
  readonly newPeople: boolean;
  readonly awayUntilMs: number | null;
  readonly location: MailLocation;
  readonly sizeBytes: number;
  readonly receivedAtMs: number;
  readonly seenAtMs: number;
  /** Signalled once quiet until then. */
  readonly readyAtMs: number;
}

export interface ReplyRecord extends NewReply {
  readonly replyId: string;
  readonly threadId: string;
  readonly signalledAtMs: number | null;
  readonly decidedAtMs: number | null;
  readonly handedOffAtMs: number | null;
}

export interface Replies {
  /**
   * Stores a mail of a thread, opening the thread first where `thread` is new; one transaction. A mail that is already
   * stored (mailbox, message key) gets its location refreshed and is returned as it stands. With it, in the same
   * transaction: the suppression that a permanent bounce of the creator's own address, or a complaint, brings; and
   * `readyAtMs` of the thread's other unsignalled human mails moves to this one's, so that they are judged together.
   */
  store(
    thread: NewThread | { readonly threadId: string },
    reply: NewReply,
    suppress: SuppressionReason | null,
  ): Promise<{ readonly reply: ReplyRecord; readonly stored: boolean }>;
  known(mailbox: string, messageKeys: readonly string[]): Promise<ReadonlySet<string>>;
  /** Rows to be signalled now, oldest first, at most 200: whoever signalled those asks again. */
  ready(mailbox: string, nowMs: number): Promise<readonly ReplyRecord[]>;
  /** When the next row becomes ready; null if none waits. */
  nextReadyAtMs(mailbox: string): Promise<number | null>;
  markSignalled(replyIds: readonly string[], nowMs: number): Promise<void>;
  /** In this order; an id that no mail has is left out. */
  get(replyIds: readonly string[]): Promise<readonly ReplyRecord[]>;
  /** Human and unreadable mails of a thread that are not decided, oldest first. */
  undecided(threadId: string): Promise<readonly ReplyRecord[]>;
  /** Every human and unreadable mail of a thread, decided or not, oldest first. */
  ofCreator(threadId: string): Promise<readonly ReplyRecord[]>;
  /** The newest human or unreadable mail of a thread. */
  newestOfCreator(threadId: string): Promise<ReplyRecord | null>;
  /** Where the mails of a thread were seen last. */
  locations(threadId: string): Promise<readonly MailLocation[]>;
  /** The flag was read back as unread. */
  markHandedOff(replyId: string, nowMs: number): Promise<void>;
  /** Counts a mail that was left as found. */
  count(mailbox: string, kind: string, nowMs: number): Promise<void>;
}
