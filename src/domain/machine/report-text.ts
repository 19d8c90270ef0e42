import { bareAddress } from './delivery-status';

/** A recipient that a report names in its own words, with what it says about it. */
export interface NamedRecipient {
  readonly address: string;
  readonly about: string;
}

const MAX_BODY_CHARS = 60_000;
const MAX_RECIPIENTS = 50;
const ABOUT_CHARS = 1_500;

/**
 * Where a report begins to copy the mail that it returns: a line that is nothing but such a heading, or a header of that
 * mail. A sentence that mentions "the returned message" is not one.
 */
const COPY_BEGINS =
  /^\W{0,40}(?:(?:(?:this|below(?:\s+this\s+line)?|included|here|following)\s+is\s+)?a\s+copy\s+of\s+(?:the|your)\s+(?:original\s+)?(?:message|mail|e-?mail)(?:\s+headers?)?(?:,?\s+including\s+all\s+the\s+headers|\s+body)?|(?:the\s+)?(?:headers?\s+of\s+the\s+)?original\s+(?:message|mail|e-?mail)(?:\s+(?:is\s+)?(?:follows|following|below|headers?(?:\s+follows?)?|info))?|unsent\s+message\s+follows|(?:message|mail)\s+(?:headers?|text|body)\s+(?:follows?|was)|returned\s+message|contents?\s+of\s+(?:the\s+)?(?:original\s+)?message|原文|元のメール|текст\s+письма|исходное\s+письмо)\W{0,60}$|^(?:received|return-path|x-originating-ip|dkim-signature|x-google-smtp-source)\s?:/i;

const ADDRESS = /[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{0,252}[A-Za-z0-9]/g;
/** What a report calls the address, or how it sets it apart. */
const RECIPIENT_LINE =
  /^\s{0,12}(?:[*>•-]\s?)?["'<([]{0,2}[^\s<>"']{1,64}@[^\s<>"']{1,255}(?:["'>)\]]{0,2}(?:<mailto:[^<>\s]{1,300}>)?\s*$|["'>)\]]{0,2}\s?[:([|,]|["'>)\]]{0,2}\s?\.{3}|["'>)\]]{1,2}|\s)/;
const RECIPIENT_WORDS =
  /recipient|rcpt\s+to|\bto\b|address|deliver|user|mailbox|failed|undeliver|unknown|couldn|emailAddress|получател|宛先|アドレス|empfänger|destinat|reach|not\s+listed/i;
const NOT_RECIPIENT_WORDS =
  /^\s{0,6}(?:from|sender|reply-to|return-path|message-id|x-|original\s+sender|contact|postmaster)\s?:|envelope[-\s](?:from|sender)|please\s+contact|contact\s|for\s+(?:further\s+)?assistance|support@|helpdesk|mail\s+from:|^from\s+\S+@|message-id/i;
const ROBOT = /^(?:postmaster|mailer-daemon|abuse|support|helpdesk|info-?desk|no-?reply)@/i;

/** The report's own words: without the copy of the mail that it returns. */
export function ownWords(text: string): string {
  const kept: string[] = [];
  for (const line of text.slice(0, MAX_BODY_CHARS).split(/\r?\n/)) {
    // A report that opens with the word is still a report: only after its first words may the copy begin.
    if (kept.some((each) => each.trim() !== '') && COPY_BEGINS.test(line.slice(0, 500))) break;
    kept.push(line.slice(0, 2_000));
  }
  return kept.join('\n');
}

/** Addresses that the report says it could not reach, in order, each with the words that follow up to the next. */
export function namedRecipients(body: string, ownAddresses: ReadonlySet<string>): NamedRecipient[] {
  const sure = mentions(
    body,
    ownAddresses,
    (line) => RECIPIENT_LINE.test(line) || RECIPIENT_WORDS.test(line),
  );
  const found = sure.length > 0 ? sure : mentions(body, ownAddresses, () => true);
  const byAddress = new Map<string, NamedRecipient>();
  found.forEach(({ address, at }, index) => {
    const key = address.toLowerCase();
    const next =
      found.slice(index + 1).find((other) => other.address.toLowerCase() !== key)?.at ?? body.length;
    const lineStart = body.lastIndexOf('\n', at) + 1;
    const about = body.slice(lineStart, Math.min(next, at + ABOUT_CHARS));
    const earlier = byAddress.get(key);
    byAddress.set(key, {
      address: earlier?.address ?? address,
      about: earlier === undefined ? about : `${earlier.about}\n${about}`,
    });
  });
  return [...byAddress.values()].slice(0, MAX_RECIPIENTS);
}

function mentions(
  body: string,
  ownAddresses: ReadonlySet<string>,
  accepts: (line: string) => boolean,
): { address: string; at: number }[] {
  const found: { address: string; at: number }[] = [];
  let offset = 0;
  for (const line of body.split('\n')) {
    if (!NOT_RECIPIENT_WORDS.test(line) && accepts(line)) {
      for (const match of line.matchAll(ADDRESS)) {
        const address = bareAddress(match[0]);
        if (!ownAddresses.has(address.toLowerCase()) && !ROBOT.test(address))
          found.push({ address, at: offset + match.index });
        if (found.length >= MAX_RECIPIENTS * 4) return found;
      }
    }
    offset += line.length + 1;
  }
  return found;
}
