/** Beyond these no mail program goes, and the converter's time grows faster than the markup. */
export interface HtmlLimits {
  readonly maxChars: number;
  readonly maxTags: number;
  /** Elements inside each other; the parser's stack is an array that it shifts, so depth costs its square. */
  readonly maxDepth: number;
}

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]{0,15})(?=[\s/>])[^<>]{0,20000}>/g;
/** A picture that stands in the markup itself. */
const DATA_URI = /data:[a-z]{1,20}\/[a-z0-9.+-]{1,60}(?:;[a-z0-9=-]{1,40}){0,4},[a-z0-9+/=%\s]{1,2000000}/gi;
/** Elements without content, and those that end where the next of their kind begins: they nest only inside others. */
const NEVER_DEEP: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr p td th tr dd dt option'.split(' '),
);
const BLOCKS: ReadonlySet<string> = new Set(
  'div blockquote table ul ol li section article center'.split(' '),
);

/**
 * The markup without what only costs: pictures written into it, elements nested too deeply (their text stays), and all that
 * comes after the last tag that is looked at. Linear in the length of `html`.
 */
export function withinLimits(html: string, { maxChars, maxTags, maxDepth }: HtmlLimits): string {
  const source = html.replace(DATA_URI, 'data:,').slice(0, maxChars);
  const kept: string[] = [];
  let depth = 0;
  let tags = 0;
  let from = 0;
  for (const tag of source.matchAll(TAG)) {
    if (++tags > maxTags) return kept.join('') + source.slice(from, tag.index);
    const name = (tag[2] ?? '').toLowerCase();
    if (NEVER_DEEP.has(name)) continue;
    const opens = tag[1] === '';
    if (!opens) depth = Math.max(0, depth - 1);
    if (depth >= maxDepth) {
      kept.push(source.slice(from, tag.index), BLOCKS.has(name) ? '<br>' : '');
      from = tag.index + tag[0].length;
    }
    if (opens) depth++;
  }
  return kept.join('') + source.slice(from);
}
