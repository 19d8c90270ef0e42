/** The one reducer: the workflow, the projection in Postgres and the tests all use it. */

import type { Route, ThreadEvent } from './events';
import type { AskedWhy, Outcome, Stage, StagesSent, ThreadState } from './state';

/** The state after `event`. Pure; facts about a send and a reply that cross each other give the same state in both orders. */
export function applyEvent(state: ThreadState, event: ThreadEvent): ThreadState {
  switch (event.kind) {
    case 'reply_noted':
      return state.pendingReplyIds.includes(event.replyId)
        ? state
        : {
            ...state,
            pendingReplyIds: [...state.pendingReplyIds, event.replyId],
            awayUntilMs: null,
            ...UNBLOCKED,
          };
    case 'decided':
      return afterDecision(
        {
          ...state,
          pendingReplyIds: state.pendingReplyIds.filter((id) => !event.replyIds.includes(id)),
          intent: event.intent,
          ...UNBLOCKED,
        },
        event.route,
        event.atMs,
      );
    case 'out_of_office':
      return holdUntil(state, event.untilMs, event.atMs);
    case 'bounced':
      return { ...state, closing: 'bounced' };
    case 'own_mail_seen':
    case 'handed_off':
      return { ...state, closing: state.sequence === 'with_human' ? humanOutcome(state) : 'handed_off' };
    case 'blocked':
      return {
        ...state,
        blocked: { reason: event.reason, untilMs: blockedUntilMs(state, event) },
        blockedTimes: state.blockedTimes + 1,
      };
    case 'woken':
      return { ...state, ...UNBLOCKED };
    case 'stage_sent':
      return stageDone(state, event.stage, event.sentAtMs, true);
    case 'stage_skipped':
      return stageDone(state, event.stage, Math.max(event.atMs, state.dueAtMs ?? event.atMs), false);
    case 'send_unsettled':
      return isDone(state, event.stage)
        ? state
        : { ...state, openSend: { kind: 'unsettled', stage: event.stage } };
    case 'send_held':
      return isDone(state, event.stage)
        ? state
        : { ...state, openSend: { kind: 'undecided', stage: event.stage } };
    case 'send_not_sent':
      return { ...state, openSend: null };
    case 'send_resolved':
      return event.resolution === 'sent'
        ? stageDone(state, event.stage, event.atMs, true)
        : { ...state, openSend: null };
    case 'send_refused':
      return toHuman({ ...state, openSend: null }, event.atMs, 'refused');
    case 'send_forbidden':
      return toHuman({ ...state, openSend: null }, event.atMs, event.why);
    case 'stage_shifted':
      return isDone(state, event.stage)
        ? state
        : {
            ...state,
            dueAtMs: Math.max(state.dueAtMs ?? 0, event.untilMs),
            shiftedFromMs: state.shiftedFromMs ?? event.fromMs,
            ...UNBLOCKED,
          };
    case 'told':
      return {
        ...event.state,
        pendingReplyIds: [...new Set([...event.state.pendingReplyIds, ...state.pendingReplyIds])],
      };
    case 'paused':
      return { ...state, paused: true };
    case 'resumed':
      return { ...state, paused: false, ...UNBLOCKED };
    case 'snoozed':
      return {
        ...state,
        dueAtMs: Math.max(state.dueAtMs ?? 0, event.untilMs),
        sendOrdered: false,
        ...unshifted(state),
      };
    case 'send_ordered':
      return { ...state, sendOrdered: true, ...UNBLOCKED };
    case 'reclassified':
      return reclassified(
        { ...state, intent: event.intent, pendingReplyIds: [], closing: null, closed: null },
        event,
      );
    case 'cancel_ordered':
      return state;
    case 'closed':
      // What it was closed as first stays: a run that was reset, or started by hand, comes to its own end later.
      return state.closed !== null
        ? state
        : {
            ...stopped(state, event.atMs),
            closing: null,
            closed: { outcome: event.outcome, atMs: event.atMs },
          };
  }
}

const UNBLOCKED = { blocked: null, blockedTimes: 0 } as const;
const LONGEST_LOOK_MS = 15 * 60_000;

/**
 * An outage of a weekend must not fill a history: each look at a mailbox that is down costs some ten events, so the looks
 * grow apart to a quarter of an hour. Its return wakes the thread at once.
 */
