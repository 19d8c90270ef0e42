import type { Header } from '../mail';
import { headersNamed } from './headers';

/** Longer lists are no person's From. */
const MAX_CHARS = 16_384;

/**
 * Every address in every From header, as written, each once. RFC 5322 allows several authors in one header, and readers differ
 * in whom they show of them: whoever has to know that there is one only has to look at all.
 */
export function senders(headers: readonly Header[]): string[] {
  const found = headersNamed(headers, 'from').flatMap((value) =>
    value
      .slice(0, MAX_CHARS)
      .replace(/"(?:[^"\\]|\\.)*"/g, ' ')
      .replace(/\([^()]*\)/g, ' ')
      .split(/[,;]/)
      .flatMap(addressesIn),
  );
  return [...new Set(found)];
}

/** In brackets, else bare: what stands before a bracket is a name, whatever it looks like. */
function addressesIn(author: string): string[] {
  const bracketed = [...author.matchAll(/<\s*([^<>\s]+@[^<>\s]+)\s*>/g)].map((match) => match[1] ?? '');
  return bracketed.length > 0 ? bracketed : (author.match(/[^\s<>:]+@[^\s<>:]+/g) ?? []);
}
