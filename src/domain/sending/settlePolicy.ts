/** When a send whose end is unknown is looked for in Sent, and when looking has told enough. */

/** Instants of the looks after the fence: 2, 10, 30, 60 s, then 2, 5, 10, 15 min. */
export const LOOK_AFTER_MS: readonly number[] = [
  2_000, 10_000, 30_000, 60_000, 120_000, 300_000, 600_000, 900_000,
];

/** Two looks are at least so far apart, also when all of them are overdue after an outage. */
const LEAST_BETWEEN_LOOKS_MS = 2_000;

export type NextLook =
  | { readonly kind: 'look' }
  | { readonly kind: 'wait'; readonly forMs: number }
  /** Every look was made and none found it. */
  | { readonly kind: 'exhausted' };

/** `looks`: made so far, each over a connection that was alive. Only those count. */
export function nextLook(
  looks: number,
  fencedAtMs: number,
  nowMs: number,
  scheduleMs: readonly number[] = LOOK_AFTER_MS,
): NextLook {
  const dueMs = scheduleMs[looks];
  if (dueMs === undefined) return { kind: 'exhausted' };
  const forMs = fencedAtMs + dueMs - nowMs;
  return forMs <= 0 ? { kind: 'look' } : { kind: 'wait', forMs };
}

/** How long after a look that found nothing the next one is made; null when that was the last. */
export function delayToNextLookMs(
  looks: number,
  fencedAtMs: number,
  nowMs: number,
  scheduleMs: readonly number[] = LOOK_AFTER_MS,
): number | null {
  const next = nextLook(looks, fencedAtMs, nowMs, scheduleMs);
  switch (next.kind) {
    case 'exhausted':
      return null;
    case 'look':
      return LEAST_BETWEEN_LOOKS_MS;
    case 'wait':
      return Math.max(LEAST_BETWEEN_LOOKS_MS, next.forMs);
  }
}

/** Wait before the next try of a send that certainly was not taken: doubled with each try, 30 s up to half an hour. */
export function retryDelayMs(attempts: number): number {
  return Math.min(30_000 * 2 ** Math.min(Math.max(0, attempts - 1), 10), 30 * 60_000);
}