function blockedUntilMs(state: ThreadState, event: ThreadEvent & { kind: 'blocked' }): number | null {
  if (event.reason !== 'MAILBOX_DOWN' || event.untilMs === null) return event.untilMs;
  const apartMs = Math.min(
    LONGEST_LOOK_MS,
    (event.untilMs - event.atMs) * 2 ** Math.min(state.blockedTimes, 10),
  );
  return Math.max(event.untilMs, event.atMs + apartMs);
}

/** What a thread that waits for a person closes as: `replied` once a follow-up has gone out. */
export function humanOutcome(state: ThreadState): Outcome {
  return state.stagesSent === 0 ? 'clarification' : 'replied';
}

function afterDecision(state: ThreadState, route: Route, atMs: number): ThreadState {
  if (state.closed !== null) return state;
  switch (route.kind) {
    case 'follow_up':
      return { ...state, sequence: 'running', dueAtMs: atMs };
    case 'human':
      return toHuman(state, atMs);
    case 'close':
      return { ...state, closing: stronger(state.closing, route.outcome) };
  }
}

/** Of two outcomes that cross each other (a second mail while the first was being judged) the one that says more. */
function stronger(standing: Outcome | null, next: Outcome): Outcome {
  const rank: readonly Outcome[] = ['opted_out', 'contact_provided', 'not_interested'];
  const first = rank.find((outcome) => outcome === standing || outcome === next);
  return first ?? next;
}

function toHuman(state: ThreadState, atMs: number, why: AskedWhy | null = null): ThreadState {
  return {
    ...stopped(state, atMs),
    sequence: 'with_human',
    withHumanSinceMs: state.withHumanSinceMs ?? atMs,
    ...(why === null && state.askedWhy === undefined ? {} : { askedWhy: why }),
  };
}

/** Only where something was moved: a state of before knows no such thing, and is to stay as it was recorded. */
function unshifted(state: ThreadState): Pick<ThreadState, 'shiftedFromMs'> {
  return state.shiftedFromMs === undefined ? {} : { shiftedFromMs: null };
}

/** Keeps what was left of the wait, so that a correction can give it back. */
function stopped(state: ThreadState, atMs: number): ThreadState {
  const remainingMs =
    state.sequence === 'running' && state.dueAtMs !== null
      ? Math.max(0, state.dueAtMs - atMs)
      : state.remainingMs;
  return { ...state, remainingMs, sendOrdered: false, ...UNBLOCKED };
}

/** Held time does not use up the wait: what was left when the hold began is left when it ends. */
function holdUntil(state: ThreadState, untilMs: number, atMs: number): ThreadState {
  const from = Math.max(atMs, state.awayUntilMs ?? atMs);
  if (untilMs <= from) return state;
  return {
    ...state,
    awayUntilMs: untilMs,
    dueAtMs: state.dueAtMs === null ? null : Math.max(state.dueAtMs, from) + (untilMs - from),
  };
}

/** The stage has left or was skipped: what is heard of its send afterwards is old news. */
function isDone(state: ThreadState, stage: Stage): boolean {
  return state.nextStage === null || state.nextStage > stage;
}

function stageDone(state: ThreadState, stage: Stage, doneAtMs: number, sent: boolean): ThreadState {
  const nextStage = stage === 3 ? null : ((stage + 1) as Stage);
  if (isDone(state, stage)) return { ...state, openSend: null };
  return {
    ...state,
    stagesSent: sent ? (Math.min(3, state.stagesSent + 1) as StagesSent) : state.stagesSent,
    nextStage,
    // An absence that was noted while the mail was on the wire holds the wait, too.
    dueAtMs: Math.max(doneAtMs, state.awayUntilMs ?? doneAtMs) + delayAfterMs(state, stage),
    openSend: null,
    ...UNBLOCKED,
    sendOrdered: false,
    ...unshifted(state),
  };
}

function delayAfterMs(state: ThreadState, stage: Stage): number {
  switch (stage) {
    case 1:
      return state.cadence.stage2DelayMs;
    case 2:
      return state.cadence.stage3DelayMs;
    case 3:
      return state.cadence.replyWindowMs;
  }
}

function reclassified(state: ThreadState, event: ThreadEvent & { kind: 'reclassified' }): ThreadState {
  switch (event.intent) {
    case 'interested':
      return {
        ...stopped(state, event.atMs),
        ...unshifted(state),
        sequence: 'running',
        withHumanSinceMs: null,
        dueAtMs: event.atMs + (state.remainingMs ?? 0),
      };
    case 'not_interested':
    case 'contact_provided':
      return { ...state, closing: event.intent };
    case 'clarification':
      return toHuman(state, event.atMs);
  }
}
