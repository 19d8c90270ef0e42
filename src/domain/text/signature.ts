import type { Line } from './lines';

/** RFC 3676 section 4.3 says "-- "; many programs lose the space, some write a dash. */
const DELIMITER = /^(?:--|—|–|__)$/;
const DRAWN = /^(?:_{3,}|[-=*~─—]{3,})$/u;
const CONTACT = /@|www\.|https?:|\+?\d[\d\s().-]{6,}\d/iu;

/** More lines than this below a delimiter are no signature. */
const MAX_LINES = 25;
const MAX_DRAWN_LINES = 10;

/** Whether line `start` opens a signature that reaches to `end` (exclusive). */
export function opensSignature(lines: readonly Line[], start: number, end: number): boolean {
  const line = lines[start];
  if (line === undefined || !line.rule) return false;
  const below = lines.slice(start + 1, end).filter((each) => !each.blank && !each.rule);
  if (DELIMITER.test(line.text)) return below.length <= MAX_LINES;
  if (!DRAWN.test(line.text) || below.length === 0 || below.length > MAX_DRAWN_LINES) return false;
  // A drawn line may also part two paragraphs: it opens a signature only where nothing below is a letter's text.
  if (below.some(({ text }) => /[?？]/u.test(text))) return false;
  if (line.text.startsWith('_')) return true;
  return below.every(({ text }) => text.length <= 80) && below.some(({ text }) => CONTACT.test(text));
}
