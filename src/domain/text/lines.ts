/** One line of a mail body, as the rules for cutting look at it. */
export interface Line {
  /** As it stands in the body. */
  readonly raw: string;
  /** Without invisible characters, digits in ASCII, trimmed, and cut at `MAX_LOOKED_AT`: what patterns are tried on. */
  readonly text: string;
  readonly blank: boolean;
  /** Carries a quote mark: `>`, a column of `|`, or initials as in `JD>`. */
  readonly quoted: boolean;
  /** Nothing but punctuation that separates: `-----`, `***`, `____`. */
  readonly rule: boolean;
}

/** Characters of a line that patterns see. Every pattern here is linear, and this bounds their work per line. */
export const MAX_LOOKED_AT = 400;

/** Nobody writes more; what comes after is not looked at. */
const MAX_LINES = 10_000;

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59\uff10-\uff19]/g;
const ZEROES = [0x0660, 0x06f0, 0x0966, 0x0e50, 0xff10];

const asciiDigit = (digit: string): string => {
  const code = digit.charCodeAt(0);
  const zero = ZEROES.find((first) => code >= first && code <= first + 9) ?? code;
  return String(code - zero);
};

/** Text as patterns read it: visible characters only, ASCII digits, single kind of space. */
export const looked = (text: string): string =>
  text.replace(INVISIBLE, '').replace(SPACES, ' ').replace(OTHER_DIGITS, asciiDigit).trim();

const ANGLE = /^(?:>|&gt;|＞)/;
const BAR = /^[|│┃](?:$|\s.*[^|\s]$|\s*$)/;
const INITIALS = /^\p{L}{1,12}>/u;
/** U+1427 is left behind by a mail tracker; the rest is what people and programs draw lines with. */
const RULE = /^(?:[-_=*#~+.—–‐‑―─•·\u1427]\s?){1,}$/u;

const partiallyMarked = (text: string): boolean => BAR.test(text) || INITIALS.test(text);

/** Splits a body into lines. Bars and initials mark a quote only where at least two neighbouring lines carry them. */
export function linesOf(body: string): Line[] {
  const raws = body.split(/\r\n|[\n\r\u2028\u2029]/, MAX_LINES);
  const texts = raws.map((raw) => looked(raw.slice(0, MAX_LOOKED_AT)));
  const marked = texts.map(partiallyMarked);
  return raws.map((raw, index) => {
    const text = texts[index] ?? '';
    const besideMarked = marked[index - 1] === true || marked[index + 1] === true;
    return {
      raw,
      text,
      blank: text === '',
      quoted: ANGLE.test(text) || (marked[index] === true && besideMarked),
      rule: text !== '' && text.length <= 200 && RULE.test(text),
    };
  });
}
