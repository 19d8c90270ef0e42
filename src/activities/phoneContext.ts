/** What is known about numbers before the creator's text is read: where the mailbox is at home, and which numbers are ours. */

import { findContacts } from '../domain/contacts/contacts';
import type { PhoneContext } from '../domain/contacts/phones';
import { followUpMessageIds } from '../domain/sending/messageId';
import type { IntakeDeps } from './intake';
import { contactsIn } from './judge';
import type { MailHead, MailSession, ReplyRecord, ThreadRecord } from './ports';
import { readMail } from './readMail';

export interface ContactDeps extends Pick<IntakeDeps, 'sessions' | 'parser' | 'options'> {
  /** Region of a mailbox's campaign (ISO 3166-1 alpha-2), for numbers that nothing else places; null or absent: unknown. */
  readonly regionOf?: (mailbox: string) => string | null;
}

/** Mails of ours that are read for numbers: the outreach, and what people wrote before the creator answered. */
const MAX_OWN_MAILS = 5;

/**
 * Mails of ours are read only where the creator's hold a number: "is +1 415 … your number?" repeats ours, which is no contact.
 * Throws `MailboxUnreachable` or `LoginRefused`.
 */
export async function phoneContext(
  deps: ContactDeps,
  thread: ThreadRecord,
  replies: readonly ReplyRecord[],
): Promise<PhoneContext> {
  const context: PhoneContext = { defaultRegion: deps.regionOf?.(thread.mailbox) ?? null };
  const found = [...contactsIn(replies, context).values()].flat();
  if (found.every(({ kind }) => kind === 'address')) return context;
  return { ...context, ownNumbers: await numbersOfOurs(deps, thread, context) };
}

function numbersOfOurs(
  deps: ContactDeps,
  thread: ThreadRecord,
  context: PhoneContext,
): Promise<readonly string[]> {
  return deps.sessions.use(thread.mailbox, async (session) => {
    const numbers = new Set<string>();
    for (const head of await mailsOfOurs(session, thread)) {
      const read = await readMail(deps, session, head);
      if (read.kind !== 'parsed') continue;
      const { written, signature } = read.cut;
      for (const { kind, value } of findContacts({ written, signature, vcards: [] }, context))
        if (kind !== 'address') numbers.add(value);
    }
    return [...numbers];
  });
}

async function mailsOfOurs(session: MailSession, thread: ThreadRecord): Promise<readonly MailHead[]> {
  const heads = await session.threadHeads({
    gmailThreadId: thread.gmailThreadId,
    messageIds: [thread.outreachMessageId],
    creatorAddress: null,
    sinceMs: 0,
  });
  const followUps = followUpMessageIds(thread.mailbox, thread.workflowId);
  return heads
    .filter(({ inSent, messageId }) => inSent && (messageId === null || !followUps.includes(messageId)))
    .slice(0, MAX_OWN_MAILS);
}
