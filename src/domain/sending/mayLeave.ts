/** Whether a stage may leave now: everything that the fence checks, as one rule over facts read in one transaction. */

import type { Stage, ThreadState } from '../thread/state';
import { judgeLateness, type LatePolicy } from './latePolicy';
import { CAP_WINDOW_MS, MAX_MAILS_TO_ONE_PERSON, OVERDUE_AFTER_MS, OVERDUE_GAP_MS } from './limits';
import { drawGapMs, type SendGap } from './sendGap';
import { nextOpenMs, type SendWindow } from './sendWindow';

/** What is configured of a mailbox. */
export interface SendRules {
  readonly capPerDay: number;
  readonly window: SendWindow;
  readonly gap: SendGap;
  /** What becomes of a stage that an outage or a freeze made late. */
  readonly late: LatePolicy;
}

export interface FenceFacts {
  readonly nowMs: number;
  /** All sends are frozen. */
  readonly isFrozen: boolean;
  readonly stage: Stage;
  /** An operator's order: delay, window and gap do not count. */
  readonly ordered: boolean;
  /** As the tables know the thread. */
  readonly state: ThreadState;
  /** Human and unreadable mails that are stored and not decided. */
  readonly undecidedReplyIds: readonly string[];
  /** A hand-written mail of ours, or a permanent bounce, newer than what the decision rests on. */
  readonly newerOwnMail: boolean;
  readonly newerBounce: boolean;
  readonly isSuppressed: boolean;
  /** Automated mails to this person in the last 30 days, over all mailboxes. */
  readonly mailsToPerson: number;
  /** Another thread of this person runs a sequence that was started before this one's. */
  readonly hasEarlierSequence: boolean;
  readonly mailbox: {
    readonly state: 'starting' | 'watching' | 'down' | 'login_refused' | 'provider_quota' | 'policy_held';
    readonly untilMs: number | null;
  };
  /** From when each send of the last 24 hours counts, oldest first. */
  readonly countedFromMs: readonly number[];
  /** The mailbox's newest send: what names it, and when it left (now, while it is on the wire). */
  readonly lastLeft: { readonly seed: string; readonly atMs: number } | null;
  /** The thread was blocked, woken or resumed since the stage became due. */
  readonly wasHeld: boolean;
  /** Until when the window, the gap, the cap or a person held the stage since it became due: that is no lateness. */
  readonly heldByRuleUntilMs: number | null;
  /** Threads of the mailbox that are due before this one and can go. */
  readonly threadsAhead: number;
  /** Of those the ones that were woken, or had their turn, a moment ago: on a busy machine they come a little later. */
  readonly threadsOnTheirWay: number;
}

export type StopReason =
  | 'closed'
  | 'bounced'
  | 'own_mail'
  | 'undecided'
  | 'with_human'
  | 'paused'
  | 'away'
  | 'other_stage'
  | 'early';

export type MayLeave =
  | { readonly kind: 'go' }
  | {
      readonly kind: 'blocked';
      readonly reason:
        'FROZEN' | 'SEND_WINDOW' | 'SEND_GAP' | 'DAILY_CAP' | 'MAILBOX_DOWN' | 'PROVIDER_QUOTA';
      readonly untilMs: number | null;
    }
  | { readonly kind: 'forbidden'; readonly why: 'suppressed' | 'too_many' | 'other_sequence' | 'too_late' }
  /** It could have left at `fromMs` and leaves at `untilMs`. */
  | { readonly kind: 'shifted'; readonly fromMs: number; readonly untilMs: number }
  | { readonly kind: 'stopped'; readonly why: StopReason; readonly untilMs: number | null };

/** A mailbox that is down wakes its threads when it is back; this is for a wake-up that got lost. */
const LOOK_AGAIN_MS = 15 * 60_000;

/** Only the thaw ends it. */
const FROZEN: MayLeave = { kind: 'blocked', reason: 'FROZEN', untilMs: null };

/** The first rule that applies wins. */
export function mayLeave(facts: FenceFacts, rules: SendRules): MayLeave {
  return (
    stoppedBy(facts) ??
    forbiddenBy(facts) ??
    (facts.isFrozen ? FROZEN : null) ??
    mailboxBlocks(facts) ??
    (facts.ordered ? null : windowBlocks(facts, rules)) ??
    (facts.ordered ? null : tooLate(facts, rules)) ??
    capBlocks(facts, rules) ??
    (facts.ordered ? null : gapBlocks(facts, rules)) ?? { kind: 'go' }
  );
}

/** When a reservation leaves the cap's window. */
export function capFreeAtMs(
  countedFromMs: readonly number[],
  cap: number,
  threadsAhead: number,
): number | null {
  const surplus = countedFromMs.length - cap;
  if (surplus < 0) return null;
  const leaving = countedFromMs[Math.min(surplus + threadsAhead, countedFromMs.length - 1)];
  return leaving === undefined ? null : leaving + CAP_WINDOW_MS;
}

