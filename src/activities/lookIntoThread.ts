/** The last look: what stands in the mailbox now that nobody has taken into account. */

import { messageKey } from '../domain/intake/messageKey';
import type { ThreadEvent } from '../domain/thread/events';
import type { Stage } from '../domain/thread/state';
import { eventOfReply } from './eventOfReply';
import type { IntakeDeps } from './intake';
import type { MailHead, ReplyRecord, ThreadRecord } from './ports';
import { takeIn } from './takeIn';

export type Look =
  /** Nothing that the thread does not know. `heads`: every mail of the thread, oldest first. */
  | { readonly kind: 'clear'; readonly heads: readonly MailHead[] }
  /** What has to be recorded before anything else is done. */
  | { readonly kind: 'news'; readonly events: readonly ThreadEvent[] };

const STAGES: readonly Stage[] = [1, 2, 3];

/**
 * Looks through the thread over a connection that is proven alive, and takes in what is not stored yet. The events are not
 * recorded: that is the caller's, in the transaction of what it does about them. Throws `MailboxUnreachable` or `LoginRefused`.
 */
export function lookIntoThread(deps: IntakeDeps) {
  return async (thread: ThreadRecord): Promise<Look> => {
    const messageIds = await ownMessageIds(deps, thread);
    const heads = await deps.sessions.use(thread.mailbox, async (session) => {
      const standing = await session.threadHeads({
        gmailThreadId: thread.gmailThreadId,
        messageIds,
        creatorAddress: thread.creatorAddress,
        sinceMs: thread.state.openedAtMs,
      });
      for (const head of await notStored(deps, thread.mailbox, standing))
        await takeIn(deps, session, thread.mailbox, head);
      return standing;
    });
    const events = await newsOf(deps, thread);
    return events.length === 0 ? { kind: 'clear', heads } : { kind: 'news', events };
  };
}

/** Rows that no decision has taken up and no signal has told yet. */
async function newsOf(deps: IntakeDeps, thread: ThreadRecord): Promise<ThreadEvent[]> {
  const nowMs = deps.clock.nowMs();
  const human = await deps.replies.undecided(thread.threadId);
  const newest = await deps.replies.newestOfCreator(thread.threadId);
  const others = (await deps.replies.ready(thread.mailbox, nowMs)).filter(
    (reply) => reply.threadId === thread.threadId && reply.kind !== 'human' && reply.kind !== 'unreadable',
  );
  return [...others, ...human].flatMap((reply: ReplyRecord) => {
    const event = eventOfReply(reply, newest, nowMs);
    return event === null ? [] : [event];
  });
}

async function ownMessageIds(deps: IntakeDeps, thread: ThreadRecord): Promise<string[]> {
  const sends = await Promise.all(STAGES.map((stage) => deps.sends.find(thread.threadId, stage)));
  return [thread.outreachMessageId, ...sends.flatMap((row) => (row === null ? [] : [row.messageId]))];
}

/** With Gmail's ids one query tells what is stored; elsewhere the key takes the mail's body, and `takeIn` finds out. */
async function notStored(
  deps: IntakeDeps,
  mailbox: string,
  heads: readonly MailHead[],
): Promise<readonly MailHead[]> {
  const keys = heads.flatMap((head) => (head.gmailMessageId === null ? [] : [messageKey(head, null)]));
  const known = await deps.replies.known(mailbox, keys);
  return heads.filter((head) => head.gmailMessageId === null || !known.has(messageKey(head, null)));
}
