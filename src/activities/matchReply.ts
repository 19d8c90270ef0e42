/** Which of our mails a mail answers. */

import { citedIds, creatorOf } from '../domain/intake/matching';
import { bareSubject, isReplySubject } from '../domain/intake/subject';
import { creatorWorkflowId } from '../domain/thread/workflowId';
import type { IntakeDeps } from './intake';
import type { MailHead, MailSession, NewThread, ThreadRecord } from './ports';

export type Match =
  | { readonly kind: 'known'; readonly thread: ThreadRecord }
  /** Answers an outreach that nobody had answered before. `messageId` is set when the opening mail is stored. */
  | { readonly kind: 'new'; readonly thread: Omit<NewThread, 'messageId' | 'openedAtMs'> };

/** A thread that was opened before, by what the head says alone. */
export async function findKnownThread(
  deps: Pick<IntakeDeps, 'threads'>,
  mailbox: string,
  head: MailHead,
): Promise<ThreadRecord | null> {
  const cited = await deps.threads.findByOwnMessageId(mailbox, citedIds(head));
  if (cited !== null || head.gmailThreadId === null) return cited;
  return deps.threads.find(mailbox, head.gmailThreadId);
}

/**
 * The thread that a mail from outside belongs to, or opens; null when it is no reply to outreach. By what it cites; by
 * Gmail's thread, if that holds a mail of ours; at last by subject, if it says that it answers and we wrote under it to
 * that very address.
 */
export async function matchReply(
  deps: Pick<IntakeDeps, 'threads' | 'options'>,
  session: MailSession,
  mailbox: string,
  head: MailHead,
): Promise<Match | null> {
  const known = await findKnownThread(deps, mailbox, head);
  if (known !== null) return { kind: 'known', thread: known };
  const outreach =
    (await firstOfOursInThread(session, head)) ??
    (await firstCitedInSent(session, citedIds(head))) ??
    (await sentUnderSubject(session, head));
  return outreach === null ? null : matchOutreach(deps, mailbox, outreach, head.from);
}

/** The thread of a mail of ours, known or new. */
export async function matchOutreach(
  deps: Pick<IntakeDeps, 'threads' | 'options'>,
  mailbox: string,
  outreach: MailHead,
  answeredBy: string | null,
): Promise<Match | null> {
  const creatorAddress = creatorOf(outreach, mailbox, answeredBy);
  const { messageId, gmailThreadId } = outreach;
  if (creatorAddress === null || messageId === null) return null;
  const known =
    (await deps.threads.findByOwnMessageId(mailbox, [messageId])) ??
    (gmailThreadId === null ? null : await deps.threads.find(mailbox, gmailThreadId));
  if (known !== null) return { kind: 'known', thread: known };
  const threadKey = gmailThreadId ?? messageId;
  return {
    kind: 'new',
    thread: {
      workflowId: creatorWorkflowId(mailbox, threadKey),
      mailbox,
      threadKey,
      creatorAddress,
      subject: bareSubject(outreach.subject),
      outreachMessageId: messageId,
      gmailThreadId,
      cadence: deps.options.cadence,
    },
  };
}

async function firstOfOursInThread(session: MailSession, head: MailHead): Promise<MailHead | null> {
  if (head.gmailThreadId === null) return null;
  const heads = await session.threadHeads({
    gmailThreadId: head.gmailThreadId,
    messageIds: [],
    creatorAddress: null,
    sinceMs: 0,
  });
  return heads.find((other) => other.inSent && other.receivedAtMs <= head.receivedAtMs) ?? null;
}

async function firstCitedInSent(session: MailSession, ids: readonly string[]): Promise<MailHead | null> {
  for (const id of ids) {
    const sent = await session.findSent(id);
    if (sent !== null) return sent;
  }
  return null;
}

async function sentUnderSubject(session: MailSession, head: MailHead): Promise<MailHead | null> {
  if (head.from === null || !isReplySubject(head.subject)) return null;
  return session.findSentTo(head.from, head.subject);
}
