/** Message-IDs as headers carry them (RFC 5322 3.6.4, and what real mail makes of it). */

const BRACKETED = /<[^<>\s]{1,996}>/g;
const BARE = /^[^<>@\s]+@[^<>@\s]+$/;

/** Every Message-ID in a header value, each in its angle brackets, in order; one written without them gets them. */
export function messageIdsIn(value: string): string[] {
  const bracketed = value.match(BRACKETED);
  if (bracketed !== null) return bracketed;
  return value
    .split(/\s+/)
    .filter((word) => word.length <= 996 && BARE.test(word))
    .map((word) => `<${word}>`);
}
