/** Reports (bounces, complaints) that cite nothing themselves: what they enclose names the mail that they are about. */

import { messageIdsIn } from '../domain/intake/messageIds';
import type { ParsedMail } from '../domain/mail';
import type { IntakeDeps } from './intake';
import { matchOutreach, type Match } from './matchReply';
import type { MailSession } from './ports';

const MAX_IDS = 5;
const ID_FIELDS =
  /^(?:message-id|original-message-id|x-original-message-id|in-reply-to|references):(.*(?:\r?\n[ \t].*)*)/gim;

/** The thread of a mail of ours that the report encloses or quotes; null when it names none. */
export async function matchReport(
  deps: Pick<IntakeDeps, 'threads' | 'options'>,
  session: MailSession,
  mailbox: string,
  mail: ParsedMail,
): Promise<Match | null> {
  const ids = enclosedIds(mail);
  const known = await deps.threads.findByOwnMessageId(mailbox, ids);
  if (known !== null) return { kind: 'known', thread: known };
  for (const id of ids) {
    const sent = await session.findSent(id);
    if (sent !== null) return matchOutreach(deps, mailbox, sent, null);
  }
  return null;
}

function enclosedIds(mail: ParsedMail): string[] {
  const texts = [...mail.parts.map((part) => part.text ?? ''), mail.text ?? ''];
  const ids = texts.flatMap((text) =>
    [...text.slice(0, 65_536).matchAll(ID_FIELDS)].flatMap((match) => messageIdsIn(match[1] ?? '')),
  );
  return [...new Set(ids)].slice(0, MAX_IDS);
}
