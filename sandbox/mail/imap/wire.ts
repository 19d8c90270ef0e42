/** The syntax of IMAP (RFC 3501 4 and 9): bytes into commands, values into responses. */

export type Token =
  | { readonly kind: 'atom'; readonly text: string }
  | { readonly kind: 'string'; readonly bytes: Buffer }
  | { readonly kind: 'list'; readonly items: readonly Token[] };

export interface Command {
  readonly tag: string;
  /** Upper case; UID FETCH and its like are one name. */
  readonly name: string;
  readonly args: readonly Token[];
}

/** A command as it came: text with the literals that stand between its pieces (`texts.length === literals.length + 1`). */
interface RawCommand {
  readonly texts: string[];
  readonly literals: Buffer[];
}

export class SyntaxProblem extends Error {}

const MAX_LINE_BYTES = 64 * 1024;
const MAX_LITERAL_BYTES = 40 * 1024 * 1024;
const MAX_DEPTH = 20;

/** Collects bytes until a command is whole. `continuation` is called where the client waits for leave to send a literal. */
export class CommandReader {
  private pending: Buffer = Buffer.alloc(0);
  /** What came after `pending` while a literal is incomplete: joined once, not with each chunk. */
  private later: Buffer[] = [];
  private laterBytes = 0;
  private command: RawCommand = { texts: [], literals: [] };
  private literalBytes: number | null = null;

  constructor(private readonly continuation: () => void) {}

  /** The commands completed by `chunk`, each as its raw pieces. Throws SyntaxProblem where the stream cannot be followed any more. */
  push(chunk: Buffer): RawCommand[] {
    this.later.push(chunk);
    this.laterBytes += chunk.length;
    if (this.literalBytes !== null && this.pending.length + this.laterBytes < this.literalBytes) return [];
    this.pending = Buffer.concat([this.pending, ...this.later]);
    this.later = [];
    this.laterBytes = 0;
    const whole: RawCommand[] = [];
    for (;;) {
      if (this.literalBytes !== null) {
        if (this.pending.length < this.literalBytes) return whole;
        this.command.literals.push(this.pending.subarray(0, this.literalBytes));
        this.pending = this.pending.subarray(this.literalBytes);
        this.literalBytes = null;
      }
      const newline = this.pending.indexOf(0x0a);
      if (newline > MAX_LINE_BYTES || (newline < 0 && this.pending.length > MAX_LINE_BYTES)) {
        throw new SyntaxProblem('The line is too long');
      }
      if (newline < 0) return whole;
      const line = this.pending.subarray(0, newline).toString('latin1').replace(/\r$/, '');
      this.pending = this.pending.subarray(newline + 1);
      const literal = /\{(\d{1,12})(\+?)\}$/.exec(line);
      if (literal === null) {
        this.command.texts.push(line);
        whole.push(this.command);
        this.command = { texts: [], literals: [] };
        continue;
      }
      this.literalBytes = Number(literal[1]);
      if (this.literalBytes > MAX_LITERAL_BYTES) throw new SyntaxProblem('The literal is too large');
      this.command.texts.push(line.slice(0, literal.index));
      if (literal[2] === '') this.continuation();
    }
  }
}

/** The tag of a line that may not parse: what a BAD answer needs. */
export const tagOf = (raw: RawCommand): string => /^[^\s(){%*"\\+]+/.exec(raw.texts[0] ?? '')?.[0] ?? '*';

export function parseCommand(raw: RawCommand): Command {
  const tokens = tokenize(raw);
  const [tag, first, second] = tokens;
  if (tag?.kind !== 'atom' || first?.kind !== 'atom')
    throw new SyntaxProblem('A command is a tag and a name');
  const name = first.text.toUpperCase();
  if (name === 'UID' && second?.kind === 'atom') {
    return { tag: tag.text, name: `UID ${second.text.toUpperCase()}`, args: tokens.slice(3) };
  }
  return { tag: tag.text, name, args: tokens.slice(2) };
}

/** The lists that are open while a command is read; the innermost last. */
interface Nesting {
  readonly outer: Token[][];
  current: Token[];
}

function tokenize(raw: RawCommand): Token[] {
  const nesting: Nesting = { outer: [], current: [] };
  raw.texts.forEach((text, index) => {
    scan(text, nesting);
    const literal = raw.literals[index];
    if (literal !== undefined) nesting.current.push({ kind: 'string', bytes: literal });
  });
  if (nesting.outer.length > 0) throw new SyntaxProblem('A parenthesis is not closed');
  return nesting.current;
}

/** One piece of a command. An atom keeps its brackets, so `BODY.PEEK[HEADER.FIELDS (A B)]<0.9>` is one. */
const PIECE = /\s+|"((?:[^"\\]|\\.)*)"|(\()|(\))|((?:[^\s()"[\]]|\[[^\]]*\])+)|./gy;

function scan(text: string, nesting: Nesting): void {
  for (const match of text.matchAll(PIECE)) {
    const [whole, quoted, open, close, atom] = match;
    if (quoted !== undefined) {
      nesting.current.push({ kind: 'string', bytes: Buffer.from(quoted.replace(/\\(.)/g, '$1'), 'latin1') });
    } else if (open !== undefined) {
      if (nesting.outer.length >= MAX_DEPTH) throw new SyntaxProblem('Too many parentheses');
      const items: Token[] = [];
      nesting.current.push({ kind: 'list', items });
      nesting.outer.push(nesting.current);
      nesting.current = items;
    } else if (close !== undefined) {
      const outer = nesting.outer.pop();
      if (outer === undefined) throw new SyntaxProblem('A parenthesis too many');
      nesting.current = outer;
    } else if (atom !== undefined) {
      nesting.current.push({ kind: 'atom', text: atom });
    } else if (whole.trim() !== '') {
      throw new SyntaxProblem('An unexpected character');
    }
  }
}

/** The text of an atom or string; lists and nothing are a mistake of the client. */
export function textOf(token: Token | undefined): string {
  if (token?.kind === 'atom') return token.text;
  if (token?.kind === 'string') return token.bytes.toString('utf8');
  throw new SyntaxProblem('A string is missing');
}

/** A value as an IMAP string: quoted where that is allowed, else a literal. Takes bytes as latin1. */
export function imapString(value: string | null): string {
  if (value === null) return 'NIL';
  if (/^[\x20-\x7e]*$/.test(value) && value.length < 1000) return `"${value.replace(/["\\]/g, '\\$&')}"`;
  return imapLiteral(value);
}

export const imapLiteral = (value: string): string => `{${value.length}}\r\n${value}`;

/** `1:3,7,*` as a test. `largest` stands for `*`. */
export function inSet(set: string, largest: number): (value: number) => boolean {
  if (!/^(?:\d+|\*)(?::(?:\d+|\*))?(?:,(?:\d+|\*)(?::(?:\d+|\*))?)*$/.test(set)) {
    throw new SyntaxProblem('A set of numbers is wrong');
  }
  const bound = (text: string): number => (text === '*' ? largest : Number(text));
  const ranges = set.split(',').map((part) => {
    const [from, to] = part.split(':') as [string, string | undefined];
    return [bound(from), bound(to ?? from)] as const;
  });
  return (value) => ranges.some(([a, b]) => value >= Math.min(a, b) && value <= Math.max(a, b));
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `date-time` of RFC 3501, in UTC. */
export function imapDateTime(ms: number): string {
  const date = new Date(ms);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = String(date.getUTCDate()).padStart(2, ' ');
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':');
  return `"${day}-${MONTHS[date.getUTCMonth()] ?? 'Jan'}-${date.getUTCFullYear()} ${time} +0000"`;
}
