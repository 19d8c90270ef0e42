/** The decision on a creator's mails: look for newer ones, judge them together, hand off, record. */

import { answersFollowUp, routeOf, type Routed, type StartGate } from '../domain/intake/route';
import { standingDecision } from '../domain/intake/standingDecision';
import type { PhoneContext } from '../domain/contacts/phones';
import type { Route, ThreadEvent } from '../domain/thread/events';
import type { BlockReason } from '../domain/thread/state';
import type { Verdict } from '../domain/verdict';
import { beating, currentRun } from './activityRun';
import { findStartGate, humanGate } from './decisionGates';
import { handOff } from './handOff';
import type { DecideInput } from './inputs';
import type { IntakeDeps } from './intake';
import { judge, judgeOffline, type Contacts, type Judging } from './judge';
import { lookIntoThread } from './lookIntoThread';
import { phoneContext, type ContactDeps } from './phoneContext';
import {
  LoginRefused,
  MailboxUnreachable,
  OtherSequenceRunning,
  type Decisions,
  type ReplyRecord,
  type ThreadRecord,
} from './ports';

export interface DecideDeps extends IntakeDeps, Judging, ContactDeps {
  readonly decisions: Decisions;
  /** A second judge whose verdicts are kept beside the acting ones. */
  readonly shadow?: Judging | null;
}

/** When nobody says when the mailbox may be tried again. */
const MAILBOX_RETRY_MS = 60_000;

export function decideReplies(deps: DecideDeps) {
  return (input: DecideInput): Promise<ThreadEvent[]> => beating(currentRun(), () => decideOnce(deps, input));
}

/**
 * Returns the events that it recorded. Idempotent: a retry, or a signal that comes twice, finds the mails decided and says
 * again what was decided.
 */
export async function decideOnce(deps: DecideDeps, input: DecideInput): Promise<ThreadEvent[]> {
  const thread = await deps.threads.get(input.threadId);
  // A signal that a person typed may name a mail of another thread, or none at all.
  const asked = (await deps.replies.get(input.replyIds)).filter(
    (reply) => reply.threadId === thread.threadId,
  );
  if (asked.every((reply) => reply.decidedAtMs !== null))
    return [standingDecision(thread.state, input.replyIds, deps.clock.nowMs())];
  try {
    return await decide(deps, thread, input);
  } catch (error) {
    if (error instanceof MailboxUnreachable || error instanceof LoginRefused)
      return block(deps, thread, 'MAILBOX_DOWN', mailboxRetryAtMs(error, deps.clock.nowMs()));
    throw error;
  }
}

async function decide(deps: DecideDeps, thread: ThreadRecord, input: DecideInput): Promise<ThreadEvent[]> {
  const look = await lookIntoThread(deps)(thread);
  const news = look.kind === 'news' ? look.events : [];
  const replies = await toBeJudged(deps, thread);
  const newest = replies.at(-1);
  if (newest === undefined) return [standingDecision(thread.state, input.replyIds, deps.clock.nowMs())];
  const takenOver = news.some((event) => event.kind === 'own_mail_seen');
  // Made unread before it is understood: whatever it means, a person reads it.
  if (!takenOver && (answersFollowUp(thread.state) || thread.state.closed !== null))
    await handOff(deps, thread, newest);

  const context = await phoneContext(deps, thread, replies);
  const judged = await judgeFor(deps, thread, replies, takenOver, context);
  if (judged.kind === 'later')
    return block(deps, thread, 'CLASSIFIER', deps.clock.nowMs() + judged.retryAfterMs);
  const { verdict, contacts } = judged;
  const conclude = (startGate: StartGate | null): Promise<ThreadEvent[]> => {
    const routed = takenOver
      ? leftToColleague(verdict)
      : routeOf(thread.state, verdict, humanGate(replies), startGate);
    return carryOut(deps, thread, input, replies, newest, news, { verdict, contacts, routed });
  };
  const events = await concludeAlone(conclude, await findStartGate(deps, thread));
  await judgeInShadow(deps, thread, replies, context);
  return events;
}

/** Another thread of the person may have started its sequence since the gate was looked for. */
async function concludeAlone(
  conclude: (startGate: StartGate | null) => Promise<ThreadEvent[]>,
  startGate: StartGate | null,
): Promise<ThreadEvent[]> {
  try {
    return await conclude(startGate);
  } catch (error) {
    if (error instanceof OtherSequenceRunning) return conclude('second_thread');
    throw error;
  }
}

