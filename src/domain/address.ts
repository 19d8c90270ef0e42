/** When two spellings of an address are one mailbox. */

const GMAIL_DOMAINS: ReadonlySet<string> = new Set(['gmail.com', 'googlemail.com']);

/**
 * One spelling for all of a mailbox's: lower case, without the plus-tag, and at Gmail without dots and with `gmail.com` for
 * `googlemail.com` (support.google.com/mail/answer/7436150 and /10313). For comparing only: mail goes to the address as it was written.
 */
export function canonicalAddress(address: string): string {
  const lower = address.trim().toLowerCase();
  const at = lower.lastIndexOf('@');
  if (at < 0) return lower;
  const domain = lower.slice(at + 1);
  const local = withoutTag(lower.slice(0, at));
  return GMAIL_DOMAINS.has(domain) ? `${local.replaceAll('.', '')}@gmail.com` : `${local}@${domain}`;
}

export function sameMailbox(a: string, b: string): boolean {
  return canonicalAddress(a) === canonicalAddress(b);
}

/** A local part that begins with `+` is all name: there is nothing in front for the tag to belong to. */
function withoutTag(local: string): string {
  const plus = local.indexOf('+');
  return plus > 0 ? local.slice(0, plus) : local;
}
