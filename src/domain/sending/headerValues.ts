/**
 * What may stand in a header or an envelope. Stricter than RFC 5322 on purpose: quoted local parts, comments, domain
 * literals and folding are left out, because each of them has carried a second recipient or header past a mail library.
 */

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const DOT_ATOM = `${ATOM}(?:\\.${ATOM})*`;
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const DOMAIN = `${LABEL}(?:\\.${LABEL})*`;

const ADDRESS = new RegExp(`^(${DOT_ATOM})@(${DOMAIN})$`);
/** Message-IDs in the wild have right-hand sides that are no domains (`@local`, underscores); dot-atoms hold no harm. */
const MESSAGE_ID = new RegExp(`^<${DOT_ATOM}@${DOT_ATOM}>$`);

/** RFC 5321, 4.5.3.1: 64 for the local part, 254 for the path without its brackets. */
const MAX_LOCAL = 64;
const MAX_ADDRESS = 254;
/** One id must fit on a header line of its own (RFC 5322: 998, and In-Reply-To with its name). */
const MAX_MESSAGE_ID = 250;

/** True for one plain address that can be put into an envelope as it stands. */
export function isPlainAddress(text: string): boolean {
  const local = ADDRESS.exec(text)?.[1];
  return local !== undefined && local.length <= MAX_LOCAL && text.length <= MAX_ADDRESS;
}

/** The domain of a plain address in lower case; null for anything else. */
export function domainOf(address: string): string | null {
  return isPlainAddress(address) ? address.slice(address.lastIndexOf('@') + 1).toLowerCase() : null;
}

/** True for a Message-ID, angle brackets included, that can be cited. Others are left out: they hold a stranger's bytes. */
export function isCitableMessageId(text: string): boolean {
  return text.length <= MAX_MESSAGE_ID && MESSAGE_ID.test(text);
}

/** A line of our own text for a header: no control or invisible line characters, single spaces. */
export function headerLine(text: string, maxLength: number): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return Array.from(line).slice(0, maxLength).join('').trim();
}
