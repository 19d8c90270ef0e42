/** `Replies` over PostgreSQL. */

import type {
  MailLocation,
  NewReply,
  NewThread,
  Replies,
  ReplyKind,
  ReplyRecord,
  SuppressionReason,
} from '../../activities/ports';
import type { Database, Transaction } from './database';
import { openThreadRow } from './openThreadRow';
import { replyColumns, replyRecord } from './replyRows';
import { suppress } from './suppressions';
import { lockThread } from './recordEvents';
import { ensureMailbox } from './mailboxRows';
import { toInstant } from './values';

/** Mails that a creator wrote, readable or not: a decision is due on each. */
const CREATORS: readonly ReplyKind[] = ['human', 'unreadable'];
const READY_AT_ONCE = 200;

export class PostgresReplies implements Replies {
  constructor(private readonly db: Database) {}

  store(
    thread: NewThread | { readonly threadId: string },
    reply: NewReply,
    suppression: SuppressionReason | null,
  ): Promise<{ readonly reply: ReplyRecord; readonly stored: boolean }> {
    return this.db.transaction().execute(async (trx) => {
      const standing = await refreshLocation(trx, reply);
      if (standing !== null) return { reply: standing, stored: false };
      await ensureMailbox(trx, reply.mailbox);
      const threadId =
        'threadId' in thread ? thread.threadId : await openThreadRow(trx, thread, reply.messageKey);
      await lockThread(trx, threadId);
      const row = await trx
        .insertInto('email_replies')
        .values(replyColumns(threadId, reply))
        .onConflict((conflict) => conflict.columns(['mailbox', 'message_key']).doNothing())
        .returningAll()
        .executeTakeFirst();
      if (row === undefined) {
        // Another watcher stored the copy between the two statements.
        const other = await refreshLocation(trx, reply);
        if (other !== null) return { reply: other, stored: false };
        throw new Error('A mail was there and is gone: rows of email_replies are never deleted.');
      }
      if (suppression !== null) await suppressCreator(trx, threadId, suppression);
      if (CREATORS.includes(reply.kind)) await waitForThis(trx, threadId, row.id, reply.readyAtMs);
      return { reply: replyRecord(row), stored: true };
    });
  }

  async known(mailbox: string, messageKeys: readonly string[]): Promise<ReadonlySet<string>> {
    if (messageKeys.length === 0) return new Set();
    const rows = await this.db
      .selectFrom('email_replies')
      .select('message_key')
      .where('mailbox', '=', mailbox)
      .where('message_key', 'in', messageKeys)
      .execute();
    return new Set(rows.map((row) => row.message_key));
  }

  async ready(mailbox: string, nowMs: number): Promise<readonly ReplyRecord[]> {
    const rows = await this.rows()
      .where('mailbox', '=', mailbox)
      .where('signalled_at', 'is', null)
      .where('ready_at', '<=', toInstant(nowMs))
      .orderBy('received_at')
      .orderBy('id')
      .limit(READY_AT_ONCE)
      .execute();
    return rows.map(replyRecord);
  }

  async nextReadyAtMs(mailbox: string): Promise<number | null> {
    const next = await this.db
      .selectFrom('email_replies')
      .select('ready_at')
      .where('mailbox', '=', mailbox)
      .where('signalled_at', 'is', null)
      .orderBy('ready_at')
      .limit(1)
      .executeTakeFirst();
    return next?.ready_at.getTime() ?? null;
  }

  async markSignalled(replyIds: readonly string[], nowMs: number): Promise<void> {
    if (replyIds.length === 0) return;
    await this.db
      .updateTable('email_replies')
      .set({ signalled_at: toInstant(nowMs) })
      .where('id', 'in', replyIds)
      .where('signalled_at', 'is', null)
      .execute();
  }

