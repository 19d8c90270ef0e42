/** Text for a terminal or a file: cut to width, coloured only where colours show, never with a stranger's control codes. */

export type Colour = 'red' | 'yellow' | 'green' | 'dim' | 'bold';

export interface Screen {
  /** Columns of the terminal; null where the output is none, and nothing is cut. */
  readonly width: number | null;
  paint(text: string, colour: Colour): string;
}

const CODES: Readonly<Record<Colour, readonly [number, number]>> = {
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  dim: [2, 22],
  bold: [1, 22],
};

export function screenOf(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  noColour: boolean,
): Screen {
  const isTerminal = stream.isTTY === true;
  const coloured = isTerminal && !noColour;
  return {
    width: isTerminal ? (stream.columns ?? 120) : null,
    paint: (text, colour) => {
      const [on, off] = CODES[colour];
      return coloured ? `\u001b[${on}m${text}\u001b[${off}m` : text;
    },
  };
}

/** Controls, and the marks that turn the reading direction: what a mail brings must not move the operator's cursor. */
const UNSAFE = /\p{Cc}|\p{Bidi_Control}/gu;

/** Strangers' text, safe to print; lines and tabs are kept. */
export const safe = (text: string): string =>
  text.replaceAll('\r\n', '\n').replace(UNSAFE, (mark) => (mark === '\n' || mark === '\t' ? mark : '\ufffd'));

/** The same on one line. */
export const oneLine = (text: string): string => safe(text).replace(/\s+/g, ' ').trim();

const WIDE =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Columns that the text takes on a terminal (East Asian wide characters and emoji take two). */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

/** Cut to at most `width` columns, with an ellipsis. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const { segment } of graphemes.segment(text)) {
    used += WIDE.test(segment) ? 2 : 1;
    if (used > width) break;
    kept += segment;
  }
  return `${kept}…`;
}
