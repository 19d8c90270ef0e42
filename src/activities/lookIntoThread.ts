/** The last look: what stands in the mailbox now that nobody has taken into account. */

import { messageKey } from '../domain/intake/messageKey';
import { writtenByHandSince } from '../domain/intake/writtenByHand';
import { followUpMessageIds } from '../domain/sending/messageId';
import type { ThreadEvent } from '../domain/thread/events';
import { eventOfReply } from './eventOfReply';
import type { IntakeDeps } from './intake';
import type { MailHead, MailLocation, ThreadRecord } from './ports';
import { takeIn } from './takeIn';

export type Look =
  /** Nothing that the thread does not know. `heads`: every mail of the thread, oldest first. */
  | { readonly kind: 'clear'; readonly heads: readonly MailHead[] }
  /** What has to be recorded before anything else is done. */
  | { readonly kind: 'news'; readonly events: readonly ThreadEvent[] };

/**
 * Looks through the thread over a connection that is proven alive, and takes in what is not stored yet. The events are not
 * recorded: that is the caller's, in the transaction of what it does about them. Throws `MailboxUnreachable` or `LoginRefused`.
 */
export function lookIntoThread(deps: IntakeDeps) {
  return async (thread: ThreadRecord): Promise<Look> => {
    const ownIds = [thread.outreachMessageId, ...followUpMessageIds(thread.mailbox, thread.workflowId)];
    const heads = await takeInWhatStands(deps, thread, ownIds);
    const events = await newsOf(deps, thread, heads, ownIds);
    return events.length === 0 ? { kind: 'clear', heads } : { kind: 'news', events };
  };
}

async function takeInWhatStands(
  deps: IntakeDeps,
  thread: ThreadRecord,
  ownIds: readonly string[],
): Promise<readonly MailHead[]> {
  const { mailbox } = thread;
  return deps.sessions.use(mailbox, async (session) => {
    const heads = await session.threadHeads({
      gmailThreadId: thread.gmailThreadId,
      messageIds: ownIds,
      creatorAddress: thread.creatorAddress,
      sinceMs: thread.state.openedAtMs,
    });
    for (const head of await notStored(deps, thread, heads, ownIds))
      await takeIn(deps, session, mailbox, head);
    return heads;
  });
}

/** Rows that no decision has taken up and no signal has told yet, and a colleague's mail, told or not. */
async function newsOf(
  deps: IntakeDeps,
  thread: ThreadRecord,
  heads: readonly MailHead[],
  ownIds: readonly string[],
): Promise<ThreadEvent[]> {
  const nowMs = deps.clock.nowMs();
  const human = await deps.replies.undecided(thread.threadId);
  const newest = await deps.replies.newestOfCreator(thread.threadId);
  const told = (await deps.replies.ready(thread.mailbox, nowMs)).filter(
    ({ threadId, kind }) =>
      threadId === thread.threadId && (kind === 'out_of_office' || kind === 'bounce_permanent'),
  );
  const events = [...told, ...human].flatMap((reply) => {
    const event = eventOfReply(reply, newest, nowMs);
    return event === null ? [] : [event];
  });
  const sinceMs = newest?.receivedAtMs ?? thread.state.openedAtMs;
  return writtenByHandSince(heads, ownIds, sinceMs)
    ? [{ kind: 'own_mail_seen', atMs: nowMs }, ...events]
    : events;
}

/** By Gmail's id or by place: a mail's key takes its body elsewhere, and `takeIn` finds out what neither tells. */
async function notStored(
  deps: IntakeDeps,
  thread: ThreadRecord,
  heads: readonly MailHead[],
  ownIds: readonly string[],
): Promise<readonly MailHead[]> {
  const keys = heads.flatMap((head) => (head.gmailMessageId === null ? [] : [messageKey(head, null)]));
  const stored = await deps.replies.known(thread.mailbox, keys);
  const places = new Set((await deps.replies.locations(thread.threadId)).map(placeOf));
  return heads.filter((head) => {
    if (head.inSent && head.messageId !== null && ownIds.includes(head.messageId)) return false;
    return head.gmailMessageId === null
      ? !places.has(placeOf(head.location))
      : !stored.has(messageKey(head, null));
  });
}

function placeOf({ folder, uidValidity, uid }: MailLocation): string {
  return [uid, uidValidity, folder].join(' ');
}
