/** `Decisions` over PostgreSQL. */

import {
  OtherSequenceRunning,
  type Clock,
  type Decision,
  type Decisions,
  type Gate,
} from '../../activities/ports';
import type { FoundContact, Verdict } from '../../domain/verdict';
import type { Database, Transaction } from './database';
import { lockThread, recordEvents } from './recordEvents';
import { suppress } from './suppressions';
import { hasOtherRunningSequence } from './threads';
import { storable, toInstant, toJson } from './values';

/** What counts against a person's or a mailbox's limit: accepted, on the wire, or undecided. */
const COUNTED_STATES = ['fenced', 'sent', 'unknown', 'held'] as const;

export class PostgresDecisions implements Decisions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async record(decision: Decision): Promise<void> {
    const nowMs = this.clock.nowMs();
    await this.db.transaction().execute(async (trx) => {
      const canonical = await lockCreator(trx, decision.threadId);
      await lockThread(trx, decision.threadId);
      await refuseSecondSequence(trx, decision);
      await insertVerdict(trx, decision.threadId, decision.replyIds, decision.verdict, {
        acting: true,
        gate: decision.gate,
      });
      for (const [replyId, contacts] of decision.contacts)
        if (!(await isErased(trx, [replyId])))
          await insertContacts(trx, decision.threadId, replyId, contacts);
      if (decision.suppress && canonical !== null) await suppress(trx, canonical, 'opted_out', null, null);
      await trx
        .updateTable('email_replies')
        .set({ decided_at: toInstant(nowMs), for_human: decision.forHuman })
        .where('id', 'in', decision.replyIds)
        .where('decided_at', 'is', null)
        .execute();
      await recordEvents(trx, decision.threadId, decision.events, nowMs);
    });
  }

  recordShadow(threadId: string, replyIds: readonly string[], verdict: Verdict): Promise<void> {
    return this.db
      .transaction()
      .execute((trx) => insertVerdict(trx, threadId, replyIds, verdict, { acting: false, gate: null }));
  }

  async standing(
    replyIds: readonly string[],
  ): Promise<{ readonly verdict: Verdict; readonly gate: Gate | null } | null> {
    const row = await this.db
      .selectFrom('classifications')
      .selectAll()
      .where('acting', '=', true)
      .where('reply_id', '=', newest(replyIds))
      .executeTakeFirst();
    if (row === undefined) return null;
    return {
      gate: row.gate,
      verdict: {
        intent: row.intent,
        optOut: row.opt_out,
        unsure: row.unsure,
        source: row.source,
        model: row.model,
        promptVersion: row.prompt_version,
        confidence: row.confidence,
        decidingWords: row.deciding_words,
        latencyMs: row.latency_ms,
      },
    };
  }

  async automatedMailsSince(creatorId: string, sinceMs: number): Promise<number> {
    const { mails } = await this.db
      .selectFrom('followup_sends')
      .select((row) => row.fn.countAll<string>().as('mails'))
      .where('creator_id', '=', creatorId)
      .where('state', 'in', COUNTED_STATES)
      .where('fenced_at', '>=', toInstant(sinceMs))
      .executeTakeFirstOrThrow();
    return Number(mails);
  }
}

/** All decisions on one person queue here, so that two threads cannot both become the only one. */
async function lockCreator(trx: Transaction, threadId: string): Promise<string | null> {
  const { canonical } = await trx
    .selectFrom('creators')
    .innerJoin('email_threads', 'email_threads.creator_id', 'creators.id')
    .select('creators.canonical')
    .where('email_threads.id', '=', threadId)
    .forNoKeyUpdate('creators')
    .executeTakeFirstOrThrow();
  return canonical;
}

async function refuseSecondSequence(trx: Transaction, decision: Decision): Promise<void> {
  const starts = decision.events.some(
    (event) => event.kind === 'decided' && event.route.kind === 'follow_up',
  );
  if (starts && (await hasOtherRunningSequence(trx, decision.threadId)))
    throw new OtherSequenceRunning(decision.threadId);
}

/** A decision that was under way while its mails were erased stores nothing that it read from them. Holds the mails as they are. */
async function isErased(trx: Transaction, replyIds: readonly string[]): Promise<boolean> {
  const replies = await trx
    .selectFrom('email_replies')
    .select('erased_at')
    .where('id', 'in', replyIds)
    .orderBy('id')
    .forShare()
    .execute();
  return replies.some((reply) => reply.erased_at !== null);
}

async function insertVerdict(
  trx: Transaction,
  threadId: string,
  replyIds: readonly string[],
  verdict: Verdict,
  role: { readonly acting: boolean; readonly gate: Gate | null },
): Promise<void> {
  const decidingWords = (await isErased(trx, replyIds)) ? [] : verdict.decidingWords;
  await trx
    .insertInto('classifications')
    .values({
      thread_id: threadId,
      reply_id: newest(replyIds),
      reply_ids: replyIds,
      acting: role.acting,
      gate: role.gate,
      source: verdict.source,
      model: verdict.model,
      prompt_version: verdict.promptVersion,
      intent: verdict.intent,
      opt_out: verdict.optOut,
      unsure: verdict.unsure,
      confidence: verdict.confidence,
      deciding_words: toJson(decidingWords.map(storable)),
      latency_ms: Math.round(verdict.latencyMs),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function insertContacts(
  trx: Transaction,
  threadId: string,
  replyId: string,
  contacts: readonly FoundContact[],
): Promise<void> {
  if (contacts.length === 0) return;
  await trx
    .insertInto('contacts')
    .values(
      contacts.map((contact) => ({
        thread_id: threadId,
        reply_id: replyId,
        kind: contact.kind,
        value: storable(contact.value),
        evidence: storable(contact.evidence),
        source: contact.source,
        span_start: contact.span?.start ?? null,
        span_end: contact.span?.end ?? null,
        confidence: contact.confidence,
        doubtful: contact.doubtful,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Mails that are judged together come oldest first. */
function newest(replyIds: readonly string[]): string {
  const last = replyIds.at(-1);
  if (last === undefined) throw new RangeError('A verdict is on at least one mail.');
  return last;
}
