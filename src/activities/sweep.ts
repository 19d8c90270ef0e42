/** One pass over a mailbox: what came since the cursor is taken in, folder by folder. */

import { isFresh, backfillSinceMs, type BackfillRule } from '../domain/intake/backfill';
import type { IntakeDeps } from './intake';
import {
  LeaseLost,
  LoginRefused,
  MailboxUnreachable,
  type FolderCursor,
  type Lease,
  type MailHead,
  type MailSession,
} from './ports';
import { takeIn } from './takeIn';

export interface SweepDeps extends IntakeDeps {
  readonly backfill: BackfillRule;
}

export interface Watch {
  readonly session: MailSession;
  readonly lease: Lease;
  /** Called after each mail and, with the cursor, after each batch. Throws `LeaseLost`. */
  readonly step: (cursor: FolderCursor | null) => void;
  /** Ends the sweep after the mail in hand. */
  readonly signal: AbortSignal;
}

type Folder = MailSession['folders'][number];

/** Heads in memory at once. */
const BATCH = 50;
/** A mail that fails so often is stored by its head alone: one bad mail must not stop the others. */
const TRIES = 3;
/** Clocks of mail servers and ours differ, and INTERNALDATE is whole seconds. */
const RESCAN_MARGIN_MS = 10 * 60_000;

/** `isThrough` false: a folder holds more, and the caller sweeps again when it has told the threads of these. */
export async function sweep(deps: SweepDeps, watch: Watch): Promise<{ readonly isThrough: boolean }> {
  const cursors = await deps.mailboxes.cursors(watch.lease.mailbox);
  let isThrough = true;
  for (const folder of watch.session.folders) {
    const standing = cursors.find((cursor) => cursor.path === folder.path) ?? null;
    if (!(await sweepFolder(deps, watch, folder, standing))) isThrough = false;
  }
  return { isThrough };
}

async function sweepFolder(
  deps: SweepDeps,
  watch: Watch,
  folder: Folder,
  standing: FolderCursor | null,
): Promise<boolean> {
  const { session, lease } = watch;
  const { uidValidity, lastUid } = await session.status(folder.path);
  const now = { ...folder, uidValidity, lastUid, sweptAtMs: deps.clock.nowMs() };
  if (standing === null) {
    await takeAll(deps, watch, await firstStart(deps, watch, folder), now);
    return true;
  }
  if (standing.uidValidity !== uidValidity) {
    deps.log.warn(
      `IMAP: UIDVALIDITY of ${folder.path} in ${lease.mailbox} changed, looking through it again`,
    );
    const sinceMs = standing.sweptAtMs - RESCAN_MARGIN_MS;
    await takeAll(deps, watch, await session.headsSince(folder.path, sinceMs), now);
    return true;
  }
  const heads = await session.headsAfter(folder.path, standing.lastUid, BATCH);
  const isThrough = heads.length < BATCH;
  const last = heads.at(-1)?.location.uid ?? standing.lastUid;
  // Drafts and the like have UIDs and no heads.
  await takeAll(deps, watch, heads, { ...now, lastUid: isThrough ? Math.max(last, lastUid) : last });
  return isThrough;
}

/** The cursor moves once everything before it is stored. */
async function takeAll(
  deps: SweepDeps,
  watch: Watch,
  heads: readonly MailHead[],
  cursor: FolderCursor,
): Promise<void> {
  for (const head of heads) {
    if (watch.signal.aborted) return;
    await takeOne(deps, watch, head);
    watch.step(null);
  }
  await deps.mailboxes.saveCursor(watch.lease, cursor);
  watch.step(cursor);
}

async function takeOne(deps: SweepDeps, { session, lease }: Watch, head: MailHead): Promise<void> {
  const { mailbox } = lease;
  for (let attempt = 1; ; attempt++) {
    try {
      const taken = await takeIn(deps, session, mailbox, head, attempt > TRIES);
      if (taken.kind === 'left' && taken.count !== null)
        await deps.replies.count(mailbox, taken.count, deps.clock.nowMs());
      return;
    } catch (error) {
      if (isOfConnection(error)) throw error;
      // Throws when the database is gone: that is not the mail's fault.
      await deps.mailboxes.get(mailbox);
      deps.log.warn(`IMAP: a mail in ${mailbox} could not be taken in`, {
        folder: head.location.folder,
        uid: head.location.uid,
        attempt,
        error: error instanceof Error ? error.name : 'unknown',
      });
      if (attempt > TRIES) {
        await deps.replies.count(mailbox, 'unreadable', deps.clock.nowMs());
        return;
      }
    }
  }
}

const isOfConnection = (error: unknown): boolean =>
  error instanceof MailboxUnreachable || error instanceof LoginRefused || error instanceof LeaseLost;

/** On the very first start of a mailbox: what the backfill takes up. Older mail is left alone. */
async function firstStart(deps: SweepDeps, { session, lease }: Watch, folder: Folder): Promise<MailHead[]> {
  const { mailbox } = lease;
  const watchedSinceMs = await deps.mailboxes.setWatchedSince(mailbox, deps.clock.nowMs());
  if (folder.role === 'sent') return [];
  const sinceMs = backfillSinceMs(watchedSinceMs, deps.backfill);
  const heads = await session.headsSince(folder.path, sinceMs);
  const taken: MailHead[] = [];
  for (const head of heads) {
    if (!isFresh(head, watchedSinceMs) || (await hasOursAfter(session, head))) continue;
    taken.push(head);
  }
  return taken;
}

async function hasOursAfter(session: MailSession, head: MailHead): Promise<boolean> {
  const heads = await session.threadHeads({
    gmailThreadId: head.gmailThreadId,
    messageIds: head.messageId === null ? [] : [head.messageId],
    creatorAddress: null,
    sinceMs: head.receivedAtMs,
  });
  return heads.some((other) => other.inSent && other.receivedAtMs > head.receivedAtMs);
}