function stoppedBy(facts: FenceFacts): MayLeave | null {
  const { state, nowMs } = facts;
  const stopped = (why: StopReason, untilMs: number | null = null): MayLeave => ({
    kind: 'stopped',
    why,
    untilMs,
  });
  if (state.closed !== null || state.closing !== null) return stopped('closed');
  if (facts.newerBounce) return stopped('bounced');
  if (facts.newerOwnMail) return stopped('own_mail');
  if (facts.undecidedReplyIds.length > 0 || state.pendingReplyIds.length > 0) return stopped('undecided');
  if (state.sequence !== 'running') return stopped('with_human');
  if (state.paused) return stopped('paused');
  if (state.nextStage !== facts.stage) return stopped('other_stage');
  if (facts.ordered) return null;
  if (state.awayUntilMs !== null && state.awayUntilMs > nowMs) return stopped('away', state.awayUntilMs);
  const dueAtMs = state.dueAtMs ?? Infinity;
  return dueAtMs > nowMs ? stopped('early', Number.isFinite(dueAtMs) ? dueAtMs : null) : null;
}

function forbiddenBy(facts: FenceFacts): MayLeave | null {
  if (facts.isSuppressed) return { kind: 'forbidden', why: 'suppressed' };
  if (facts.hasEarlierSequence) return { kind: 'forbidden', why: 'other_sequence' };
  return facts.mailsToPerson >= MAX_MAILS_TO_ONE_PERSON ? { kind: 'forbidden', why: 'too_many' } : null;
}

function mailboxBlocks({ mailbox, nowMs }: FenceFacts): MayLeave | null {
  switch (mailbox.state) {
    case 'starting':
    case 'watching':
      return null;
    case 'provider_quota':
      return mailbox.untilMs !== null && mailbox.untilMs <= nowMs
        ? null
        : { kind: 'blocked', reason: 'PROVIDER_QUOTA', untilMs: mailbox.untilMs };
    case 'down':
      return { kind: 'blocked', reason: 'MAILBOX_DOWN', untilMs: mailbox.untilMs ?? nowMs + LOOK_AGAIN_MS };
    case 'login_refused':
    case 'policy_held':
      return { kind: 'blocked', reason: 'MAILBOX_DOWN', untilMs: mailbox.untilMs };
  }
}

function windowBlocks({ nowMs }: FenceFacts, { window }: SendRules): MayLeave | null {
  const openMs = nextOpenMs(window, nowMs);
  return openMs > nowMs ? { kind: 'blocked', reason: 'SEND_WINDOW', untilMs: openMs } : null;
}

/** What outages and a freeze cost counts as lateness; the window, the gap, the cap and a person's pause do not. */
function tooLate(facts: FenceFacts, { window, late }: SendRules): MayLeave | null {
  const { nowMs, state, heldByRuleUntilMs } = facts;
  const dueMs = Math.max(nextOpenMs(window, state.dueAtMs ?? nowMs), heldByRuleUntilMs ?? -Infinity);
  const answer = judgeLateness(late, window, dueMs, nowMs);
  switch (answer?.kind) {
    case undefined:
      return null;
    case 'shift':
      return { kind: 'shifted', fromMs: dueMs, untilMs: answer.untilMs };
    case 'ask':
      return { kind: 'forbidden', why: 'too_late' };
  }
}

function capBlocks(facts: FenceFacts, { capPerDay }: SendRules): MayLeave | null {
  if (facts.countedFromMs.length < capPerDay) return null;
  return {
    kind: 'blocked',
    reason: 'DAILY_CAP',
    untilMs: capFreeAtMs(facts.countedFromMs, capPerDay, facts.threadsAhead),
  };
}

/**
 * The gap that is configured; for sends that something held up, at least two seconds, so that a wake-up of many threads is
 * no burst. The threads that are due before this one leave first: each gets its slot, and who waited for a slot has had
 * its turn and waits for those alone that are on their way, so that a thread ahead that never comes cannot hold up the
 * others for ever.
 */
function gapBlocks(facts: FenceFacts, { gap }: SendRules): MayLeave | null {
  const { nowMs, state, lastLeft } = facts;
  const isOverdue = facts.wasHeld || (state.dueAtMs ?? nowMs) < nowMs - OVERDUE_AFTER_MS;
  const drawnMs = drawGapMs(gap, lastLeft?.seed ?? '');
  const gapMs = isOverdue ? Math.max(drawnMs, OVERDUE_GAP_MS) : drawnMs;
  if (gapMs === 0) return null;
  const freeMs = lastLeft === null ? nowMs : Math.max(nowMs, lastLeft.atMs + gapMs);
  const slotMs = freeMs + (hadItsTurn(facts) ? facts.threadsOnTheirWay : facts.threadsAhead) * gapMs;
  return slotMs > nowMs ? { kind: 'blocked', reason: 'SEND_GAP', untilMs: slotMs } : null;
}

function hadItsTurn({ state, nowMs }: FenceFacts): boolean {
  const untilMs = state.blocked?.reason === 'SEND_GAP' ? state.blocked.untilMs : null;
  return untilMs !== null && untilMs <= nowMs;
}
