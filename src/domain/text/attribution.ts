import type { Line } from './lines';
import { WROTE } from './quote-words';

/** Where an attribution ("On Tuesday, Jane <jane@example.com> wrote:") stands, and whether it names a date or an address. */
export interface Attribution {
  readonly start: number;
  readonly end: number;
  /** True: sure enough to cut what follows even where nothing marks it as a quote. */
  readonly strong: boolean;
}

/** Programs wrap attributions at 72 columns; with a long name and address that makes up to four lines. */
const MAX_LINES = 4;
const MAX_CHARS = 500;

const ADDRESS = /[^\s<>"'(),:;@]{1,64}@[^\s<>"'(),:;@]{1,253}/u;
const BRACKETED_ADDRESS = /<[^\s<>@]{1,64}@[^\s<>@]{1,253}>/;
const YEAR = /(?<!\d)(?:19|20|25)\d\d(?!\d)/;
const TIME = /(?<!\d)\d{1,2}\s?[:.hH時시点]\s?\d{2}(?!\d)/u;
const TWO_DIGIT_DATE = /(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{2}(?!\d)/;
/** Old Gmail: `2016-03-03 17:21 GMT+01:00 Some One`, with or without an address and a colon. */
const ISO_WITH_ZONE = /^\d{4}[-/]\d{2}[-/]\d{2} \d{1,2}:\d{2} (?:GMT|UTC)\s?[+-]\d{1,2}:?\d{2}\b.{1,100}$/u;
const OLD_GMAIL = /^\d{4}[-/]\d{1,2}[-/]\d{1,2}\s.{0,120}<[^<>\s]{1,200}@[^<>\s]{1,200}>\s?:?$/u;

/** Ends as an attribution does: a colon, or the dashes that Zoho draws around it. */
const CLOSED = /(?:[:：]|-{2,})\s*[*_]{0,2}$/u;
/** The rest of an address that was broken before its closing bracket. */
const BROKEN_BRACKET = /^>\s*(?:\S{1,20}\s?){0,3}[:：]$/u;
/** A line that can begin an attribution: a date, a weekday, or a short word and then a date. */
const OPENS_WITH_DATE = /^[-*_\s]{0,8}(?:\S{1,14}[\s,]{1,2}){0,3}["']?\S{0,6}\d/u;
/** Yahoo's mobile program puts the answered text on the same line. */
const RUNS_ON = /^(.{8,250}?<[^<>\s@]{1,64}@[^<>\s@]{1,253}>.{0,25}?[:：])\s+\S/u;
const ENDS_A_SENTENCE = /[!?。！？]$/u;

const hasDate = (text: string): boolean =>
  (YEAR.test(text) && /\d.*\D\d|\d\D.*\d/u.test(text)) ||
  TWO_DIGIT_DATE.test(text) ||
  (TIME.test(text) && /\d\s\D|\D\s\d/u.test(text));

/** All attributions of a body, by the line that they begin on. */
export function attributionsIn(lines: readonly Line[]): ReadonlyMap<number, Attribution> {
  const found = new Map<number, Attribution>();
  lines.forEach((_, end) => {
    const attribution = attributionEndingAt(lines, end);
    if (attribution !== null) found.set(attribution.start, attribution);
  });
  return found;
}

function attributionEndingAt(lines: readonly Line[], end: number): Attribution | null {
  const last = lines[end];
  if (last === undefined || last.blank) return null;
  if (!last.quoted && (ISO_WITH_ZONE.test(last.text) || OLD_GMAIL.test(last.text)))
    return { start: end, end, strong: true };
  const runningOn = last.quoted ? undefined : RUNS_ON.exec(last.text)?.[1];
  if (
    runningOn !== undefined &&
    OPENS_WITH_DATE.test(runningOn) &&
    hasDate(runningOn) &&
    WROTE.test(runningOn)
  )
    return { start: end, end, strong: true };
  if (!CLOSED.test(last.text) || (last.quoted && !BROKEN_BRACKET.test(last.text))) return null;
  const windows = windowsEndingAt(lines, end);
  const marked = quoteFollows(lines, end);
  const dated = windows.find(
    ({ text }) => hasDate(text) && (ADDRESS.test(text) || (WROTE.test(text) && (TIME.test(text) || marked))),
  );
  const named = windows.find(({ text }) => ADDRESS.test(text) && WROTE.test(text));
  const weak = marked
    ? windows.find(({ text }) => WROTE.test(text) || ADDRESS.test(text) || hasDate(text))
    : undefined;
  const chosen = dated ?? named ?? weak;
  if (chosen === undefined) return null;
  return {
    start: withSenderAbove(lines, chosen.start, chosen.text),
    end,
    strong: chosen !== weak || dated !== undefined,
  };
}

/** Runs of neighbouring lines that end at `end`, shortest first; a broken address may stand below an empty line. */
function windowsEndingAt(lines: readonly Line[], end: number): { start: number; text: string }[] {
  const windows: { start: number; text: string }[] = [];
  let text = '';
  for (let start = end, taken = 0; start >= 0 && taken < MAX_LINES; start--) {
    const line = lines[start];
    if (line === undefined) break;
    if (line.blank) {
      if (!text.startsWith('<')) break;
      continue;
    }
    if (start < end && (line.quoted || line.rule || ENDS_A_SENTENCE.test(line.text))) break;
    text = text === '' ? line.text : `${line.text} ${text}`;
    taken++;
    if (text.length > MAX_CHARS) break;
    if (opens(line.text, taken)) windows.push({ start, text });
  }
  const last = lines[end];
  // A closing bracket alone is a quote mark unless the address above it was left open.
  return last?.quoted === true
    ? windows.filter((window) => window.start < end && window.text.includes('<'))
    : windows;
}

/** A one-line attribution may begin with anything; a longer one begins with a date, a name in front of an address, or a quoted name. */
const opens = (text: string, lineCount: number): boolean =>
  lineCount === 1 || OPENS_WITH_DATE.test(text) || ADDRESS.test(text) || /[<"]/.test(text);

/** The line above belongs to it as well where it is a name in front of a broken "<jane@example.com> wrote:", or where only it names the sender. */
function withSenderAbove(lines: readonly Line[], start: number, text: string): number {
  const above = lines[start - 1];
  if (above === undefined || above.blank || above.quoted || ENDS_A_SENTENCE.test(above.text)) return start;
  const isName = text.startsWith('<') && above.text.length <= 60 && !/[.:;]$/u.test(above.text);
  const namesSender = !ADDRESS.test(text) && BRACKETED_ADDRESS.test(above.text) && above.text.length <= 160;
  return isName || namesSender ? start - 1 : start;
}

/** The next line that is not empty carries a quote mark. */
export function quoteFollows(lines: readonly Line[], index: number): boolean {
  for (let next = index + 1; next < lines.length && next <= index + 6; next++) {
    const line = lines[next];
    if (line !== undefined && !line.blank) return line.quoted;
  }
  return false;
}
