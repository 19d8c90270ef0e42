/** The least time between two sends from one mailbox: fixed, or drawn anew for each send. */

import { createHash } from 'node:crypto';
import { parsed, problem, type Parsed } from './parsed';

export interface SendGap {
  readonly minMs: number;
  readonly maxMs: number;
}

/** A gap of more than a day is no gap but a smaller cap. */
export const LONGEST_GAP_MS = 86_400_000;

export const NO_GAP: SendGap = { minMs: 0, maxMs: 0 };

const UNIT_MS: Readonly<Record<string, number>> = {
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1_000,
  '': 1_000,
};
const DURATION = /^(\d+(?:\.\d+)?)([dhms]?)$/;
const HOW = 'Write one time (90s) or a range from which one is drawn for each send (30s..90s).';

/** `90s`, `2m`, plain seconds, or a range of them: `30s..90s`. */
export function parseSendGap(text: string): Parsed<SendGap> {
  const ends = text.trim().split('..').map(durationMs);
  const [minMs, maxMs = minMs] = ends;
  if (ends.length > 2 || minMs === undefined || minMs === null || maxMs === null || maxMs === undefined)
    return problem(`"${text}" is not a time. ${HOW}`);
  if (maxMs < minMs) return problem(`In "${text}" the longest time is shorter than the shortest. ${HOW}`);
  if (maxMs > LONGEST_GAP_MS) return problem(`"${text}" is longer than a day. ${HOW}`);
  return parsed({ minMs, maxMs });
}

/** The gap after the send that `seed` names. The same send always draws the same gap, so that a waiting thread can be told when. */
export function drawGapMs(gap: SendGap, seed: string): number {
  if (gap.maxMs === gap.minMs) return gap.minMs;
  const fraction = createHash('sha256').update(seed).digest().readUInt32BE(0) / 2 ** 32;
  return Math.round(gap.minMs + fraction * (gap.maxMs - gap.minMs));
}

function durationMs(text: string): number | null {
  const match = DURATION.exec(text.trim());
  const unitMs = UNIT_MS[match?.[2] ?? ''];
  return match?.[1] === undefined || unitMs === undefined ? null : Math.round(Number(match[1]) * unitMs);
}
