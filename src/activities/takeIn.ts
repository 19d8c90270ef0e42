/** One mail in: whose it is, whether it matters, what it is; stored before anybody is told. */

import { isCopy } from '../domain/intake/copies';
import { mayBeReport } from '../domain/intake/matching';
import { messageKey } from '../domain/intake/messageKey';
import { sameMailbox } from '../domain/address';
import { followUpMessageIds } from '../domain/sending/messageId';
import type { IntakeDeps } from './intake';
import { addressesNewPeople } from './newPeople';
import { findKnownThread, matchReply, type Match } from './matchReply';
import { matchReport } from './matchReport';
import type { MailHead, MailSession, ReplyRecord } from './ports';
import { readMail, type ReadMail } from './readMail';
import { describeReply, notMoreThanHead, type Described } from './describeReply';

export type TakenIn =
  | { readonly kind: 'stored'; readonly reply: ReplyRecord }
  /** Was taken in before. */
  | { readonly kind: 'known' }
  /** Left as found. `count`: under which name it is counted; null: not at all (our own mail, or gone). */
  | { readonly kind: 'left'; readonly count: string | null };

const OURS: TakenIn = { kind: 'left', count: null };

/**
 * Takes in the mail behind `head`. Idempotent. `asUnreadable`: the mail failed again and again, so it is stored by its head
 * alone. Throws `MailboxUnreachable` when the connection is gone, and what the stores throw.
 */
export async function takeIn(
  deps: IntakeDeps,
  session: MailSession,
  mailbox: string,
  head: MailHead,
  asUnreadable = false,
): Promise<TakenIn> {
  if (head.inSent || (await isLoopOfOurs(deps, mailbox, head)))
    return takeInOwn(deps, session, mailbox, head);
  if (head.gmailMessageId !== null && (await isKnown(deps, mailbox, messageKey(head, null))))
    return { kind: 'known' };

  let match = await matchReply(deps, session, mailbox, head);
  if (match === null && (asUnreadable || !mayBeReport(head))) return { kind: 'left', count: 'not_a_reply' };

  const read: ReadMail = asUnreadable
    ? { kind: 'unreadable', source: null, why: 'reading it failed again and again' }
    : await readMail(deps, session, head);
  if (read.kind === 'gone') return OURS;
  const key = messageKey(head, read.source);
  if (await isKnown(deps, mailbox, key)) return { kind: 'known' };

  if (match === null && read.kind === 'parsed') match = await matchReport(deps, session, mailbox, read.mail);
  if (match === null) return { kind: 'left', count: 'not_a_reply' };
  return store(deps, mailbox, head, key, match, await describe(deps, session, head, match, read));
}

async function describe(
  deps: IntakeDeps,
  session: MailSession,
  head: MailHead,
  { thread }: Match,
  read: ReadMail,
): Promise<Described> {
  const creatorAddress = thread.creatorAddress ?? '';
  if (read.kind === 'parsed') {
    const hasNewPeople = await addressesNewPeople(deps, session, thread, read.mail);
    return describeReply(read, head, creatorAddress, deps.options, hasNewPeople);
  }
  return notMoreThanHead(head, creatorAddress, read.kind === 'unreadable' ? read.why : 'gone');
}

/** An automatic mail never opens a thread; what it says of the creator's address counts all the same. */
async function store(
  deps: IntakeDeps,
  mailbox: string,
  head: MailHead,
  key: string,
  match: Match,
  { content, suppress }: Described,
): Promise<TakenIn> {
  const opens = content.kind === 'human' || content.kind === 'unreadable';
  if (match.kind === 'new' && !opens) {
    if (suppress !== null) await deps.suppressions.add(match.thread.creatorAddress, suppress, null, null);
    return { kind: 'left', count: content.kind };
  }
  if (match.kind === 'known' && opens && (await hasCopy(deps, match.thread.threadId, head, content)))
    return { kind: 'known' };
  const seenAtMs = deps.clock.nowMs();
  const { reply } = await deps.replies.store(
    match.kind === 'known'
      ? { threadId: match.thread.threadId }
      : { ...match.thread, messageId: head.messageId ?? key, openedAtMs: head.receivedAtMs },
    {
      ...content,
      mailbox,
      messageKey: key,
      messageId: head.messageId,
      location: head.location,
      sizeBytes: head.sizeBytes,
      receivedAtMs: head.receivedAtMs,
      seenAtMs,
      // What a colleague wrote is told after the mail that it answers.
      readyAtMs: opens || content.kind === 'own' ? seenAtMs + deps.options.debounceMs : seenAtMs,
    },
    suppress,
  );
  return { kind: 'stored', reply };
}

/** Gmail gives each delivery of a mail an id of its own; elsewhere the key tells copies. */
async function hasCopy(
  deps: IntakeDeps,
  threadId: string,
  head: MailHead,
  content: Described['content'],
): Promise<boolean> {
  if (head.gmailMessageId === null) return false;
  const mail = { ...content, messageId: head.messageId, sizeBytes: head.sizeBytes };
  return (await deps.replies.ofCreator(threadId)).some((stored) => isCopy(stored, mail));
}

/** A mail that the mailbox sent. Written by hand in a thread after its opening it says that a person has taken over. */
async function takeInOwn(
  deps: IntakeDeps,
  session: MailSession,
  mailbox: string,
  head: MailHead,
): Promise<TakenIn> {
  if (head.messageId !== null && (await deps.threads.findByOwnMessageId(mailbox, [head.messageId])) !== null)
    return OURS;
  const thread = await findKnownThread(deps, mailbox, head);
  if (thread === null || thread.state.closed !== null || head.receivedAtMs < thread.state.openedAtMs)
    return OURS;
  // A ledger that was restored from a backup does not know all that was sent.
  if (head.messageId !== null && followUpMessageIds(mailbox, thread.workflowId).includes(head.messageId))
    return OURS;
  const source = head.gmailMessageId === null ? await readMail(deps, session, head) : null;
  if (source?.kind === 'gone') return OURS;
  const key = messageKey(head, source?.source ?? null);
  if (await isKnown(deps, mailbox, key)) return { kind: 'known' };
  const own = notMoreThanHead(head, thread.creatorAddress ?? '', null);
  return store(
    deps,
    mailbox,
    head,
    key,
    { kind: 'known', thread },
    {
      ...own,
      content: { ...own.content, kind: 'own', subject: null },
    },
  );
}

/** Our own mail that came back to us, for example through a list that the creator reads. */
async function isLoopOfOurs(deps: IntakeDeps, mailbox: string, head: MailHead): Promise<boolean> {
  if (head.from === null || head.messageId === null || !sameMailbox(head.from, mailbox)) return false;
  return (await deps.threads.findByOwnMessageId(mailbox, [head.messageId])) !== null;
}

async function isKnown(deps: IntakeDeps, mailbox: string, key: string): Promise<boolean> {
  return (await deps.replies.known(mailbox, [key])).has(key);
}
