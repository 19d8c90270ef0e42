/** The tables of migrations/, typed. `bigint` columns are decimal strings, instants are `Date`s at this border only. */

import type { ColumnType, Generated, GeneratedAlways, Insertable, Selectable } from 'kysely';
import type { Views } from './views';
import type { Gate, MailboxState, ReplyKind, SendRow, SuppressionReason } from '../../activities/ports';
import type {
  Outcome,
  Stage,
  StagesSent,
  ThreadState,
  ThreadStatus,
  WaitReason,
} from '../../domain/thread/state';
import type { ContactKind, FoundContact, Intent, VerdictSource } from '../../domain/verdict';

type Id = GeneratedAlways<string>;
/** Written once; set by the database where it is left out. */
type MadeAt = ColumnType<Date, Date | undefined, never>;
/** Written as JSON text: pg would turn an array into an array of the database's. */
type Json<T> = ColumnType<T, string, string>;
type JsonWithDefault<T> = ColumnType<T, string | undefined, string>;
type BigInteger = ColumnType<string, string | number, string | number>;
type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;

export interface Schema extends Views {
  creators: CreatorsTable;
  mailboxes: MailboxesTable;
  mailbox_folders: MailboxFoldersTable;
  mailbox_counts: MailboxCountsTable;
  email_threads: EmailThreadsTable;
  stage_transitions: StageTransitionsTable;
  email_replies: EmailRepliesTable;
  classifications: ClassificationsTable;
  corrections: CorrectionsTable;
  contacts: ContactsTable;
  suppressions: SuppressionsTable;
  followup_sends: FollowupSendsTable;
  followup_send_steps: FollowupSendStepsTable;
  console_sessions: ConsoleSessionsTable;
  send_switch: SendSwitchTable;
  send_switch_changes: SendSwitchChangesTable;
  erasures: ErasuresTable;
}

export interface CreatorsTable {
  id: Id;
  canonical: Nullable<string>;
  /** Set once the person was erased. */
  address_hash: Nullable<Buffer>;
  created_at: MadeAt;
}

export interface MailboxesTable {
  address: ColumnType<string, string, never>;
  state: Generated<MailboxState>;
  state_reason: Nullable<string>;
  state_since: Generated<Date>;
  state_until: Nullable<Date>;
  login_refused_at: Nullable<Date>;
  login_try_at: Nullable<Date>;
  last_success_at: Nullable<Date>;
  watched_since: Nullable<Date>;
  lease_holder: Nullable<string>;
  lease_token: Generated<string>;
  lease_until: Nullable<Date>;
  policy_refusals: Generated<number>;
  files_sent_copies: Generated<boolean>;
}

export interface MailboxFoldersTable {
  mailbox: string;
  path: string;
  role: 'inbox' | 'all' | 'sent';
  uid_validity: BigInteger;
  last_uid: BigInteger;
  swept_at: Date;
}

export interface MailboxCountsTable {
  mailbox: string;
  /** `YYYY-MM-DD`, UTC; read it in SQL, since the driver would make a local midnight of it. */
  day: ColumnType<never, string, never>;
  kind: string;
  mails: BigInteger;
}

export interface EmailThreadsTable {
  id: Id;
  workflow_id: string;
  mailbox: string;
  thread_key: string;
  creator_id: string;
  creator_address: Nullable<string>;
  subject: Nullable<string>;
  message_id: string;
  outreach_message_id: string;
  gmail_thread_id: Nullable<string>;
  state: Json<ThreadState>;
  status: ThreadStatus;
  waiting_for: Nullable<WaitReason>;
  followups_sent: Generated<StagesSent>;
  intent: Nullable<Intent>;
  outcome: Nullable<Outcome>;
  next_action_at: Nullable<Date>;
  next_followup_at: Nullable<Date>;
  opened_at: Date;
  closed_at: Nullable<Date>;
  updated_at: Generated<Date>;
}

export interface StageTransitionsTable {
  id: Id;
  thread_id: ColumnType<string, string, never>;
  key: ColumnType<string, string, never>;
  kind: ColumnType<string, string, never>;
  /** The event without its kind and its instant, which have columns of their own. */
  data: ColumnType<Readonly<Record<string, unknown>>, string, never>;
  at: ColumnType<Date, Date, never>;
  recorded_at: MadeAt;
}

