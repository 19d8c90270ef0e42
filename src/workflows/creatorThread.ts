/**
 * One creator's thread: judge the answer, send the stages with their waits between, keep the reply window open, close.
 * What comes next is `nextStep`'s to say (`domain/thread`); this file carries it out and listens.
 */

import {
  allHandlersFinished,
  condition,
  CancellationScope,
  isCancellation,
  patched,
  proxyActivities,
  proxyLocalActivities,
  ActivityFailure,
  ApplicationFailure,
} from '@temporalio/workflow';
import type { ThreadActivities } from '../activities/inputs';
import { TASK_QUEUES } from '../domain/taskQueues';
import { applyEvent } from '../domain/thread/applyEvent';
import type { ThreadEvent } from '../domain/thread/events';
import { nextStep, type Step } from '../domain/thread/nextStep';
import { eventOf, refusal, refusalWhileSending } from '../domain/thread/orders';
import type { Outcome, Stage, ThreadState } from '../domain/thread/state';
import { inWords } from '../domain/thread/words';
import type { CreatorThreadInput } from './creatorThread.contract';
import { reportOf, threadDisplay } from './showThread';
import { listen } from './threadHandlers';

/** Reads, judges, hands off: idempotent, so retried until it works. What is expected to fail comes back as an event. */
const { decideReplies } = proxyActivities<Pick<ThreadActivities, 'decideReplies'>>({
  taskQueue: TASK_QUEUES.ai,
  startToCloseTimeout: 3 * 60_000,
  heartbeatTimeout: 30_000,
  retry: { initialInterval: 1_000, maximumInterval: 5 * 60_000 },
});

/** Never retried: a second try could be a second mail. However it ends, `settleSend` finds out what is true. */
const { sendStage } = proxyActivities<Pick<ThreadActivities, 'sendStage'>>({
  taskQueue: TASK_QUEUES.mail,
  startToCloseTimeout: 15 * 60_000,
  heartbeatTimeout: 30_000,
  retry: { maximumAttempts: 1 },
});

/** Only looks; retried for ever, at the times it asks for. */
const { settleSend } = proxyActivities<Pick<ThreadActivities, 'settleSend'>>({
  taskQueue: TASK_QUEUES.mail,
  startToCloseTimeout: 2 * 60_000,
  retry: { initialInterval: 2_000, maximumInterval: 5 * 60_000 },
});

/** One short transaction: as a local activity it costs one event. */
const { recordEvents } = proxyLocalActivities<Pick<ThreadActivities, 'recordEvents'>>({
  startToCloseTimeout: 30_000,
  retry: { initialInterval: 500, maximumInterval: 30_000 },
});

