/** A fetched message as the port's head. */

import type { FetchMessageObject, FetchQueryObject } from 'imapflow';
import type { MailHead } from '../../activities/ports';
import { messageIdsIn } from '../../domain/intake/messageIds';

/** All that a head needs and nothing of the body; BODY.PEEK leaves \Seen alone. */
export const HEAD_QUERY: FetchQueryObject = {
  uid: true,
  flags: true,
  internalDate: true,
  size: true,
  envelope: true,
  threadId: true,
  labels: true,
  headers: ['message-id', 'in-reply-to', 'references', 'content-type'],
};

export interface FolderView {
  readonly path: string;
  readonly role: 'inbox' | 'all' | 'sent';
  readonly uidValidity: string;
  readonly gmail: boolean;
}

/** Gmail's label of drafts, in the spelling of X-GM-LABELS and in that of RFC 6154. */
const DRAFT_LABELS = ['\\Draft', '\\Drafts'];

/** Gmail's All Mail holds drafts, too: nobody has sent those. */
export function isMail({ flags, labels }: FetchMessageObject): boolean {
  return flags?.has('\\Draft') !== true && !DRAFT_LABELS.some((label) => labels?.has(label) === true);
}

const MAX_REFERENCES = 500;
const MAX_SUBJECT_CHARS = 2_000;

export function headOf(message: FetchMessageObject, folder: FolderView): MailHead {
  const field = headerFields(message.headers?.toString('latin1') ?? '');
  const { envelope } = message;
  return {
    location: { folder: folder.path, uidValidity: folder.uidValidity, uid: message.uid },
    gmailMessageId: folder.gmail ? (message.emailId ?? null) : null,
    gmailThreadId: folder.gmail ? (message.threadId ?? null) : null,
    messageId: messageIdsIn(field('message-id'))[0] ?? null,
    inReplyTo: messageIdsIn(field('in-reply-to'))[0] ?? null,
    references: messageIdsIn(field('references')).slice(-MAX_REFERENCES),
    from: addressesOf(envelope?.from)[0] ?? null,
    to: addressesOf(envelope?.to),
    bcc: addressesOf(envelope?.bcc),
    subject: (envelope?.subject ?? '').replace(/\s+/g, ' ').trim().slice(0, MAX_SUBJECT_CHARS),
    dateMs: instantOf(envelope?.date),
    receivedAtMs: instantOf(message.internalDate) ?? 0,
    sizeBytes: message.size ?? 0,
    seen: message.flags?.has('\\Seen') ?? false,
    inSent: folder.role === 'sent' || (message.labels?.has('\\Sent') ?? false),
    contentType: mediaType(field('content-type')),
  };
}

function headerFields(block: string): (name: string) => string {
  const fields = new Map<string, string>();
  for (const line of block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    // The first one counts, as it does for the parser.
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return (name) => fields.get(name) ?? '';
}

function addressesOf(list: readonly { readonly address?: string | undefined }[] | undefined): string[] {
  return (list ?? []).flatMap(({ address }) => {
    const bare = address?.trim() ?? '';
    return bare === '' ? [] : [bare];
  });
}

function instantOf(date: Date | string | undefined): number | null {
  if (date === undefined) return null;
  const ms = new Date(date).getTime();
  return Number.isNaN(ms) ? null : ms;
}

function mediaType(value: string): string | null {
  const type = (value.split(';')[0] ?? '').trim().toLowerCase();
  return type === '' ? null : type;
}
