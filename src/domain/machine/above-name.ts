/** A name, or a name with what its bearer is, on a line of its own below a blank one. */
const NAME_LINE = /^[\p{L}\p{M}][\p{L}\p{M}.'’\s-]{1,38}$/u;
const MAX_NAME_WORDS = 5;
const MIN_ABOVE_CHARS = 6;

/**
 * What stands above the writer's name: hours and days off in a signature are no absence. The whole where nothing is signed so,
 * or too little stands above.
 */
export function aboveName(text: string): string {
  const blocks = text.trim().split(/\n\s*\n/u);
  const last = blocks.at(-1)?.split('\n') ?? [];
  const above = blocks.slice(0, -1).join('\n\n');
  const [name = '', ...below] = last.map((line) => line.trim());
  const isSigned =
    below.length > 0 &&
    NAME_LINE.test(name) &&
    name.split(/\s+/u).length <= MAX_NAME_WORDS &&
    above.trim().length >= MIN_ABOVE_CHARS;
  return isSigned ? above : text;
}
