/** The whole truth about one thread. */

import type { Database } from '../../adapters/postgres/database';
import type { Gate, ReplyKind, SendRow } from '../../activities/ports';
import { nextStep } from '../../domain/thread/nextStep';
import type { Stage } from '../../domain/thread/state';
import { inWords } from '../../domain/thread/words';
import type { ContactKind, FoundContact, Intent, VerdictSource } from '../../domain/verdict';
import { iso, isoOrNull } from './instants';
import { listThreads, type ThreadItem } from './threadList';

/** Instants are ISO 8601 UTC; ids are those of the tables. */
export interface ThreadDetail extends ThreadItem {
  readonly threadId: string;
  /** What happens next, when, and why not now. */
  readonly standing: string;
  readonly outreachMessageId: string;
  readonly mails: readonly ReceivedMail[];
  readonly verdicts: readonly ThreadVerdict[];
  readonly contacts: readonly ThreadContact[];
  readonly stages: readonly ThreadStage[];
  readonly byHand: readonly HandAction[];
  readonly events: readonly { readonly at: string; readonly kind: string; readonly data: unknown }[];
}

export interface ReceivedMail {
  readonly replyId: string;
  readonly kind: ReplyKind;
  readonly why: string | null;
  readonly from: string | null;
  readonly messageId: string | null;
  readonly receivedAt: string;
  readonly written: string | null;
  readonly senderMatches: boolean;
  readonly authentication: 'pass' | 'fail' | 'neutral';
  /** Addressed to somebody who was not in the conversation. */
  readonly newPeople: boolean;
  readonly awayUntil: string | null;
  readonly decidedAt: string | null;
  readonly handedOffAt: string | null;
  readonly forHuman: boolean;
}

export interface ThreadVerdict {
  readonly replyIds: readonly string[];
  readonly judgedAt: string;
  readonly acting: boolean;
  readonly intent: Intent;
  readonly optOut: boolean;
  readonly unsure: boolean;
  readonly confidence: number;
  readonly decidingWords: readonly string[];
  readonly gate: Gate | null;
  readonly source: VerdictSource;
  readonly model: string;
  readonly promptVersion: string;
  readonly latencyMs: number;
}

export interface ThreadContact {
  readonly kind: ContactKind;
  readonly value: string;
  readonly evidence: string;
  readonly source: FoundContact['source'];
  readonly confidence: number;
  readonly doubtful: boolean;
  readonly replyId: string;
  readonly foundAt: string;
}

export interface ThreadStage {
  readonly stage: Stage;
  readonly state: SendRow['state'];
  readonly messageId: string;
  readonly attempts: number;
  readonly dueAt: string;
  readonly sentAt: string | null;
  readonly responseCode: string | null;
  readonly resolvedBy: string | null;
  readonly resolvedReason: string | null;
}

/** What a person ordered, and why. */
export interface HandAction {
  readonly at: string;
  readonly by: string;
  readonly action: string;
  /** What belongs to the action: the intent that was corrected to, until when, which stage. */
  readonly detail: string | null;
  readonly reason: string | null;
}

/** Null: there is no such thread. */
export async function threadDetail(
  db: Database,
  workflowId: string,
  nowMs: number,
): Promise<ThreadDetail | null> {
  const [item] = await listThreads(db, { workflowId });
  const thread = await db
    .selectFrom('email_threads')
    .select(['id', 'state', 'outreach_message_id'])
    .where('workflow_id', '=', workflowId)
    .executeTakeFirst();
  if (item === undefined || thread === undefined) return null;
  const [mails, verdicts, contacts, stages, events] = await Promise.all([
    mailsOf(db, thread.id),
    verdictsOf(db, thread.id),
    contactsOf(db, thread.id),
    stagesOf(db, thread.id),
    eventsOf(db, thread.id),
  ]);
  return {
    ...item,
    threadId: thread.id,
    standing: inWords(thread.state, nextStep(thread.state, nowMs)),
    outreachMessageId: thread.outreach_message_id,
    mails,
    verdicts,
    contacts,
    stages,
    byHand: events.flatMap(handAction),
    events,
  };
}

