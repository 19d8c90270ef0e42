/** Times in operators' words. */

const UNITS: readonly (readonly [string, number])[] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000],
];

/** `2026-03-01 14:05` (UTC), or a dash. */
export const at = (iso: string | null): string => (iso === null ? '–' : iso.slice(0, 16).replace('T', ' '));

/** `in 3 h`, `12 min ago`, or a dash. */
export function relative(iso: string | null, nowMs: number): string {
  if (iso === null) return '–';
  const distanceMs = Date.parse(iso) - nowMs;
  const text = span(Math.abs(distanceMs));
  return distanceMs >= 0 ? `in ${text}` : `${text} ago`;
}

/** `2 d 3 h`: the two largest units. */
export function span(ms: number): string {
  const parts: string[] = [];
  let rest = ms;
  for (const [name, size] of UNITS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${name}`);
    if (parts.length === 2 || (parts.length === 1 && count === 0)) break;
  }
  return parts.join(' ') || '0 s';
}
