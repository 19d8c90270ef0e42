import { groupsOf, type Candidate } from './candidates';
import { readNumber, type ReadNumber } from './numberReading';
import type { RegionContext } from './regionOrder';

/** A stretch of normalised text that was read as a number. */
export interface Numbered {
  readonly start: number;
  readonly end: number;
  readonly link: boolean;
  readonly read: ReadNumber;
  /** Its digits, where they are written as words. */
  readonly spoken?: string;
}

const MAX_GROUPS = 8;

const DATES =
  /(?<![0-9.+/-])(?:[0-3]?[0-9][./-][01]?[0-9][./-](?:19|20)[0-9]{2}|[01]?[0-9]\/[0-3]?[0-9]\/(?:19|20)?[0-9]{2}|(?:19|20)[0-9]{2}[./-][01]?[0-9][./-][0-3]?[0-9]|(?:19|20)[0-9]{2}\s?[-/]\s?(?:19|20)[0-9]{2})(?![0-9])(?:\s+[0-2]?[0-9](?::[0-5][0-9]|h|\s?(?:uhr|am|pm))?(?![0-9\s.-]*[0-9]{3}))?|(?<![0-9])[0-2]?[0-9]:[0-5][0-9]/giu;

/** ISO 13616, as people space it. The label may be glued to a number ("WA08…"). */
const IBANS =
  /(?<![\p{L}\p{N}])(?!WA|HP|PH|NO)[A-Z]{2}[0-9]{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,4})?(?![\p{L}\p{N}])/gu;

/** Malaysian identity cards: the date of birth, the state, a serial number. */
const IDENTITIES = /(?<![0-9+-])[0-9]{2}[01][0-9][0-3][0-9]-[0-9]{2}-[0-9]{4}(?![0-9-])/gu;

/** Brazilian postcodes; "cep" alone is Turkish for a mobile. */
const CEPS = /(?<!\p{L})CEP[\s:.]{0,3}[0-9]{2}\.?[0-9]{3}-?[0-9]{3}(?![0-9])/giu;

/** What only looks like a number, as blanks: offsets stay. */
export function withoutLookalikes(text: string): string {
  const blank = (found: string): string => found.replace(/[^\n]/g, ' ');
  return text.replace(DATES, blank).replace(IBANS, blank).replace(IDENTITIES, blank).replace(CEPS, blank);
}

function readPiece(text: string, start: number, end: number, context: RegionContext): ReadNumber | null {
  return readNumber(text.slice(start, end), start, end, context);
}

/** The numbers in one candidate: the whole, else its lines, else the longest stretch of groups that is a number, and what is left. */
export function numbersIn(text: string, candidate: Candidate, context: RegionContext): Numbered[] {
  const { start, end, link, spoken } = candidate;
  const piece = text.slice(start, end);
  if (spoken !== undefined) {
    const read = readNumber(spoken, start, end, context);
    return read?.valid === true ? [{ start, end, link, read, spoken }] : [];
  }
  if (link) {
    const read = readNumber(`+${piece}`, start, end, context);
    return read === null ? [] : [{ start, end, link, read }];
  }
  const whole = readPiece(text, start, end, context);
  // With a country code, a number that is complete only over several lines was broken by the line's length.
  if (whole?.valid === true && (piece.startsWith('+') || !piece.includes('\n')))
    return [{ start, end, link, read: whole }];
  if (piece.includes('\n')) {
    const lines = [...piece.matchAll(/[^\n]+/g)].flatMap((line) => {
      const from = start + line.index + (line[0].length - line[0].trimStart().length);
      return line[0].replace(/[^0-9]/g, '').length < 6
        ? []
        : numbersIn(text, { start: from, end: start + line.index + line[0].trimEnd().length, link }, context);
    });
    if (lines.some(({ read }) => read.valid)) return lines;
  }
  if (whole?.valid === true) return [{ start, end, link, read: whole }];
  const groups = groupsOf(text, candidate).slice(0, MAX_GROUPS);
  for (let size = groups.length - 1; size >= 1; size--) {
    for (let first = 0; first + size <= groups.length; first++) {
      const from = groups[first]?.start ?? start;
      const to = groups[first + size - 1]?.end ?? end;
      const digits = text.slice(from, to).replace(/[^0-9]/g, '').length;
      if (digits < 7 || digits > 16) continue;
      const read = readPiece(text, from, to, context);
      if (read?.valid !== true) continue;
      const left = groups.slice(0, first);
      const right = groups.slice(first + size);
      return [
        ...rest(text, left, context),
        { start: from, end: to, link, read },
        ...rest(text, right, context),
      ];
    }
  }
  return whole === null ? [] : [{ start, end, link, read: whole }];
}

function rest(
  text: string,
  groups: readonly { start: number; end: number }[],
  context: RegionContext,
): Numbered[] {
  const start = groups[0]?.start;
  const end = groups.at(-1)?.end;
  if (start === undefined || end === undefined || text.slice(start, end).replace(/[^0-9]/g, '').length < 7)
    return [];
  return numbersIn(text, { start, end, link: false }, context).filter(({ read }) => read.valid);
}
