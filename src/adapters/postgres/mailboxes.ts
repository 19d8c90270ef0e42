/** `Mailboxes` over PostgreSQL. */

import type { FolderCursor, Lease, MailboxRecord, Mailboxes, MailboxState } from '../../activities/ports';
import type { Database } from './database';
import { acquireLease, releaseLease, renewLease, saveCursor } from './leases';
import { claimLogin, loginRefused, loginUntried, loginWorked } from './logins';
import { ensureMailbox, mailboxRecord, unknownMailbox } from './mailboxRows';
import { fromInstant, toInstant, toInstantOrNull } from './values';

export class PostgresMailboxes implements Mailboxes {
  constructor(private readonly db: Database) {}

  acquireLease(mailbox: string, holder: string, nowMs: number, forMs: number): Promise<Lease | null> {
    return acquireLease(this.db, mailbox, holder, nowMs, forMs);
  }

  renewLease(lease: Lease, nowMs: number, forMs: number): Promise<boolean> {
    return renewLease(this.db, lease, nowMs, forMs);
  }

  releaseLease(lease: Lease): Promise<void> {
    return releaseLease(this.db, lease);
  }

  async cursors(mailbox: string): Promise<readonly FolderCursor[]> {
    const rows = await this.db
      .selectFrom('mailbox_folders')
      .selectAll()
      .where('mailbox', '=', mailbox)
      .orderBy('path')
      .execute();
    return rows.map((row) => ({
      path: row.path,
      role: row.role,
      uidValidity: row.uid_validity,
      lastUid: Number(row.last_uid),
      sweptAtMs: fromInstant(row.swept_at),
    }));
  }

  saveCursor(lease: Lease, cursor: FolderCursor): Promise<void> {
    return saveCursor(this.db, lease, cursor);
  }

  async get(mailbox: string): Promise<MailboxRecord> {
    const row = await this.db
      .selectFrom('mailboxes')
      .selectAll()
      .where('address', '=', mailbox)
      .executeTakeFirst();
    return row === undefined ? unknownMailbox(mailbox) : mailboxRecord(row);
  }

  async setState(
    mailbox: string,
    state: MailboxState,
    reason: string | null,
    untilMs: number | null,
    nowMs: number,
  ): Promise<void> {
    await ensureMailbox(this.db, mailbox);
    await this.db
      .updateTable('mailboxes')
      .set((row) => ({
        state,
        state_reason: reason,
        state_until: toInstantOrNull(untilMs),
        state_since: row
          .case()
          .when('state', '=', state)
          .then(row.ref('state_since'))
          .else(toInstant(nowMs))
          .end(),
      }))
      .where('address', '=', mailbox)
      .execute();
  }

  nextLoginAtMs(mailbox: string, nowMs: number): Promise<number | null> {
    return claimLogin(this.db, mailbox, nowMs);
  }

  loginRefused(mailbox: string, nowMs: number): Promise<void> {
    return loginRefused(this.db, mailbox, nowMs);
  }

  loginWorked(mailbox: string, nowMs: number): Promise<boolean> {
    return loginWorked(this.db, mailbox, nowMs);
  }

  loginUntried(mailbox: string): Promise<void> {
    return loginUntried(this.db, mailbox);
  }

  async setWatchedSince(mailbox: string, nowMs: number): Promise<number> {
    await ensureMailbox(this.db, mailbox);
    const { watched_since: since } = await this.db
      .updateTable('mailboxes')
      .set((row) => ({ watched_since: row.fn.coalesce('watched_since', row.val(toInstant(nowMs))) }))
      .where('address', '=', mailbox)
      .returning('watched_since')
      .executeTakeFirstOrThrow();
    return since?.getTime() ?? nowMs;
  }

  async setFilesSentCopies(mailbox: string): Promise<void> {
    await ensureMailbox(this.db, mailbox);
    await this.db
      .updateTable('mailboxes')
      .set({ files_sent_copies: true })
      .where('address', '=', mailbox)
      .where('files_sent_copies', '=', false)
      .execute();
  }
}
