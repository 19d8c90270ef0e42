/** What the activities need of the outside. Adapters implement these; the composition root joins them. */

import type { ParsedMail } from '../domain/mail';
import type { MayLeave } from '../domain/sending/mayLeave';
import type { ThreadEvent } from '../domain/thread/events';
import type { Cadence, Stage, ThreadState } from '../domain/thread/state';
import type { FoundContact, Intent, Verdict } from '../domain/verdict';

export interface Clock {
  nowMs(): number;
}

/** Structured log; never a creator's address, number, subject or text, never a secret. */
export interface Log {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

// ---------------------------------------------------------------- threads

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

// ---------------------------------------------------------------- replies

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

// ---------------------------------------------------------------- decisions

/** Why a person decides although the verdict alone would not say so. */
export type Gate =
  | 'second_thread'
  | 'sender_differs'
  | 'authentication_failed'
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

export type SuppressionReason = 'opted_out' | 'bounced' | 'complaint' | 'operator';

export interface Suppressions {
  has(address: string): Promise<boolean>;
  /** The first reason stands. */
  add(address: string, reason: SuppressionReason, by: string | null, note: string | null): Promise<void>;
  /** What stood there; null when the address was not suppressed. */
  remove(address: string): Promise<Suppression | null>;
  /** Newest first. */
  list(): Promise<readonly Suppression[]>;
}

export interface Suppression {
  /** In its canonical spelling. */
  readonly address: string;
  readonly reason: SuppressionReason;
  readonly by: string | null;
  readonly note: string | null;
  readonly atMs: number;
}

// ---------------------------------------------------------------- mailboxes

export type MailboxState =
  'starting' | 'watching' | 'down' | 'login_refused' | 'provider_quota' | 'policy_held';

export interface FolderCursor {
  readonly path: string;
  readonly role: 'inbox' | 'all' | 'sent';
  readonly uidValidity: string;
  readonly lastUid: number;
  readonly sweptAtMs: number;
}

/** A watcher's right to write. `token` grows with each holder; a write with an older one is refused. */
export interface Lease {
  readonly mailbox: string;
  readonly token: string;
}

export interface Mailboxes {
  /** Takes or renews the lease; null while another holder's has not run out. */
  acquireLease(mailbox: string, holder: string, nowMs: number, forMs: number): Promise<Lease | null>;
  renewLease(lease: Lease, nowMs: number, forMs: number): Promise<boolean>;
  releaseLease(lease: Lease): Promise<void>;
  cursors(mailbox: string): Promise<readonly FolderCursor[]>;
  /** Throws `LeaseLost` when a newer lease exists. */
  saveCursor(lease: Lease, cursor: FolderCursor): Promise<void>;
  get(mailbox: string): Promise<MailboxRecord>;
  setState(
    mailbox: string,
    state: MailboxState,
    reason: string | null,
    untilMs: number | null,
    nowMs: number,
  ): Promise<void>;
  /**
   * Claims a login try: null means go ahead, else when the next may be made (15 minutes after a refusal). While another
   * connection's try is on its way, this waits for its end, some seconds at most, so that a bad password is tried once and not
   * once per connection. Whoever was let go ahead reports the end with one of the three methods below.
   */
  nextLoginAtMs(mailbox: string, nowMs: number): Promise<number | null>;
  loginRefused(mailbox: string, nowMs: number): Promise<void>;
  /** A login worked: the refusal is forgotten, and true is returned if the mailbox was down before; it is `watching` now. */
  loginWorked(mailbox: string, nowMs: number): Promise<boolean>;
  /** The connection ended before the server judged the login: the claim is given back. */
  loginUntried(mailbox: string): Promise<void>;
  /** The first call's instant, for ever. */
  setWatchedSince(mailbox: string, nowMs: number): Promise<number>;
  /** A mail of ours was found in Sent although nobody but the server can have filed it there. */
  setFilesSentCopies(mailbox: string): Promise<void>;
}

export interface MailboxRecord {
  readonly mailbox: string;
  readonly state: MailboxState;
  readonly stateReason: string | null;
  /** Null for a mailbox that was never watched. */
  readonly stateSinceMs: number | null;
  readonly stateUntilMs: number | null;
  readonly filesSentCopies: boolean;
  readonly lastSuccessAtMs: number | null;
}

export class LeaseLost extends Error {
  constructor(mailbox: string) {
    super(`Another watcher holds the lease of ${mailbox}.`);
    this.name = 'LeaseLost';
  }
}

// ---------------------------------------------------------------- mail (IMAP)

/** Enough of a mail to know whether it matters, before anything large is downloaded. */
export interface MailHead {
  readonly location: MailLocation;
  readonly gmailMessageId: string | null;
  readonly gmailThreadId: string | null;
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly from: string | null;
  readonly to: readonly string[];
  /** Of our own copies only: a mail that was received names none. */
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly dateMs: number | null;
  readonly receivedAtMs: number;
  readonly sizeBytes: number;
  readonly seen: boolean;
  /** Stands in sent mail: the folder, or Gmail's label. What From says can be forged, this cannot. */
  readonly inSent: boolean;
  /** Media type of the whole mail, lower case, without parameters. */
  readonly contentType: string | null;
}

/** A login that the server refused for good (wrong password): trying again at once makes it worse. */
export class LoginRefused extends Error {
  constructor(mailbox: string) {
    super(`Authentication failed for ${mailbox}.`);
    this.name = 'LoginRefused';
  }
}

/** The mailbox cannot be reached, or must not be tried before `retryAtMs`. */
export class MailboxUnreachable extends Error {
  constructor(
    mailbox: string,
    readonly retryAtMs: number | null,
    why: string,
  ) {
    super(`The mailbox ${mailbox} cannot be reached: ${why}.`);
    this.name = 'MailboxUnreachable';
  }
}

/** Without a folder of sent mail no answer can be told apart, and no look can say that a mail was not sent. */
export class NoSentFolder extends MailboxUnreachable {
  constructor(mailbox: string) {
    super(mailbox, null, 'it shows no folder of sent mail over IMAP');
    this.name = 'NoSentFolder';
  }
}

/** One authenticated connection. It shows sent mail: `sent` or `all` is among its folders. Every method throws `MailboxUnreachable` when the connection is gone. */
export interface MailSession {
  readonly gmail: boolean;
  readonly folders: readonly { readonly path: string; readonly role: 'inbox' | 'all' | 'sent' }[];
  /** UIDVALIDITY and the highest UID of a folder now. */
  status(folder: string): Promise<{ readonly uidValidity: string; readonly lastUid: number }>;
  /** Mails with a UID above `afterUid`, oldest first, at most `limit`. */
  headsAfter(folder: string, afterUid: number, limit: number): Promise<readonly MailHead[]>;
  /** Mails received since then, read or unread (a rescan after a UIDVALIDITY change; the backfill). */
  headsSince(folder: string, sinceMs: number): Promise<readonly MailHead[]>;
  /** Every mail of the thread in the watched folders and Sent: by Gmail's thread id, else those that cite or are cited. */
  threadHeads(thread: {
    readonly gmailThreadId: string | null;
    readonly messageIds: readonly string[];
    readonly creatorAddress: string | null;
    readonly sinceMs: number;
  }): Promise<readonly MailHead[]>;
  /** A mail that stands in sent mail under exactly this Message-ID; null means: looked, over a live connection, not there. */
  findSent(messageId: string): Promise<MailHead | null>;
  /** A mail sent to this address under this subject (reply prefixes aside), newest first; for answers without references. */
  findSentTo(address: string, subject: string): Promise<MailHead | null>;
  /** The whole source; null when the mail is gone. Refuses (throws RangeError) above `maxBytes`. */
  source(location: MailLocation, maxBytes: number): Promise<Buffer | null>;
  /** Removes \Seen and reads the flags back. `gone`: no such mail any more. */
  markUnread(location: MailLocation): Promise<'unread' | 'gone'>;
  /** Resolves when the server announces new mail in `folder`, after `maxMs`, or when aborted. Rejects when the connection is lost. */
  waitForMail(folder: string, maxMs: number, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

export interface MailSessions {
  /** A connection of the caller's own; it closes it. Throws `LoginRefused` or `MailboxUnreachable`, `NoSentFolder` among those. */
  open(mailbox: string): Promise<MailSession>;
  /** Runs `work` on this process's shared connection for looks and hand-offs, proven alive first; reconnects once. */
  use<T>(mailbox: string, work: (session: MailSession) => Promise<T>): Promise<T>;
}

export interface MailParser {
  parse(
    source: Buffer,
  ): Promise<
    | { readonly kind: 'parsed'; readonly mail: ParsedMail }
    | { readonly kind: 'unreadable'; readonly why: string }
  >;
}

// ---------------------------------------------------------------- sending

export interface OutgoingMail {
  readonly mailbox: string;
  readonly to: string;
  readonly messageId: string;
  readonly subject: string;
  readonly inReplyTo: string;
  readonly references: readonly string[];
  readonly text: string;
}

/** What a try to hand a mail to the SMTP server came to. `response`: reply code and enhanced code only. */
export type TransmitResult =
  | { readonly kind: 'accepted'; readonly response: string }
  /** Certainly not accepted, and nothing is wrong with the address: try again later. */
  | { readonly kind: 'not_sent'; readonly cause: NotSentCause; readonly response: string | null }
  /** No login may be tried before then: the last one was refused, or another connection's try is on its way. */
  | {
      readonly kind: 'not_sent';
      readonly cause: 'login_waits';
      readonly response: null;
      readonly untilMs: number;
    }
  /** The server refused this mail or this recipient for good. */
  | { readonly kind: 'refused'; readonly cause: 'dead_address' | 'policy'; readonly response: string }
  /** DATA may have been written and no reply was read. */
  | { readonly kind: 'unknown' };

export type NotSentCause =
  | 'unreachable'
  | 'login_refused'
  | 'login_later'
  | 'provider_quota'
  | 'provider_later'
  /** The claim was refused: the row is not this attempt's any more. */
  | 'claim_lost';

export interface Wire {
  /**
   * Called at most once: when the server asks for the mail, before its first byte is given to the connection. False, or a
   * failure: nothing is given.
   */
  claim(): Promise<boolean>;
  /** Aborted: whoever waits for the server's answer gives up. */
  readonly signal: AbortSignal;
}

export interface MailTransport {
  /** Never throws for what a server or a network does. */
  transmit(mail: OutgoingMail, wire: Wire): Promise<TransmitResult>;
}

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
  /** The thread is paused, closed, with a person, holds an undecided answer, or is not due. */
  | (Extract<MayLeave, { readonly kind: 'stopped' }> & { readonly undecidedReplyIds: readonly string[] });

/** The ledger. Every write is one transaction that also records the thread's events given with it. */
export interface Sends {
  plan(threadId: string, stage: Stage, messageId: string, dueAtMs: number): Promise<SendRow>;
  find(threadId: string, stage: Stage): Promise<SendRow | null>;
  /** The fence: state, suppression, pause, mailbox, window, gap and cap checked, and the cap reserved, in one transaction under the mailbox's lock. */
  fence(request: FenceRequest): Promise<FenceResult>;
  /** Right before the wire: marks the row, if it is still fenced by this attempt. False: send nothing. */
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

/** Signals to workflows, from activities. A closed or unknown workflow is an answer, not an error. */
export interface ThreadSignals {
  /** signalWithStart where the thread may be new. */
  deliver(thread: ThreadRecord, signal: ThreadSignal): Promise<'delivered' | 'closed'>;
  /** Ends the waits of a mailbox's held threads. */
  wake(mailbox: string): Promise<number>;
}

export type ThreadSignal =
  | { readonly name: 'replyReceived' | 'contactProvided' | 'optedOut'; readonly replyId: string }
  | { readonly name: 'bounced' | 'ownMailSeen'; readonly replyId: string }
  | { readonly name: 'outOfOffice'; readonly replyId: string; readonly untilMs: number };

export type { Intent };

// ---------------------------------------------------------------- reconcile

/** How the newest run of a workflow id stands in Temporal. `absent`: never started, or forgotten. */
export type ExecutionStanding = 'running' | 'completed' | 'cancelled' | 'failed' | 'terminated' | 'absent';

/** Workflows as Temporal knows them. */
export interface Executions {
  standings(workflowIds: readonly string[]): Promise<ReadonlyMap<string, ExecutionStanding>>;
  /** Workflow ids of the creator threads that run, page by page. */
  runningThreads(): AsyncIterable<readonly string[]>;
  /** Starts the thread's workflow from its row, whatever run came before. False: one runs. */
  startThread(thread: ThreadRecord): Promise<boolean>;
  /** Starts the mailbox's watcher. False: it runs. */
  startWatcher(mailbox: string): Promise<boolean>;
}

export interface ThreadPageItem {
  readonly threadId: string;
  readonly workflowId: string;
}

/** What a comparison reads of the tables, in pages in the order of the rows' ids; `after` null: from the beginning. */
export interface ReconcileTables {
  /** Threads that are not closed and were opened before then. */
  openThreads(
    after: string | null,
    openedBeforeMs: number,
    limit: number,
  ): Promise<readonly ThreadPageItem[]>;
  /** Of these workflow ids those without a row, and those whose thread was closed before then. */
  notOpen(workflowIds: readonly string[], closedBeforeMs: number): Promise<readonly string[]>;
  /** Mailboxes with a mail that should have been told to its thread before then. */
  mailboxesWithUntold(readyBeforeMs: number): Promise<readonly string[]>;
  /** Sends of closed threads, fenced before then, whose end is not known. */
  unsettledSends(
    after: string | null,
    fencedBeforeMs: number,
    limit: number,
  ): Promise<readonly UnsettledSend[]>;
  /** Lists the creator's mails that nobody judged for a person: the thread ended before it came to them. */
  leaveToPerson(threadId: string): Promise<void>;
  /** Threads with a stage ahead, for Redis to be rebuilt from. */
  followUpsAhead(): Promise<readonly { readonly workflowId: string; readonly dueAtMs: number }[]>;
  /** Compares every thread's row with what its events add up to, and repairs the row. */
  rebuildProjections(nowMs: number): Promise<{
    readonly checked: number;
    readonly repaired: readonly (ThreadPageItem & { readonly columns: readonly string[] })[];
  }>;
}

export interface UnsettledSend extends ThreadPageItem {
  readonly sendId: string;
  readonly stage: Stage;
}
