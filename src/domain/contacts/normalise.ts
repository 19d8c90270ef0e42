/**
 * Text as the finders read it: digits of all scripts as ASCII, invisible marks gone, one kind of dash and space.
 * Every character remembers where it came from, so that evidence is cut from the creator's own text.
 */
export interface NormalisedText {
  readonly text: string;
  /** Where the range [start, end) of `text` stands in the original. Marks that follow its last character belong to it. */
  original(start: number, end: number): { readonly start: number; readonly end: number };
}

/** Zero of each run of ten decimal digits that creators' keyboards produce (Unicode Nd). */
const DIGIT_ZEROS = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0,
  0x1040, 0x17e0, 0xff10, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6,
];

/** Zero-width, bidi and variation marks, Unicode tags, and the keycap that stands on a digit. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\u20e3/u;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/;
const DASHES = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/;

function digitOf(codePoint: number): string | null {
  for (const zero of DIGIT_ZEROS) {
    if (codePoint >= zero && codePoint <= zero + 9) return String(codePoint - zero);
  }
  return null;
}

function mapped(char: string, codePoint: number): string {
  if (codePoint < 0x80) return char === '\r' || char === '\t' ? ' ' : char;
  if (INVISIBLE.test(char)) return '';
  if (SPACES.test(char)) return ' ';
  if (DASHES.test(char)) return '-';
  const digit = digitOf(codePoint);
  if (digit !== null) return digit;
  if (codePoint === 0x1f51f) return '10';
  if (codePoint === 0x2028 || codePoint === 0x2029 || codePoint === 0x85) return '\n';
  if (char === '\u2795') return '+';
  if (char === '\u2018' || char === '\u2019') return "'";
  // Fullwidth forms of ASCII.
  if (codePoint > 0xff00 && codePoint < 0xff5f) return String.fromCharCode(codePoint - 0xfee0);
  return char;
}

/** One pass; the length may change, never the order. */
export function normalise(original: string): NormalisedText {
  const pieces: string[] = [];
  const starts: number[] = [];
  let offset = 0;
  for (const char of original) {
    const codePoint = char.codePointAt(0) ?? 0;
    const piece = mapped(char, codePoint);
    pieces.push(piece);
    for (let i = 0; i < piece.length; i++) starts.push(offset);
    offset += char.length;
  }
  starts.push(original.length);
  const text = pieces.join('');
  return {
    text,
    original: (start, end) => ({
      start: starts[start] ?? original.length,
      end: starts[end] ?? original.length,
    }),
  };
}

/** The text as a reader sees it: without marks that show nothing. */
export function visible(original: string): string {
  return original.replace(/[\p{Default_Ignorable_Code_Point}\u20e3]/gu, '');
}
