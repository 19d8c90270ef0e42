/**
 * One creator's thread: judge the answer, send the stages with their waits between, keep the reply window open, close.
 * What comes next is `nextStep`'s to say (`domain/thread`); this file carries it out and listens.
 */

import {
  allHandlersFinished,
  condition,
  CancellationScope,
  isCancellation,
  log,
  proxyActivities,
  proxyLocalActivities,
  setDefaultSignalHandler,
  setHandler,
  ActivityFailure,
} from '@temporalio/workflow';
import type { UpdateDefinition } from '@temporalio/common';
import type { ThreadActivities } from '../activities/inputs';
import { TASK_QUEUES } from '../domain/taskQueues';
import { applyEvent } from '../domain/thread/applyEvent';
import type { ThreadEvent } from '../domain/thread/events';
import { nextStep, type Step } from '../domain/thread/nextStep';
import { eventOf, malformed, refusal, type Order } from '../domain/thread/orders';
import type { Outcome, Stage } from '../domain/thread/state';
import { inWords } from '../domain/thread/words';
import * as contract from './creatorThread.contract';
import { reportOf, threadDisplay } from './showThread';

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

export async function creatorThread(input: contract.CreatorThreadInput): Promise<Outcome> {
  const { threadId } = input;
  let state = input.state;
  const unrecorded: ThreadEvent[] = [];
  const show = threadDisplay();

  const note = (event: ThreadEvent): void => {
    state = applyEvent(state, event);
    unrecorded.push(event);
  };
  const recordAll = async (): Promise<void> => {
    const events = unrecorded.splice(0);
    if (events.length > 0) await recordEvents({ threadId, events });
  };

  listen();
  if (input.reopenedBy !== null) note(eventOf(state, input.reopenedBy, Date.now()));

  try {
    for (;;) {
      const step = nextStep(state, Date.now());
      show(state, step, Date.now());
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
      show(state, nextStep(state, Date.now()), Date.now());
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
    const summary = `Judge ${replyIds.length} new mail(s), and hand off where a person is needed`;
    apply(await decideReplies.executeWithOptions({ summary }, [{ threadId, replyIds }]));
  }

  async function send(stage: Stage): Promise<void> {
    const dueAtMs = Math.min(state.dueAtMs ?? Date.now(), Date.now());
    try {
      apply(
        await sendStage.executeWithOptions({ summary: `Send stage ${stage} of 3` }, [
          { threadId, stage, dueAtMs, ordered: state.sendOrdered },
        ]),
      );
    } catch (error) {
      if (!(error instanceof ActivityFailure) || isCancellation(error)) throw error;
      note({ kind: 'send_unsettled', stage, atMs: Date.now() });
    }
  }

  async function settle(stage: Stage): Promise<void> {
    const summary = `Was stage ${stage} accepted?`;
    apply(await settleSend.executeWithOptions({ summary }, [{ threadId, stage }]));
  }

  /** Until the step's time, or until a signal or an order changes what is known. */
  async function wait(step: Extract<Step, { kind: 'wait' }>): Promise<void> {
    const before = state;
    const changed = (): boolean => state !== before;
    if (step.untilMs === null) return condition(changed);
    await condition(changed, Math.max(1, step.untilMs - Date.now()), { summary: inWords(state, step) });
  }

  /** What an activity did is already recorded. */
  function apply(events: readonly ThreadEvent[]): void {
    state = events.reduce(applyEvent, state);
  }

  /** Handlers only note facts; the loop above acts on them. */
  function listen(): void {
    const noteReply = ({ replyId }: contract.ReplyMessage): void => {
      state = applyEvent(state, { kind: 'reply_noted', replyId, atMs: Date.now() });
    };
    setHandler(contract.replyReceived, noteReply, {
      description: 'A human mail came in (row id of email_replies).',
    });
    setHandler(contract.contactProvided, noteReply, {
      description: 'A human mail with a contact came in (row id of email_replies).',
    });
    setHandler(contract.optedOut, noteReply, {
      description: 'A human mail came in that asks for no more mail (row id of email_replies).',
    });
    setHandler(
      contract.bounced,
      () => {
        note({ kind: 'bounced', atMs: Date.now() });
      },
      {
        description: "The creator's address refuses mail for good: the thread closes as bounced.",
      },
    );
    setHandler(
      contract.outOfOffice,
      ({ untilMs }) => {
        note({ kind: 'out_of_office', untilMs, atMs: Date.now() });
      },
      {
        description:
          'An out-of-office notice: the wait is held until `untilMs` (milliseconds since the epoch).',
      },
    );
    setHandler(
      contract.ownMailSeen,
      () => {
        note({ kind: 'own_mail_seen', atMs: Date.now() });
      },
      {
        description: 'A colleague wrote in the thread by hand: a person has taken over.',
      },
    );
    setHandler(
      contract.wake,
      () => {
        note({ kind: 'woken', atMs: Date.now() });
      },
      {
        description: 'What blocked the thread may be over: try again now.',
      },
    );
    setDefaultSignalHandler((name) => {
      log.warn(
        `There is no signal "${name}". Signals: replyReceived, contactProvided, optedOut, bounced, outOfOffice, ownMailSeen, wake.`,
      );
    });
    setHandler(contract.stateQuery, () => reportOf(state, Date.now()), {
      description: 'How the thread stands.',
    });

    onOrder(
      contract.pause,
      (args) => ({ kind: 'pause', ...args }),
      'Hold all sends. {"by": "name", "reason": "…"}',
    );
    onOrder(contract.resume, (args) => ({ kind: 'resume', ...args }), 'Go on. {"by": "name", "reason": "…"}');
    onOrder(
      contract.snooze,
      (args) => ({ kind: 'snooze', ...args }),
      'No send before `forMs` milliseconds have passed. {"by": "name", "reason": "…", "forMs": 172800000}',
    );
    onOrder(
      contract.sendNow,
      (args) => ({ kind: 'sendNow', ...args }),
      'Send the next stage now: skips delay, window and gap, never the cap. {"by": "name", "reason": "…"}',
    );
    onOrder(
      contract.skip,
      (args) => ({ kind: 'skip', ...args }),
      'Leave out the next stage. {"by": "name", "reason": "…"}',
    );
    onOrder(
      contract.handOff,
      (args) => ({ kind: 'handOff', ...args }),
      'A person takes over; the thread closes. {"by": "name", "reason": "…"}',
    );
    onOrder(
      contract.reclassify,
      (args) => ({ kind: 'reclassify', ...args }),
      'Correct the verdict: interested, not_interested, clarification or contact_provided. {"by": "name", "reason": "…", "intent": "…"}',
    );
    onOrder(
      contract.resolveSend,
      (args) => ({ kind: 'resolveSend', ...args }),
      'Say whether a held send was accepted. {"by": "name", "reason": "…", "stage": 1, "resolution": "sent" or "not_sent"}',
    );
  }

  function onOrder<Args extends object>(
    definition: UpdateDefinition<contract.ThreadReport, [Args]>,
    toOrder: (args: Args) => Order,
    description: string,
  ): void {
    setHandler(
      definition,
      async (args: Args) => {
        const event = eventOf(state, toOrder(args), Date.now());
        state = applyEvent(state, event);
        await recordEvents({ threadId, events: [event] });
        return reportOf(state, Date.now());
      },
      {
        description,
        validator: (args: Args) => {
          const order = toOrder(args);
          const no = malformed(order) ?? refusal(state, order);
          if (no !== null) throw new Error(no);
        },
      },
    );
  }
}
