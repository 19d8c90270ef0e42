import type { CutText, ParsedMail } from '../mail';
import { attributionsIn, quoteFollows } from './attribution';
import { isDisclaimer, isMobileFooter } from './footers';
import { headerBlockAt } from './header-block';
import { linesOf, type Line } from './lines';
import { ownWordsIn, senderIn, type Correspondents } from './own-quotes';
import { opensSignature } from './signature';

/** Lines looked through for the end of a signature or a disclaimer's first paragraph. */
const SIGNATURE_REACH = 80;
const PARAGRAPH_REACH = 6;

/**
 * Parts the text of a mail into what its writer wrote now, the signature below it, and the history that it quotes. HTML
 * comes in as text with quotes marked (the parser's work). Linear in the length of the text.
 */
export function cutText(mail: ParsedMail): CutText {
  const recipients = new Set([...mail.to, ...mail.cc].map(({ address }) => address.toLowerCase()));
  const writer = mail.from?.address.toLowerCase() ?? null;
  return cutLines(linesOf(mail.text ?? ''), { writer, recipients });
}

/** The same for a body without a mail around it. */
export function cutPlainText(text: string): CutText {
  return cutLines(linesOf(text), { writer: null, recipients: new Set() });
}

function cutLines(lines: readonly Line[], correspondents: Correspondents): CutText {
  const { recipients } = correspondents;
  const written: Line[] = [];
  const signature: Line[] = [];
  const quoted: Line[] = [];
  const attributions = attributionsIn(lines);
  const heads = new Map<number, Head | null>();
  const headOf = (index: number): Head | null => {
    const known = heads.get(index);
    if (known !== undefined) return known;
    const head = findHead(index);
    heads.set(index, head);
    return head;
  };
  const findHead = (index: number): Head | null => {
    const attribution = attributions.get(index);
    if (attribution !== undefined) {
      const marked = quoteFollows(lines, attribution.end);
      if (marked || attribution.strong) return { end: attribution.end, marked, readable: true };
    }
    const block = headerBlockAt(lines, index);
    return block === null
      ? null
      : { end: block.end, marked: quoteFollows(lines, block.end), readable: block.forwarded };
  };
  const isHistory = (index: number): boolean => lines[index]?.quoted === true || headOf(index) !== null;

  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    if (line === undefined) break;
    const head = headOf(index);
    if (head !== null) {
      const headLines = lines.slice(index, head.end + 1);
      const wroteAbove = written.some((each) => !each.blank && !each.rule);
      if (!head.marked && (wroteAbove || !head.readable || !readsAsLetter(headLines, recipients))) {
        quoted.push(...lines.slice(index));
        break;
      }
      quoted.push(...headLines);
      index = head.end + 1;
      continue;
    }
    if (line.quoted) {
      quoted.push(line);
      index++;
      continue;
    }
    const footerEnd = line.blank ? index : endOfFooter(lines, index, isHistory, written.length > 0);
    if (footerEnd > index) {
      signature.push(...lines.slice(index, footerEnd));
      index = footerEnd;
      continue;
    }
    written.push(line);
    index++;
  }
  const own = ownWordsIn(quoted, correspondents);
  return {
    written: joined(written),
    signature: [joined(signature), own].filter((part) => part !== '').join('\n\n'),
    quoted: joined(quoted),
  };
}

interface Head {
  readonly end: number;
  /** The lines below carry quote marks, so that unmarked lines further down are the writer's own. */
  readonly marked: boolean;
  /** With nothing else in the mail, the text below may be what the writer wants read: a forward, or an answer whose marks were lost. */
  readonly readable: boolean;
}

/**
 * A mail that holds nothing but somebody's words below a head is read, unless those words may be our own: then it is an
 * empty answer over our mail, and a person looks at it.
 */
function readsAsLetter(head: readonly Line[], recipients: ReadonlySet<string>): boolean {
  if (recipients.size === 0) return true;
  const address = senderIn(head);
  return address !== null && !recipients.has(address);
}

/** Where the signature, footer or disclaimer that begins on this line ends (exclusive); the line itself if none begins. */
function endOfFooter(
  lines: readonly Line[],
  index: number,
  isHistory: (index: number) => boolean,
  wroteAbove: boolean,
): number {
  const line = lines[index];
  if (line === undefined) return index;
  if (isMobileFooter(line.text)) return index + 1;
  if (line.rule) {
    let end = index + 1;
    while (end < lines.length && end < index + SIGNATURE_REACH && !isHistory(end)) end++;
    const complete = end === lines.length || isHistory(end);
    return complete && opensSignature(lines, index, end) ? end : index;
  }
  if (!wroteAbove || lines[index - 1]?.blank === false) return index;
  if (!isDisclaimer(paragraphAt(lines, index))) return index;
  let end = index + 1;
  while (end < lines.length && !isHistory(end)) end++;
  return end;
}

function paragraphAt(lines: readonly Line[], index: number): string {
  const paragraph: string[] = [];
  for (let at = index; at < lines.length && at < index + PARAGRAPH_REACH; at++) {
    const line = lines[at];
    if (line === undefined || line.blank) break;
    paragraph.push(line.text);
  }
  return paragraph.join(' ');
}

/** The lines without empty and drawn ones at their ends. */
function joined(lines: readonly Line[]): string {
  let start = 0;
  let end = lines.length;
  const idle = (line: Line | undefined): boolean => line === undefined || line.blank || line.rule;
  while (start < end && lines[start]?.blank === true) start++;
  while (end > start && idle(lines[end - 1])) end--;
  return lines
    .slice(start, end)
    .map(({ raw }) => raw.trimEnd())
    .join('\n');
}