export async function creatorThread(input: CreatorThreadInput): Promise<Outcome> {
  if (!isWhole(input))
    throw ApplicationFailure.nonRetryable(
      'A creator thread is started by the program, with the state that the tables hold: `mosaic reconcile` starts one that is missing.',
      'NoSuchThread',
    );
  const { threadId } = input;
  let state = input.state;
  const unrecorded: ThreadEvent[] = [];
  /** Orders whose record is on its way to the tables. */
  const ordersUnderWay = new Set<ThreadEvent>();
  /** How often something came that ends whatever blocks the thread. */
  let freed = 0;
  let sending: Stage | null = null;
  const display = threadDisplay();

  const heed = (event: ThreadEvent): void => {
    state = applyEvent(state, event);
    if (FREEING.has(event.kind)) freed += 1;
  };
  const note = (event: ThreadEvent): void => {
    heed(event);
    unrecorded.push(event);
  };
  const recordAll = async (): Promise<void> => {
    const events = unrecorded.splice(0);
    if (events.length > 0) await recordEvents({ threadId, events });
  };

  listen({
    note,
    warn: (sentence) => {
      display.warn(sentence);
    },
    noteReply: (replyId) => {
      heed({ kind: 'reply_noted', replyId, atMs: Date.now() });
    },
    report: () => reportOf(state, Date.now()),
    refusal: (order) =>
      refusal(state, order) ?? (sending === null ? null : refusalWhileSending(order, sending)),
    carryOut: async (order) => {
      const event = eventOf(state, order, Date.now());
      heed(event);
      ordersUnderWay.add(event);
      await recordEvents({ threadId, events: [event] });
      ordersUnderWay.delete(event);
      return reportOf(state, Date.now());
    },
  });
  if (input.reopenedBy !== null) note(eventOf(state, input.reopenedBy, input.reopenedAtMs ?? Date.now()));

  try {
    for (;;) {
      const step = nextStep(state, Date.now());
      display.show(state, step, Date.now());
      if (step.kind === 'done') break;
      await carryOut(step);
    }
    await condition(allHandlersFinished);
    return state.closed?.outcome ?? 'failed';
  } catch (error) {
    if (!isCancellation(error)) throw error;
    await CancellationScope.nonCancellable(async () => {
      note({ kind: 'closed', outcome: 'cancelled', atMs: Date.now() });
      await recordAll();
      display.show(state, nextStep(state, Date.now()), Date.now());
    });
    throw error;
  }

  async function carryOut(step: Exclude<Step, { kind: 'done' }>): Promise<void> {
    // Judging records what it was told; everything else begins with a table that knows of the facts noted so far.
    if (step.kind === 'decide') return decide(step.replyIds);
    if (step.kind === 'close') note({ kind: 'closed', outcome: step.outcome, atMs: Date.now() });
    await recordAll();
    switch (step.kind) {
      case 'close':
        return;
      case 'send':
        return send(step.stage);
      case 'settle':
        return settle(step.stage);
      case 'wait':
        return wait(step);
    }
  }

  async function decide(replyIds: readonly string[]): Promise<void> {
    const summary =
      replyIds.length === 0
        ? 'What was decided of this thread?'
        : `Judge ${replyIds.length} new mail(s), and hand off where a person is needed`;
    await learnFrom(() => decideReplies.executeWithOptions({ summary }, [{ threadId, replyIds }]));
  }

  async function send(stage: Stage): Promise<void> {
    const dueAtMs = Math.min(state.dueAtMs ?? Date.now(), Date.now());
    const { sendOrdered: ordered } = state;
    sending = stage;
    try {
      await learnFrom(() =>
        sendStage.executeWithOptions({ summary: `Send stage ${stage} of 3` }, [
          { threadId, stage, dueAtMs, ordered },
        ]),
      );
    } catch (error) {
      if (!(error instanceof ActivityFailure) || isCancellation(error)) throw error;
      note({ kind: 'send_unsettled', stage, atMs: Date.now() });
    } finally {
      sending = null;
    }
  }

  async function settle(stage: Stage): Promise<void> {
    const summary = `Was stage ${stage} accepted?`;
    await learnFrom(() => settleSend.executeWithOptions({ summary }, [{ threadId, stage }]));
  }

  /** Until the step's time, or until a signal or an order changes what is known. */
  async function wait(step: Extract<Step, { kind: 'wait' }>): Promise<void> {
    const before = state;
    const changed = (): boolean => state !== before;
    if (step.untilMs === null) return condition(changed);
    await condition(changed, Math.max(1, step.untilMs - Date.now()), { summary: inWords(state, step) });
  }

  /** What an activity did is already recorded. What came meanwhile is newer than what the activity found in the way. */
  async function learnFrom(activity: () => Promise<readonly ThreadEvent[]>): Promise<void> {
    const freedBefore = freed;
    const events = await activity();
    state = events.reduce(applyEvent, state);
    if (events.some(({ kind }) => kind === 'told'))
      state = [...unrecorded, ...ordersUnderWay].reduce(applyEvent, state);
    if (state.blocked !== null && freed > freedBefore && patched('woken-while-busy'))
      note({ kind: 'woken', atMs: Date.now() });
  }
}

/** Whatever blocked the thread, it is to look again. */
const FREEING: ReadonlySet<ThreadEvent['kind']> = new Set([
  'reply_noted',
  'woken',
  'resumed',
  'send_ordered',
  'reclassified',
]);

/** What every state has had from the first version on. */
const FIELDS = [
  'cadence',
  'openedAtMs',
  'sequence',
  'pendingReplyIds',
  'stagesSent',
  'nextStage',
  'openSend',
  'closing',
  'closed',
] as const satisfies readonly (keyof ThreadState)[];

/** Started by hand it may be given anything. */
function isWhole(input: { readonly threadId?: unknown; readonly state?: unknown } | undefined): boolean {
  const { state } = input ?? {};
  return (
    typeof input?.threadId === 'string' &&
    typeof state === 'object' &&
    state !== null &&
    FIELDS.every((field) => field in state)
  );
}
