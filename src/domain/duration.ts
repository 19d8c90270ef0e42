/** Durations as people write them: `14d`, `24h`, `15m`, `90s`, or plain seconds. */

const UNIT_MS: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 };

/** Milliseconds; null for what is no duration. */
export function parseDurationMs(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?)\s*([dhms])?$/i.exec(text.trim());
  if (match?.[1] === undefined) return null;
  const unitMs = UNIT_MS[(match[2] ?? 's').toLowerCase()] ?? 1_000;
  const ms = Math.round(Number(match[1]) * unitMs);
  return Number.isSafeInteger(ms) ? ms : null;
}

/** The shortest spelling that reads back as the same: `24h`, `90s`. */
export function formatDuration(ms: number): string {
  for (const unit of ['d', 'h', 'm'] as const) {
    const unitMs = UNIT_MS[unit] ?? 1;
    if (ms !== 0 && ms % unitMs === 0) return `${ms / unitMs}${unit}`;
  }
  return `${ms / 1_000}s`;
}
