/** Threading as Gmail describes it: by the Message-IDs a mail cites, or by subject and people for a reply that cites none. */
import { addressesIn, headerValue, messageIdsIn, parseMime, type MimeNode } from './mime';
import { type Account, allMails, mimeOf } from './model';

const PREFIX = /^\s*(?:re|aw|antw|sv|vs|rv|res|fwd?|wg)\s*(?:\[\d+\])?\s*:\s*/i;

function bareSubject(subject: string): string {
  let rest = subject;
  for (let next = rest.replace(PREFIX, ''); next !== rest; next = rest.replace(PREFIX, '')) rest = next;
  return rest.replace(/\s+/g, ' ').trim().toLowerCase();
}

function peopleOf(mail: MimeNode): Set<string> {
  return new Set(['from', 'to', 'cc'].flatMap((name) => addressesIn(headerValue(mail, name) ?? '')));
}

/** The thread that a mail joins, or null if it starts one. */
export function threadOf(account: Account, raw: Buffer): string | null {
  const mail = parseMime(raw);
  const byMessageId = new Map<string, string>();
  const known = allMails(account);
  for (const other of known) {
    for (const id of messageIdsIn(headerValue(mimeOf(other), 'message-id') ?? ''))
      byMessageId.set(id, other.threadId);
  }
  const cited = `${headerValue(mail, 'references') ?? ''} ${headerValue(mail, 'in-reply-to') ?? ''}`;
  for (const id of messageIdsIn(cited).reverse()) {
    const threadId = byMessageId.get(id);
    if (threadId !== undefined) return threadId;
  }
  const subject = headerValue(mail, 'subject') ?? '';
  if (!PREFIX.test(subject)) return null;
  const wanted = bareSubject(subject);
  const people = peopleOf(mail);
  for (const other of [...known].reverse()) {
    const node = mimeOf(other);
    if (bareSubject(headerValue(node, 'subject') ?? '') !== wanted) continue;
    const shared = [...peopleOf(node)].filter((address) => people.has(address));
    // Two in common: the mailbox itself stands in every mail.
    if (shared.length >= 2) return other.threadId;
  }
  return null;
}