  async get(replyIds: readonly string[]): Promise<readonly ReplyRecord[]> {
    if (replyIds.length === 0) return [];
    const rows = await this.rows().where('id', 'in', replyIds).execute();
    const byId = new Map(rows.map((row) => [row.id, replyRecord(row)]));
    return replyIds.flatMap((id) => byId.get(id) ?? []);
  }

  async undecided(threadId: string): Promise<readonly ReplyRecord[]> {
    const rows = await this.rows()
      .where('thread_id', '=', threadId)
      .where('kind', 'in', CREATORS)
      .where('decided_at', 'is', null)
      .orderBy('received_at')
      .orderBy('id')
      .execute();
    return rows.map(replyRecord);
  }

  async ofCreator(threadId: string): Promise<readonly ReplyRecord[]> {
    const rows = await this.rows()
      .where('thread_id', '=', threadId)
      .where('kind', 'in', CREATORS)
      .orderBy('received_at')
      .orderBy('id')
      .execute();
    return rows.map(replyRecord);
  }

  async newestOfCreator(threadId: string): Promise<ReplyRecord | null> {
    const row = await this.rows()
      .where('thread_id', '=', threadId)
      .where('kind', 'in', CREATORS)
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row === undefined ? null : replyRecord(row);
  }

  async locations(threadId: string): Promise<readonly MailLocation[]> {
    const rows = await this.db
      .selectFrom('email_replies')
      .select(['folder', 'uid_validity', 'uid'])
      .where('thread_id', '=', threadId)
      .execute();
    return rows.map((row) => ({ folder: row.folder, uidValidity: row.uid_validity, uid: Number(row.uid) }));
  }

  async markHandedOff(replyId: string, nowMs: number): Promise<void> {
    await this.db
      .updateTable('email_replies')
      .set({ handed_off_at: toInstant(nowMs) })
      .where('id', '=', replyId)
      .where('handed_off_at', 'is', null)
      .execute();
  }

  async count(mailbox: string, kind: string, nowMs: number): Promise<void> {
    await ensureMailbox(this.db, mailbox);
    await this.db
      .insertInto('mailbox_counts')
      .values({ mailbox, kind, day: new Date(nowMs).toISOString().slice(0, 10), mails: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(['mailbox', 'day', 'kind'])
          .doUpdateSet((row) => ({ mails: row('mailbox_counts.mails', '+', '1') })),
      )
      .execute();
  }

  private rows() {
    return this.db.selectFrom('email_replies').selectAll();
  }
}

/** The stored copy with the place where the mail was seen last; null when it is new. */
async function refreshLocation(trx: Transaction, reply: NewReply): Promise<ReplyRecord | null> {
  const row = await trx
    .updateTable('email_replies')
    .set({ folder: reply.location.folder, uid_validity: reply.location.uidValidity, uid: reply.location.uid })
    .where('mailbox', '=', reply.mailbox)
    .where('message_key', '=', reply.messageKey)
    .returningAll()
    .executeTakeFirst();
  return row === undefined ? null : replyRecord(row);
}

async function suppressCreator(trx: Transaction, threadId: string, reason: SuppressionReason): Promise<void> {
  const creator = await trx
    .selectFrom('creators')
    .innerJoin('email_threads', 'email_threads.creator_id', 'creators.id')
    .select('creators.canonical')
    .where('email_threads.id', '=', threadId)
    .executeTakeFirst();
  if (creator !== undefined && creator.canonical !== null)
    await suppress(trx, creator.canonical, reason, null, null);
}

/** The creator is still writing: what has not been signalled yet waits for the newest mail, to be judged with it. */
async function waitForThis(
  trx: Transaction,
  threadId: string,
  replyId: string,
  readyAtMs: number,
): Promise<void> {
  await trx
    .updateTable('email_replies')
    .set({ ready_at: toInstant(readyAtMs) })
    .where('thread_id', '=', threadId)
    .where('id', '<>', replyId)
    .where('kind', 'in', CREATORS)
    .where('signalled_at', 'is', null)
    .where('ready_at', '<', toInstant(readyAtMs))
    .execute();
}