async function mailsOf(db: Database, threadId: string): Promise<readonly ReceivedMail[]> {
  const rows = await db
    .selectFrom('email_replies')
    .selectAll()
    .where('thread_id', '=', threadId)
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    replyId: row.id,
    kind: row.kind,
    why: row.why,
    from: row.from_address,
    messageId: row.message_id,
    receivedAt: iso(row.received_at),
    written: row.written,
    senderMatches: row.sender_matches,
    authentication: row.authentication,
    newPeople: row.new_people,
    awayUntil: isoOrNull(row.away_until),
    decidedAt: isoOrNull(row.decided_at),
    handedOffAt: isoOrNull(row.handed_off_at),
    forHuman: row.for_human,
  }));
}

async function verdictsOf(db: Database, threadId: string): Promise<readonly ThreadVerdict[]> {
  const rows = await db
    .selectFrom('classifications')
    .selectAll()
    .where('thread_id', '=', threadId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    replyIds: row.reply_ids,
    judgedAt: iso(row.judged_at),
    acting: row.acting,
    intent: row.intent,
    optOut: row.opt_out,
    unsure: row.unsure,
    confidence: row.confidence,
    decidingWords: row.deciding_words,
    gate: row.gate,
    source: row.source,
    model: row.model,
    promptVersion: row.prompt_version,
    latencyMs: row.latency_ms,
  }));
}

async function contactsOf(db: Database, threadId: string): Promise<readonly ThreadContact[]> {
  const rows = await db
    .selectFrom('contacts')
    .selectAll()
    .where('thread_id', '=', threadId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    kind: row.kind,
    value: row.value,
    evidence: row.evidence,
    source: row.source,
    confidence: row.confidence,
    doubtful: row.doubtful,
    replyId: row.reply_id,
    foundAt: iso(row.found_at),
  }));
}

async function stagesOf(db: Database, threadId: string): Promise<readonly ThreadStage[]> {
  const rows = await db
    .selectFrom('followup_sends')
    .selectAll()
    .where('thread_id', '=', threadId)
    .orderBy('stage')
    .execute();
  return rows.map((row) => ({
    stage: row.stage,
    state: row.state,
    messageId: row.message_id,
    attempts: row.attempts,
    dueAt: iso(row.due_at),
    sentAt: isoOrNull(row.sent_at),
    responseCode: row.response_code,
    resolvedBy: row.resolved_by,
    resolvedReason: row.resolved_reason,
  }));
}

async function eventsOf(db: Database, threadId: string): Promise<ThreadDetail['events']> {
  const rows = await db
    .selectFrom('stage_transitions')
    .select(['at', 'kind', 'data'])
    .where('thread_id', '=', threadId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ at: iso(row.at), kind: row.kind, data: row.data }));
}

/** Events that a person ordered say by whom. */
function handAction({ at, kind, data }: ThreadDetail['events'][number]): HandAction[] {
  const { by, reason, intent, untilMs, stage, resolution } = data as {
    readonly by?: string;
    readonly reason?: string | null;
    readonly intent?: Intent;
    readonly untilMs?: number;
    readonly stage?: Stage;
    readonly resolution?: string;
  };
  if (by === undefined) return [];
  const details = [
    ...(stage === undefined ? [] : [`stage ${stage}`]),
    ...(resolution === undefined ? [] : [`as ${resolution}`]),
    ...(intent === undefined ? [] : [`as ${intent}`]),
    ...(untilMs === undefined ? [] : [`until ${new Date(untilMs).toISOString()}`]),
  ];
  const detail = details.length === 0 ? null : details.join(' ');
  return [{ at, by, action: kind, detail, reason: reason ?? null }];
}
