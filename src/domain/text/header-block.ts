import type { Line } from './lines';
import { FORWARDED_MESSAGE, LABELS, ORIGINAL_MESSAGE } from './quote-words';
import type { LabelKind } from './quote-words';

/** The head of an answered or forwarded mail that stands in the body: `end` is its last line. */
export interface HeaderBlock {
  readonly end: number;
  readonly forwarded: boolean;
}

const LABELLED =
  /^[*_\s>]{0,4}([\p{L}\p{M}][\p{L}\p{M}'’ -]{0,24}?)\s{0,2}[*_]{0,2}\s?[:：]\s?[*_]{0,2}\s?(.*)$/u;
/** NetEase draws its head as a table. */
const TABLED = /^\|\s?[*_]{0,2}([\p{L}\p{M}][\p{L}\p{M}'’ -]{0,24}?)[*_]{0,2}\s?\|\s?(.{0,380}?)\s?\|?$/u;
const DASHED = /^[*_\s]{0,4}[-_=—–‐‑―─]{2,}\s?(\S.{2,80}?)\s?[-_=—–‐‑―─]{2,}[*_:\s]{0,4}$/u;
const BEGINS_FORWARD = /^[^.!?]{0,60}[:：]$/u;
const LOOKS_LIKE_HEADER_VALUE = /@|\d{4}|\d{1,2}:\d{2}/;

/** Lines that a block may span: eight fields, wrapped, with an empty line here and there. */
const MAX_LINES = 16;

/** Recognises the head of a mail that begins on line `start`, with or without a dashed line above it. */
export function headerBlockAt(lines: readonly Line[], start: number): HeaderBlock | null {
  const line = lines[start];
  if (line === undefined || line.blank || line.quoted) return null;
  const dashed = DASHED.exec(line.text)?.[1];
  if (dashed !== undefined || (BEGINS_FORWARD.test(line.text) && FORWARDED_MESSAGE.test(line.text))) {
    return markedBlock(lines, start, dashed ?? line.text);
  }
  if (line.rule) return line.text.length >= 10 ? ruledBlock(lines, start) : null;
  // The line above somebody's own "Note:" is no part of the head below it.
  if (kindOf(line.text) === null) return null;
  const fields = fieldsFrom(lines, start);
  return isHead(fields.kinds) && saysWhoAndWhen(fields) ? { end: fields.end, forwarded: false } : null;
}

/** `---- Original Message ----`, in a known language or above fields. */
function markedBlock(lines: readonly Line[], start: number, words: string): HeaderBlock | null {
  const forwarded = FORWARDED_MESSAGE.test(words);
  const fields = fieldsFrom(lines, nextText(lines, start + 1));
  if (forwarded || ORIGINAL_MESSAGE.test(words)) {
    return { end: fields.count > 0 ? fields.end : start, forwarded };
  }
  return isHead(fields.kinds) || looksLikeHead(fields) ? { end: fields.end, forwarded } : null;
}

/** A drawn line and fields below it: Outlook in any language, known labels or not. */
function ruledBlock(lines: readonly Line[], start: number): HeaderBlock | null {
  const next = nextText(lines, start + 1);
  if (next > start + 3) return null;
  const fields = fieldsFrom(lines, next);
  return isHead(fields.kinds) || looksLikeHead(fields) ? { end: fields.end, forwarded: false } : null;
}

interface Fields {
  readonly kinds: ReadonlySet<LabelKind>;
  /** Labelled lines, known label or not. */
  readonly count: number;
  readonly telling: number;
  readonly end: number;
}

function fieldsFrom(lines: readonly Line[], start: number): Fields {
  const kinds = new Set<LabelKind>();
  let count = 0;
  let telling = 0;
  let end = start;
  let unlabelled = 0;
  for (let index = start; index < lines.length && index < start + MAX_LINES; index++) {
    const line = lines[index];
    if (line === undefined || line.quoted) break;
    if (line.blank) {
      // Fields set apart by empty lines are fields only while known labels follow.
      if (count > 0 && kindOf(lines[index + 1]?.text ?? '') === null) break;
      continue;
    }
    const labelled = fieldOf(line.text);
    if (labelled === null || line.text.length > 390) {
      // The first line must be a field; later a wrapped subject or list of addresses may run over.
      if (count === 0 || ++unlabelled > 2) break;
      continue;
    }
    const kind = kindOf(line.text);
    if (kind !== null) kinds.add(kind);
    count++;
    if (LOOKS_LIKE_HEADER_VALUE.test(labelled[2] ?? '')) telling++;
    unlabelled = 0;
    end = index;
  }
  return { kinds, count, telling, end: withWrapped(lines, end, count) };
}

/** A last field (often the subject) that runs over onto lines right below it. */
function withWrapped(lines: readonly Line[], end: number, count: number): number {
  if (count === 0) return end;
  let wrapped = end;
  while (
    wrapped < end + 2 &&
    /^\s/.test(lines[wrapped + 1]?.raw ?? '') &&
    lines[wrapped + 1]?.blank === false
  )
    wrapped++;
  return wrapped;
}

const fieldOf = (text: string): RegExpExecArray | null => LABELLED.exec(text) ?? TABLED.exec(text);

function kindOf(text: string): LabelKind | null {
  const label = fieldOf(text)?.[1]?.trim();
  if (label === undefined) return null;
  for (const kind of ['from', 'date', 'to', 'subject', 'other'] as const)
    if (LABELS[kind].test(label)) return kind;
  return null;
}

/** The lines of a head up to the first that names whom the mail was for: an address behind it is not its writer's. */
export function aboveRecipients(head: readonly Line[]): readonly Line[] {
  const at = head.findIndex(({ text }) => {
    const kind = kindOf(text);
    return kind === 'to' || kind === 'other';
  });
  return at < 0 ? head : head.slice(0, at);
}

/** Who and two more: fewer may be somebody's own list. */
const isHead = (kinds: ReadonlySet<LabelKind>): boolean =>
  kinds.has('from') &&
  [...kinds].filter((kind) => kind === 'date' || kind === 'to' || kind === 'subject').length >= 2;

/** With nothing above it, a head must also hold what heads hold: "From: Manila, To: Cebu" is somebody's journey. */
const saysWhoAndWhen = ({ kinds, telling }: Fields): boolean =>
  telling >= 2 || (telling === 1 && PARTS.every((kind) => kinds.has(kind)));

const PARTS = ['from', 'date', 'to', 'subject'] as const;

const looksLikeHead = (fields: Fields): boolean => fields.count >= 3 && fields.telling >= 2;

function nextText(lines: readonly Line[], from: number): number {
  let index = from;
  while (index < lines.length && index < from + 4 && lines[index]?.blank === true) index++;
  return index;
}
