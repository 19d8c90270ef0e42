/** The ledger of sends over PostgreSQL. What may leave is `mayLeave`'s to say; the steps that are legal, the database's. */

import { sql } from 'kysely';
import type {
  Clock,
  CountedSend,
  FenceRequest,
  FenceResult,
  SendEnd,
  SendRow,
  Sends,
  SendSettled,
} from '../../activities/ports';
import { mayLeave, type SendRules } from '../../domain/sending/mayLeave';
import type { ThreadEvent } from '../../domain/thread/events';
import type { Stage } from '../../domain/thread/state';
import type { Database, Transaction } from './database';
import { lockThread, recordEvents } from './recordEvents';
import { writeEnd } from './sendEnds';
import { fenceFacts } from './sendFacts';
import { countedSends, sendRow } from './sendRows';
import { isFrozen, isFrozenLocked } from './sendSwitch';
import type { SendLedgerRow } from './schema';
import { fromInstant, toInstant } from './values';

/** `clock` null: the database's own, one for all workers. Tests bring theirs. */
export class PostgresSends implements Sends {
  constructor(
    private readonly db: Database,
    private readonly rulesOf: (mailbox: string) => SendRules,
    private readonly clock: Clock | null = null,
  ) {}

  async plan(threadId: string, stage: Stage, messageId: string, dueAtMs: number): Promise<SendRow> {
    await this.db
      .insertInto('followup_sends')
      .columns(['mailbox', 'thread_id', 'stage', 'creator_id', 'message_id', 'due_at'])
      .expression((row) =>
        row
          .selectFrom('email_threads')
          .select((thread) => [
            'mailbox',
            'id',
            thread.val(stage).as('stage'),
            'creator_id',
            thread.val(messageId).as('message_id'),
            sql<Date>`${toInstant(dueAtMs)}::timestamptz`.as('due_at'),
          ])
          .where('id', '=', threadId),
      )
      // Of two at once, either of the row's unique keys may tell the second.
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return sendRow(await ledgerRow(this.db, threadId, stage).executeTakeFirstOrThrow());
  }

  async find(threadId: string, stage: Stage): Promise<SendRow | null> {
    const row = await ledgerRow(this.db, threadId, stage).executeTakeFirst();
    return row === undefined ? null : sendRow(row);
  }

  fence(request: FenceRequest): Promise<FenceResult> {
    return this.db.transaction().execute((trx) => this.fenceIn(trx, request));
  }

  areFrozen(): Promise<boolean> {
    return isFrozen(this.db);
  }

  /** Threads are many and freezes few: it is read without a lock first. */
  async recordIfFrozen(threadId: string, event: ThreadEvent): Promise<boolean> {
    if (!(await isFrozen(this.db))) return false;
    return this.db.transaction().execute(async (trx) => {
      await lockThread(trx, threadId);
      if (!(await isFrozenLocked(trx))) return false;
      await recordEvents(trx, threadId, [event], await this.nowMs(trx));
      return true;
    });
  }

  claimWire(sendId: string, token: string): Promise<boolean> {
    return this.db.transaction().execute(async (trx) => {
      const row = await trx
        .updateTable('followup_sends')
        .set({ wire_at: sql`clock_timestamp()` })
        .where('id', '=', sendId)
        .where('fence_token', '=', token)
        .where('state', '=', 'fenced')
        .where('wire_at', 'is', null)
        .returning('id')
        .executeTakeFirst();
      if (row === undefined) return false;
      if (!(await isFrozenLocked(trx))) return true;
      await unclaim(trx, sendId);
      return false;
    });
  }

  settle(
    sendId: string,
    token: string | null,
    end: SendEnd,
    events: readonly ThreadEvent[],
  ): Promise<SendSettled> {
    return this.db.transaction().execute(async (trx) => {
      const nowMs = await this.nowMs(trx);
      return writeEnd(trx, sendId, token, end, events, nowMs);
    });
  }

  async countLook(sendId: string): Promise<number> {
    const { settle_looks: looks } = await this.db
      .updateTable('followup_sends')
      .set((row) => ({ settle_looks: row('settle_looks', '+', 1) }))
      .where('id', '=', sendId)
      .returning('settle_looks')
      .executeTakeFirstOrThrow();
    return looks;
  }

  async counted(mailbox: string): Promise<readonly CountedSend[]> {
    return countedSends(this.db, mailbox, await this.nowMs(this.db));
  }

  /** Locks in one order everywhere: mailbox, person, thread, ledger row. */
  private async fenceIn(trx: Transaction, request: FenceRequest): Promise<FenceResult> {
    const planned = await ledgerRow(trx, request.threadId, request.stage).executeTakeFirstOrThrow();
    await sql`select pg_advisory_xact_lock(hashtextextended(${`sends of ${planned.mailbox}`}, 0))`.execute(
      trx,
    );
    await trx
      .selectFrom('creators')
      .select('id')
      .where('id', '=', planned.creator_id)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    const { state } = await trx
      .selectFrom('email_threads')
      .select('state')
      .where('id', '=', request.threadId)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    const row = await ledgerRow(trx, request.threadId, request.stage).forUpdate().executeTakeFirstOrThrow();
    if (row.state !== 'planned' && row.state !== 'not_sent') return { kind: 'standing', row: sendRow(row) };
    // Read after the locks: whoever held them before may have used up what this one counts on.
    const frozen = await isFrozenLocked(trx);
    const nowMs = await this.nowMs(trx);
    const facts = { ...(await fenceFacts(trx, row, state, request.ordered, nowMs)), isFrozen: frozen };
    const answer = mayLeave(facts, this.rulesOf(row.mailbox));
    switch (answer.kind) {
      case 'go':
        return { kind: 'fenced', row: sendRow(await setFenced(trx, row, request.token, nowMs)) };
      case 'stopped':
        return { ...answer, undecidedReplyIds: facts.undecidedReplyIds };
      case 'blocked':
      case 'forbidden':
      case 'shifted':
        return answer;
    }
  }

  private async nowMs(db: Database | Transaction): Promise<number> {
    if (this.clock !== null) return this.clock.nowMs();
    const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
    const now = rows[0]?.now;
    if (now === undefined) throw new Error('The database did not tell its time.');
    return fromInstant(now);
  }
}

function ledgerRow(db: Database | Transaction, threadId: string, stage: Stage) {
  return db
    .selectFrom('followup_sends')
    .selectAll()
    .where('thread_id', '=', threadId)
    .where('stage', '=', stage);
}

/** Frozen between fence and wire: the row is fenced and was certainly not sent. */
async function unclaim(trx: Transaction, sendId: string): Promise<void> {
  await trx.updateTable('followup_sends').set({ wire_at: null }).where('id', '=', sendId).execute();
}

function setFenced(
  trx: Transaction,
  row: SendLedgerRow,
  token: string,
  nowMs: number,
): Promise<SendLedgerRow> {
  return trx
    .updateTable('followup_sends')
    .set({
      state: 'fenced',
      attempts: row.attempts + 1,
      fenced_at: toInstant(nowMs),
      fence_token: token,
      wire_at: null,
      sent_at: null,
      response_code: null,
      settle_looks: 0,
    })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
