/** Where a judged answer leads, by the thread's state, the verdict and what stands in the way. */

import type { Route } from '../thread/events';
import type { ThreadState } from '../thread/state';
import type { Verdict } from '../verdict';

/** A person decides, whatever the verdict says. */
export type HumanGate = 'unreadable' | 'sender_differs' | 'authentication_failed' | 'new_people';
/** Nothing automated may be sent; a verdict that needs no mail stands. */
export type StartGate = 'suppressed' | 'too_many' | 'second_thread' | 'with_human' | 'model_down';

export interface Routed {
  readonly route: Route;
  readonly gate: HumanGate | StartGate | null;
  readonly suppress: boolean;
  /** The newest mail is made unread, and the mails are listed for a person. */
  readonly handOff: boolean;
}

/** Whether the creator has (or may have) a follow-up of ours in hand. */
export function answersFollowUp(state: ThreadState): boolean {
  return state.stagesSent > 0 || state.openSend !== null;
}

export function routeOf(
  state: ThreadState,
  verdict: Verdict,
  humanGate: HumanGate | null,
  startGate: StartGate | null,
): Routed {
  const trusted = humanGate === null;
  // The creator asked for it, whoever else was told.
  const optedOut = verdict.optOut && (trusted || humanGate === 'new_people');
  if (state.closed !== null)
    return { route: { kind: 'human' }, gate: humanGate, suppress: optedOut, handOff: true };
  const withPeople = answersFollowUp(state) || state.sequence === 'with_human';
  const byVerdict = trusted || optedOut ? verdictRoute(verdict) : null;
  if (byVerdict?.kind === 'close') {
    const handOff = withPeople || byVerdict.outcome === 'contact_provided';
    return { route: byVerdict, gate: null, suppress: optedOut, handOff };
  }
  if (answersFollowUp(state))
    return { route: { kind: 'close', outcome: 'replied' }, gate: humanGate, suppress: false, handOff: true };
  const gate =
    humanGate ?? (byVerdict === null ? modelGate(verdict) : startGateOf(state, verdict, startGate));
  if (byVerdict?.kind === 'follow_up' && gate === null)
    return { route: byVerdict, gate: null, suppress: false, handOff: false };
  return { route: { kind: 'human' }, gate, suppress: false, handOff: true };
}

/** Null: a person has to say what it means. */
function verdictRoute(verdict: Verdict): Route | null {
  if (verdict.optOut) return { kind: 'close', outcome: 'opted_out' };
  if (verdict.unsure) return null;
  switch (verdict.intent) {
    case 'not_interested':
    case 'contact_provided':
      return { kind: 'close', outcome: verdict.intent };
    case 'interested':
      return { kind: 'follow_up' };
    case 'clarification':
      return null;
  }
}

function startGateOf(state: ThreadState, verdict: Verdict, startGate: StartGate | null): StartGate | null {
  if (state.sequence === 'with_human') return 'with_human';
  return startGate ?? modelGate(verdict);
}

/** A classifier that stands in while the model is out may stop or hand over, never start. */
function modelGate(verdict: Verdict): StartGate | null {
  return verdict.source === 'fallback' ? 'model_down' : null;
}
