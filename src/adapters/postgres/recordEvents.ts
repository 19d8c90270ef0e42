/** What happened to a thread, its projection and what else an event changes: for every adapter's transaction. */

import { applyEvent } from '../../domain/thread/applyEvent';
import type { ThreadEvent } from '../../domain/thread/events';
import { projectionOf } from '../../domain/thread/projection';
import type { ThreadState } from '../../domain/thread/state';
import type { Transaction } from './database';
import { insertEvents } from './threadEvents';
import { storable, storableOrNull, toInstant, toInstantOrNull, toJson } from './values';

/**
 * Locks the thread's row, appends the events that are not recorded yet (by key), applies them and writes the projection as it
 * stands at `nowMs`. Returns the state after. Idempotent. Throws when there is no such thread.
 */
export async function recordEvents(
  trx: Transaction,
  threadId: string,
  events: readonly ThreadEvent[],
  nowMs: number,
): Promise<ThreadState> {
  const state = await lockThread(trx, threadId);
  const added = await insertEvents(trx, threadId, events);
  if (added.length === 0) return state;
  const after = added.reduce(applyEvent, state);
  for (const event of added) await applyToOtherTables(trx, threadId, event);
  await trx
    .updateTable('email_threads')
    .set(threadColumns(after, nowMs))
    .where('id', '=', threadId)
    .execute();
  return after;
}

/**
 * Every transaction locks in one order, or they lock each other up: person, thread, then what belongs to the thread. Of the
 * strength that lets other rows refer to the thread meanwhile.
 */
export async function lockThread(trx: Transaction, threadId: string): Promise<ThreadState> {
  const { state } = await trx
    .selectFrom('email_threads')
    .select('state')
    .where('id', '=', threadId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => new NoSuchThread(threadId));
  return state;
}

export class NoSuchThread extends Error {
  constructor(threadId: string) {
    super(`There is no thread with the row id ${threadId}.`);
    this.name = 'NoSuchThread';
  }
}

/** The columns that show a state, `updated_at` included. */
export function threadColumns(state: ThreadState, nowMs: number) {
  const shown = projectionOf(state, nowMs);
  return {
    state: toJson(state),
    status: shown.status,
    waiting_for: shown.waitingFor,
    followups_sent: shown.followupsSent,
    intent: shown.intent,
    outcome: shown.outcome,
    next_action_at: toInstantOrNull(shown.nextActionAtMs),
    next_followup_at: toInstantOrNull(shown.nextFollowupAtMs),
    closed_at: toInstantOrNull(shown.closedAtMs),
    updated_at: toInstant(nowMs),
  };
}

async function applyToOtherTables(trx: Transaction, threadId: string, event: ThreadEvent): Promise<void> {
  if (event.kind === 'send_resolved') await resolveLedgerRow(trx, threadId, event);
  if (event.kind === 'reclassified') await keepCorrection(trx, threadId, event);
}

/** A person's word on a held send. The ledger refuses any other step. */
async function resolveLedgerRow(
  trx: Transaction,
  threadId: string,
  event: ThreadEvent & { readonly kind: 'send_resolved' },
): Promise<void> {
  await trx
    .updateTable('followup_sends')
    .set({
      state: event.resolution,
      ...(event.resolution === 'sent' ? { sent_at: toInstant(event.atMs) } : {}),
      resolved_by: storableOrNull(event.by),
      resolved_reason: storableOrNull(event.reason),
    })
    .where('thread_id', '=', threadId)
    .where('stage', '=', event.stage)
    .where('state', '<>', event.resolution)
    .execute();
}

/** Belongs to the newest mail that a human wrote: the one that the verdict was on. */
async function keepCorrection(
  trx: Transaction,
  threadId: string,
  event: ThreadEvent & { readonly kind: 'reclassified' },
): Promise<void> {
  const newest = await trx
    .selectFrom('email_replies')
    .select('id')
    .where('thread_id', '=', threadId)
    .where('kind', 'in', ['human', 'unreadable'])
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  await trx
    .insertInto('corrections')
    .values({
      thread_id: threadId,
      reply_id: newest?.id ?? null,
      intent: event.intent,
      by: storable(event.by),
      reason: storableOrNull(event.reason),
      at: toInstant(event.atMs),
    })
    .execute();
}
