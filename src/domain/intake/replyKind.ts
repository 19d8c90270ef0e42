/** What a recognised mail is to a thread. */

import type { MailKind } from '../mail';

/** How long an out-of-office notice holds a thread. */
export interface AwayLimits {
  /** Where no return is stated. */
  readonly defaultMs: number;
  readonly maxMs: number;
}

export const AWAY_LIMITS: AwayLimits = { defaultMs: 3 * 86_400_000, maxMs: 30 * 86_400_000 };

export interface KindForThread {
  readonly kind:
    'human' | 'out_of_office' | 'automatic' | 'list' | 'bounce_permanent' | 'bounce_transient' | 'complaint';
  readonly why: string | null;
  readonly awayUntilMs: number | null;
  /** The creator's address must not be written to again. */
  readonly suppress: 'bounced' | 'complaint' | null;
}

/** A bounce counts as permanent only when it names the creator's exact address as refused for good. */
export function kindForThread(
  kind: MailKind,
  creatorAddress: string,
  receivedAtMs: number,
  limits: AwayLimits,
): KindForThread {
  switch (kind.kind) {
    case 'human':
      return { kind: 'human', why: null, awayUntilMs: null, suppress: null };
    case 'out_of_office': {
      const awayUntilMs = holdUntilMs(kind.untilMs, receivedAtMs, limits);
      return { kind: 'out_of_office', why: kind.why, awayUntilMs, suppress: null };
    }
    case 'automatic':
    case 'list':
      return { kind: kind.kind, why: kind.why, awayUntilMs: null, suppress: null };
    case 'bounce': {
      const dead =
        kind.permanent &&
        kind.recipients.some(({ address, permanent }) => permanent && isSame(address, creatorAddress));
      return dead
        ? { kind: 'bounce_permanent', why: kind.why, awayUntilMs: null, suppress: 'bounced' }
        : { kind: 'bounce_transient', why: kind.why, awayUntilMs: null, suppress: null };
    }
    case 'complaint':
      return { kind: 'complaint', why: kind.why, awayUntilMs: null, suppress: 'complaint' };
  }
}

/** Until the stated return, at most `maxMs` ahead; a return that is not ahead is as good as none. */
export function holdUntilMs(statedMs: number | null, receivedAtMs: number, limits: AwayLimits): number {
  return statedMs === null || statedMs <= receivedAtMs
    ? receivedAtMs + limits.defaultMs
    : Math.min(statedMs, receivedAtMs + limits.maxMs);
}

const isSame = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();