/** What is new; before stage 1 has left together with what was judged already, since that may read differently now. */
async function toBeJudged(
  deps: DecideDeps,
  { threadId, state }: ThreadRecord,
): Promise<readonly ReplyRecord[]> {
  const undecided = await deps.replies.undecided(threadId);
  const isAnew = undecided.length > 0 && state.sequence === 'running' && !answersFollowUp(state);
  return isAnew ? deps.replies.ofCreator(threadId) : undecided;
}

interface Concluded {
  readonly verdict: Verdict;
  readonly contacts: Contacts;
  readonly routed: Routed;
}

async function carryOut(
  deps: DecideDeps,
  thread: ThreadRecord,
  input: DecideInput,
  replies: readonly ReplyRecord[],
  newest: ReplyRecord,
  news: readonly ThreadEvent[],
  { verdict, contacts, routed }: Concluded,
): Promise<ThreadEvent[]> {
  if (routed.handOff) await handOff(deps, thread, newest);
  const replyIds = replies.map((reply) => reply.replyId);
  const settled = new Set([...replyIds, ...input.replyIds]);
  const events: ThreadEvent[] = [
    ...news.filter((event) => event.kind === 'reply_noted' && !input.replyIds.includes(event.replyId)),
    ...news.filter((event) => event.kind === 'own_mail_seen' || event.kind === 'bounced'),
    {
      kind: 'decided',
      replyIds: [...settled],
      intent: verdict.intent,
      route: routed.route,
      atMs: deps.clock.nowMs(),
    },
    ...news.filter((event) => event.kind === 'out_of_office'),
  ];
  await deps.decisions.record({
    threadId: thread.threadId,
    replyIds,
    verdict,
    contacts,
    gate: routed.gate,
    suppress: routed.suppress,
    forHuman: routed.handOff,
    events,
  });
  return events;
}

/** The model is asked only where its word can change what follows. */
async function judgeFor(
  deps: DecideDeps,
  thread: ThreadRecord,
  replies: readonly ReplyRecord[],
  takenOver: boolean,
  context: PhoneContext,
) {
  const { closed, stagesSent } = thread.state;
  const offline = () => ({ kind: 'judged', ...judgeOffline(replies, stagesSent, context) }) as const;
  if (takenOver || closed !== null || replies.every((reply) => reply.kind === 'unreadable')) return offline();
  const judged = await judge(deps, replies, stagesSent, context);
  return judged.kind === 'later' && humanGate(replies) !== null ? offline() : judged;
}

/** After the decision stands, so that nothing that the shadow does can change or lose it. Kept where it had a word of its own. */
async function judgeInShadow(
  { shadow, decisions }: DecideDeps,
  { threadId, state }: ThreadRecord,
  replies: readonly ReplyRecord[],
  context: PhoneContext,
): Promise<void> {
  if (shadow === undefined || shadow === null) return;
  const judged = await judge(shadow, replies, state.stagesSent, context);
  if (judged.kind === 'later' || judged.verdict.source === 'fallback') return;
  const replyIds = replies.map((reply) => reply.replyId);
  await decisions.recordShadow(threadId, replyIds, judged.verdict);
}

/** A colleague has written since: only a wish to be left alone still counts. */
function leftToColleague(verdict: Verdict): Routed {
  const route: Route = verdict.optOut ? { kind: 'close', outcome: 'opted_out' } : { kind: 'human' };
  return { route, gate: 'with_human', suppress: verdict.optOut, handOff: false };
}

async function block(
  deps: DecideDeps,
  thread: ThreadRecord,
  reason: BlockReason,
  untilMs: number,
): Promise<ThreadEvent[]> {
  const blocked: ThreadEvent = { kind: 'blocked', reason, untilMs, atMs: deps.clock.nowMs() };
  await deps.threads.record(thread.threadId, [blocked]);
  return [blocked];
}

function mailboxRetryAtMs(error: MailboxUnreachable | LoginRefused, nowMs: number): number {
  const saidMs = error instanceof MailboxUnreachable ? error.retryAtMs : null;
  return Math.max(saidMs ?? 0, nowMs + MAILBOX_RETRY_MS);
}
