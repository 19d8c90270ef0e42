/** A stretch of normalised text that has the shape of a phone number, or of several that no reader could tell apart yet. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** From a wa.me or api.whatsapp.com link: certain, international, on WhatsApp. */
  readonly link: boolean;
  /** Its digits, where they are written as words; a leading plus sign as written. */
  readonly spoken?: string;
}

const WHATSAPP_LINK =
  /(?:(?:https?:\/\/)?(?:www\.|api\.|web\.|chat\.)?(?:wa\.me|whatsapp\.com)\/(?:send\/?\?(?:[a-z_]{1,20}=[^&\s]{0,80}&){0,4}phone=|message\/)?|whatsapp:\/\/send\/?\?phone=)(?:\+|%2b)?(?=[0-9])/giu;
const LINK_NUMBER = /[0-9][0-9\s-]{6,18}[0-9]|[0-9]{7,15}/y;

/** Addresses, links and handles hold digits that nobody can call. */
const BLANKED =
  /(?:https?:\/\/|www\.)[^\s<>]{1,2000}|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,253}|@[\p{L}\p{N}._]{2,40}|\b[a-z0-9-]{1,63}\.(?:com|net|org|me|tv|io|co|link|shop)\/[^\s<>]{0,2000}/giu;

const TEL_LINK = /tel:(?=[+0-9])/giu;

/** Text of equal length in which links, e-mail addresses and handles are blanks. */
export function blankLinks(text: string): string {
  return text.replace(BLANKED, (found) =>
    /^https?:|^www/i.test(found) && /tel:/i.test(found) ? found : ' '.repeat(found.length),
  );
}

export function linkCandidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(WHATSAPP_LINK)) {
    const start = match.index + match[0].length;
    LINK_NUMBER.lastIndex = start;
    const digits = LINK_NUMBER.exec(text);
    if (digits === null) continue;
    const run = /^[0-9]{7,15}/.exec(digits[0])?.[0] ?? digits[0];
    found.push({ start, end: start + run.length, link: true });
  }
  return found;
}

const RUN = /[+(]?[0-9][0-9\s().\-/·•*_–+~|]{4,80}[0-9]\)?/gu;

/**
 * Runs of digits and the punctuation that people put into numbers, cut where one number must have ended: before a plus
 * sign, at a blank line, between two spaced slashes.
 */
export function shapedCandidates(text: string): Candidate[] {
  const clean = blankLinks(text.replace(TEL_LINK, (found) => ' '.repeat(found.length)));
  const found: Candidate[] = [];
  for (const match of clean.matchAll(RUN)) {
    const from = match.index;
    let start = from;
    // "+ 44 …": a plus sign set apart.
    if (!match[0].startsWith('+')) {
      const before = /\+\s{0,2}\(?\s{0,2}$/.exec(clean.slice(Math.max(0, from - 6), from));
      if (before !== null) start = from - before[0].length;
    }
    const end = match.index + match[0].length;
    for (let i = from + 1; i <= end; i++) {
      if (i < end && !cutsAt(clean, i, end)) continue;
      const piece = trimmed(clean, start, i);
      if (piece !== null) found.push(piece);
      start = i;
    }
  }
  return found;
}

function cutsAt(text: string, i: number, end: number): boolean {
  const char = text[i];
  if (char === '+') return true;
  if (char === '(' && text[i + 1] === '+') return true;
  if (char === '|' || char === '~' || char === '_' || char === '*') return true;
  // "0160 / 123 45 67": what stands before is the code of an area.
  if (char === '/' && text[i - 1] === ' ' && text[i + 1] === ' ')
    return !/(?:^|[^0-9])0[0-9]{2,4} $/.test(text.slice(Math.max(0, i - 7), i));
  if (char === '\n' && /^\n\s*\n/.test(text.slice(i, Math.min(end, i + 6)))) return true;
  return false;
}

function trimmed(text: string, from: number, to: number): Candidate | null {
  let start = from;
  let end = to;
  while (start < end && !/[0-9+(]/.test(text.charAt(start))) start++;
  while (end > start && !/[0-9]/.test(text.charAt(end - 1))) end--;
  const piece = text.slice(start, end);
  if (piece.startsWith('(') && !piece.includes(')')) start += 1;
  const digits = piece.replace(/[^0-9]/g, '').length;
  return digits >= 6 ? { start, end, link: false } : null;
}

/** Pieces of a candidate between blanks, with their offsets: what may have to be left off at either side. */
export function groupsOf(
  text: string,
  candidate: Candidate,
): readonly { readonly start: number; readonly end: number }[] {
  const groups: { start: number; end: number }[] = [];
  for (const match of text.slice(candidate.start, candidate.end).matchAll(/[^\s/]+/gu)) {
    groups.push({
      start: candidate.start + match.index,
      end: candidate.start + match.index + match[0].length,
    });
  }
  return groups;
}