export interface EmailRepliesTable {
  id: Id;
  mailbox: string;
  message_key: string;
  thread_id: string;
  message_id: Nullable<string>;
  kind: ReplyKind;
  why: Nullable<string>;
  from_address: Nullable<string>;
  subject: Nullable<string>;
  written: Nullable<string>;
  signature: Nullable<string>;
  vcards: JsonWithDefault<readonly string[]>;
  quoted: Nullable<string>;
  sender_matches: boolean;
  authentication: 'pass' | 'fail' | 'neutral';
  new_people: Generated<boolean>;
  away_until: Nullable<Date>;
  folder: string;
  uid_validity: BigInteger;
  uid: BigInteger;
  size_bytes: BigInteger;
  received_at: Date;
  seen_at: Date;
  ready_at: Date;
  signalled_at: Nullable<Date>;
  decided_at: Nullable<Date>;
  handed_off_at: Nullable<Date>;
  for_human: Generated<boolean>;
  erased_at: Nullable<Date>;
}

export interface ClassificationsTable {
  id: Id;
  thread_id: string;
  reply_id: string;
  reply_ids: ColumnType<readonly string[], readonly string[], never>;
  acting: boolean;
  source: VerdictSource;
  model: string;
  prompt_version: string;
  intent: Intent;
  opt_out: boolean;
  unsure: boolean;
  confidence: number;
  deciding_words: JsonWithDefault<readonly string[]>;
  latency_ms: number;
  gate: Nullable<Gate>;
  judged_at: MadeAt;
}

export interface CorrectionsTable {
  id: Id;
  thread_id: string;
  reply_id: Nullable<string>;
  intent: Intent;
  by: string;
  reason: Nullable<string>;
  at: Date;
}

export interface ContactsTable {
  id: Id;
  thread_id: string;
  reply_id: string;
  kind: ContactKind;
  value: string;
  evidence: string;
  source: FoundContact['source'];
  span_start: Nullable<number>;
  span_end: Nullable<number>;
  confidence: number;
  doubtful: boolean;
  found_at: MadeAt;
}

/** Either of `canonical` and `address_hash`: the hash is an erased person's. */
export interface SuppressionsTable {
  canonical: Nullable<string>;
  address_hash: Nullable<Buffer>;
  reason: SuppressionReason;
  note: Nullable<string>;
  by: Nullable<string>;
  created_at: MadeAt;
}

export interface FollowupSendsTable {
  id: Id;
  mailbox: string;
  thread_id: string;
  stage: Stage;
  creator_id: string;
  message_id: string;
  state: Generated<SendRow['state']>;
  attempts: Generated<number>;
  due_at: Date;
  planned_at: Generated<Date>;
  fenced_at: Nullable<Date>;
  fence_token: Nullable<string>;
  wire_at: Nullable<Date>;
  sent_at: Nullable<Date>;
  response_code: Nullable<string>;
  settle_looks: Generated<number>;
  resolved_by: Nullable<string>;
  resolved_reason: Nullable<string>;
}

/** Written by the ledger's trigger alone. */
export interface FollowupSendStepsTable {
  id: Id;
  send_id: ColumnType<string, never, never>;
  state: ColumnType<SendRow['state'], never, never>;
  attempts: ColumnType<number, never, never>;
  response_code: ColumnType<string | null, never, never>;
  at: ColumnType<Date, never, never>;
}

/** One row, which the migration makes. */
export interface SendSwitchTable {
  only_row: GeneratedAlways<boolean>;
  frozen_at: Nullable<Date>;
  frozen_by: Nullable<string>;
  frozen_reason: Nullable<string>;
}

export interface SendSwitchChangesTable {
  id: Id;
  kind: 'frozen' | 'thawed';
  by: string;
  reason: Nullable<string>;
  at: Date;
}

export interface ErasuresTable {
  id: GeneratedAlways<string>;
  address_hash: ColumnType<Buffer, Buffer, never>;
  by: ColumnType<string, string, never>;
  reason: Nullable<string>;
  begun_at: ColumnType<Date, Date, never>;
  finished_at: Nullable<Date>;
  removed: JsonWithDefault<Readonly<Record<string, number>>>;
}

export interface ConsoleSessionsTable {
  token_hash: Buffer;
  name: string;
  expires_at: Date;
}

export type ThreadRow = Selectable<EmailThreadsTable>;
export type ReplyRow = Selectable<EmailRepliesTable>;
export type ContactRow = Selectable<ContactsTable>;
export type MailboxRow = Selectable<MailboxesTable>;
export type SendLedgerRow = Selectable<FollowupSendsTable>;
export type NewReplyRow = Insertable<EmailRepliesTable>;
