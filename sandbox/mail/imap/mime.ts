/** The MIME structure of a mail by byte offsets (RFC 2045, 2046). Nothing is decoded; hostile structure is cut off, never fatal. */
import addressparser from 'nodemailer/lib/addressparser';

export interface MimeHeader {
  /** Lower case. */
  readonly name: string;
  /** Unfolded, bytes as latin1. */
  readonly value: string;
  /** The lines as they stand in the mail, with their last CRLF. */
  readonly source: string;
}

/** A part: `start` is the first byte of its header, `body` the first of its content, `end` one past its last. */
export interface MimeNode {
  /** The whole mail as latin1: one character a byte. */
  readonly source: string;
  readonly start: number;
  readonly body: number;
  readonly end: number;
  readonly headers: readonly MimeHeader[];
  readonly type: string;
  readonly subtype: string;
  readonly params: ReadonlyMap<string, string>;
  readonly children: readonly MimeNode[];
  /** The mail inside a message/rfc822 part. */
  readonly message: MimeNode | null;
}

const MAX_DEPTH = 20;
const MAX_PARTS = 1000;

export function parseMime(raw: Buffer): MimeNode {
  const source = raw.toString('latin1');
  return parseNode(source, 0, source.length, 0, { parts: 0 });
}

export const headerValue = (node: MimeNode, name: string): string | null =>
  node.headers.find((header) => header.name === name)?.value ?? null;

export const messageIdsIn = (value: string): string[] => value.match(/<[^<>\s]+>/g) ?? [];

export const addressesIn = (value: string): string[] =>
  addressparser(value, { flatten: true }).flatMap((entry) =>
    entry.address ? [entry.address.toLowerCase()] : [],
  );

function parseNode(
  source: string,
  start: number,
  end: number,
  depth: number,
  budget: { parts: number },
): MimeNode {
  budget.parts++;
  const { headers, body } = readHeaders(source, start, end);
  const contentType = headers.find((header) => header.name === 'content-type')?.value ?? 'text/plain';
  const { type, subtype, params } = parseContentType(contentType);
  const node = { source, start, body, end, headers, type, subtype, params };
  const deeper = depth < MAX_DEPTH && budget.parts < MAX_PARTS;
  if (type === 'message' && subtype === 'rfc822' && deeper) {
    return { ...node, children: [], message: parseNode(source, body, end, depth + 1, budget) };
  }
  const boundary = params.get('boundary');
  const spans = type === 'multipart' && boundary && deeper ? partSpans(source, body, end, boundary) : [];
  const children: MimeNode[] = [];
  for (const [from, to] of spans) {
    if (budget.parts >= MAX_PARTS) break;
    children.push(parseNode(source, from, to, depth + 1, budget));
  }
  // A multipart without parts cannot be described in IMAP: it is shown as text.
  if (type === 'multipart' && children.length === 0) {
    return { ...node, type: 'text', subtype: 'plain', params: new Map(), children, message: null };
  }
  return { ...node, children, message: null };
}

function readHeaders(source: string, start: number, end: number): { headers: MimeHeader[]; body: number } {
  const headers: MimeHeader[] = [];
  let lines: string[] = [];
  const flush = (): void => {
    const text = lines.join('');
    lines = [];
    const colon = text.indexOf(':');
    if (colon < 1) return;
    const value = text
      .slice(colon + 1)
      .replace(/\r?\n(?=[ \t])/g, '')
      .trim();
    headers.push({ name: text.slice(0, colon).trim().toLowerCase(), value, source: text });
  };
  let position = start;
  while (position < end) {
    const newline = source.indexOf('\n', position);
    const next = newline < 0 || newline >= end ? end : newline + 1;
    const line = source.slice(position, next);
    if (line === '\r\n' || line === '\n') {
      flush();
      return { headers, body: next };
    }
    if (!/^[ \t]/.test(line)) flush();
    lines.push(line);
    position = next;
  }
  flush();
  return { headers, body: end };
}

function partSpans(source: string, body: number, end: number, boundary: string): [number, number][] {
  const spans: [number, number][] = [];
  const marker = `--${boundary}`;
  let open: number | null = null;
  let at = source.indexOf(marker, body);
  while (at >= 0 && at < end) {
    const newline = source.indexOf('\n', at);
    const lineEnd = newline < 0 || newline >= end ? end : newline + 1;
    const rest = source.slice(at + marker.length, lineEnd).trimEnd();
    const atLineStart = at === body || source[at - 1] === '\n';
    if (atLineStart && (rest === '' || rest === '--')) {
      if (open !== null) {
        const crlf = source[at - 2] === '\r' ? 2 : 1;
        spans.push([open, Math.max(open, at - crlf)]);
      }
      open = rest === '' ? lineEnd : null;
      if (rest === '--' || spans.length >= MAX_PARTS) return spans;
    }
    at = source.indexOf(marker, at + marker.length);
  }
  if (open !== null) spans.push([open, end]);
  return spans;
}

function parseContentType(value: string): { type: string; subtype: string; params: Map<string, string> } {
  return { ...splitType(value), params: parseParams(value) };
}

function splitType(value: string): { type: string; subtype: string } {
  const match = /^\s*([^\s/;]+)\/([^\s;]+)/.exec(value);
  return match
    ? { type: (match[1] ?? '').toLowerCase(), subtype: (match[2] ?? '').toLowerCase() }
    : { type: 'text', subtype: 'plain' };
}

/** The `; name=value` parameters of a header value, names in lower case. */
export function parseParams(value: string): Map<string, string> {
  const params = new Map<string, string>();
  for (const match of value.matchAll(/;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s"]*))/g)) {
    params.set((match[1] ?? '').toLowerCase(), (match[2] ?? match[3] ?? '').replace(/\\(.)/g, '$1'));
  }
  return params;
}
