/** The hand-off: a mail stands unread where people work, and that was read back from the server. Once per mail. */

import { messageKey } from '../domain/intake/messageKey';
import type { IntakeDeps } from './intake';
import type { MailHead, MailSession, ReplyRecord, ThreadRecord } from './ports';

type HandOffDeps = Pick<IntakeDeps, 'sessions' | 'replies' | 'clock' | 'log'>;

/** Idempotent. Throws `MailboxUnreachable` or `LoginRefused` when the mailbox cannot be had. */
export async function handOff(deps: HandOffDeps, thread: ThreadRecord, reply: ReplyRecord): Promise<void> {
  const [standing] = await deps.replies.get([reply.replyId]);
  if (standing === undefined || standing.handedOffAtMs !== null) return;
  const found = await deps.sessions.use(thread.mailbox, async (session) => {
    if ((await session.markUnread(reply.location)) === 'unread') return true;
    const moved = await findAgain(session, thread, reply);
    return moved !== null && (await session.markUnread(moved.location)) === 'unread';
  });
  // Whoever removed a mail has read it.
  if (!found)
    deps.log.warn('IMAP: a mail for a person is gone from the mailbox', { workflowId: thread.workflowId });
  await deps.replies.markHandedOff(reply.replyId, deps.clock.nowMs());
}

/** UIDs end with a folder's UIDVALIDITY, and a person may move mail. */
async function findAgain(
  session: MailSession,
  thread: ThreadRecord,
  reply: ReplyRecord,
): Promise<MailHead | null> {
  const heads = await session.threadHeads({
    gmailThreadId: thread.gmailThreadId,
    messageIds: [thread.outreachMessageId, ...(reply.messageId === null ? [] : [reply.messageId])],
    creatorAddress: reply.fromAddress,
    sinceMs: reply.receivedAtMs,
  });
  const isIt = (head: MailHead): boolean =>
    head.gmailMessageId === null
      ? head.messageId === reply.messageId && head.sizeBytes === reply.sizeBytes
      : messageKey(head, null) === reply.messageKey;
  return heads.find(isIt) ?? null;
}
