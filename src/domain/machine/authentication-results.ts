/** One method's result in an Authentication-Results header (RFC 8601 section 2.2). All in lower case, properties as `header.from`. */
export interface MethodResult {
  readonly method: string;
  readonly result: string;
  readonly properties: ReadonlyMap<string, string>;
}

/** An Authentication-Results header: who vouches, and for what. */
export interface AuthenticationResults {
  readonly authservId: string;
  readonly results: readonly MethodResult[];
}

/** Longer headers are no server's work. */
const MAX_CHARS = 16_384;

const METHOD = /^([a-z][a-z0-9-]{0,40})(?:\s*\/\s*\d{1,4})?\s*=\s*([a-z]{1,20})(?=\s|$)/;
const PROPERTY = /([a-z]{1,20})\s*\.\s*([a-z0-9_-]{1,40})\s*=\s*("(?:[^"\\]|\\.){0,600}"|[^\s;"]{1,600})/g;

/** Reads one header value, folded or not; null where it names no server. Comments are dropped, quoted strings kept whole. */
export function parseAuthenticationResults(value: string): AuthenticationResults | null {
  const [first, ...rest] = segments(value.slice(0, MAX_CHARS));
  const authservId = /^\s*"?([^\s;"]+)"?(?:\s+\d{1,4})?\s*$/.exec(first ?? '')?.[1];
  if (authservId === undefined || authservId.includes('=')) return null;
  return { authservId: authservId.toLowerCase(), results: rest.flatMap(resultIn) };
}

function resultIn(segment: string): MethodResult[] {
  const text = segment.trim().toLowerCase();
  const [whole, method, result] = METHOD.exec(text) ?? [];
  if (whole === undefined || method === undefined || result === undefined) return [];
  const properties = new Map<string, string>();
  for (const [, type, name, quoted] of text.slice(whole.length).matchAll(PROPERTY)) {
    const key = `${type ?? ''}.${name ?? ''}`;
    // Said twice, the first counts: nobody may amend a result further right.
    if (!properties.has(key))
      properties.set(key, (quoted ?? '').replace(/^"|"$/g, '').replace(/\\(.)/g, '$1'));
  }
  return [{ method, result, properties }];
}

/** The parts between semicolons, without (nested) comments; semicolons and brackets in quoted strings are text. */
function segments(value: string): string[] {
  const found: string[] = [];
  let current = '';
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < value.length; index++) {
    const character = value.charAt(index);
    if (character === '\\' && (quoted || depth > 0)) {
      index++;
      if (depth === 0) current += character + value.charAt(index);
    } else if (character === '"' && depth === 0) {
      quoted = !quoted;
      current += character;
    } else if (!quoted && character === '(') {
      depth++;
    } else if (!quoted && character === ')' && depth > 0) {
      depth--;
      if (depth === 0) current += ' ';
    } else if (depth > 0) {
      continue;
    } else if (!quoted && character === ';') {
      found.push(current);
      current = '';
    } else {
      current += /\s/.test(character) ? ' ' : character;
    }
  }
  return [...found, current];
}
