import { ApplicationFailure } from '@temporalio/common';
import type { WorkflowHandle } from '@temporalio/client';
import type { creatorThread } from '../../src/workflows/creatorThread';
import * as contract from '../../src/workflows/creatorThread.contract';
import {
  DAY_MS,
  historyEvents,
  interestedThen,
  judgedAs,
  PlayedActivities,
  until,
  type ThreadHarness,
} from './threadHarness';

type Handle = WorkflowHandle<typeof creatorThread>;

/** One way through a creator's thread, from its opening to its end. */
export interface Path {
  readonly name: string;
  readonly walk: (harness: ThreadHarness) => Promise<Handle>;
}

const ordered = { by: 'ada', reason: 'asked on the phone' };

/** What the creator's mail is judged as where a thread closes so. */
const INTENT_OF = {
  contact_provided: 'contact_provided',
  replied: 'interested',
  not_interested: 'not_interested',
  opted_out: 'not_interested',
} as const;

/** Waits for stage 2, does something, and lets the rest pass. */
async function afterStage1(
  harness: ThreadHarness,
  act: (handle: Handle) => Promise<unknown>,
  script = interestedThen('contact_provided', 'contact_provided'),
): Promise<Handle> {
  const handle = await harness.open(script, { waits: 'kept' });
  await harness.reaches(handle, 'waiting', 'STAGE_DELAY');
  await act(handle);
  await harness.letTimeFly(handle).catch(() => undefined);
  return handle;
}

/** The first try of stage 1 comes to `first`, everything later works. */
function firstSend(first: PlayedActivities['onSend']): PlayedActivities {
  const script = new PlayedActivities();
  const send = script.onSend;
  script.onSend = (input, nowMs) =>
    script.stagesSent().length === 1 ? first(input, nowMs) : send(input, nowMs);
  return script;
}

/** The first try of stage 1 finds all sends frozen, once it is let go. */
const frozenOnce = (goes: Promise<void> = Promise.resolve()): PlayedActivities =>
  firstSend(async (_input, nowMs) => {
    await goes;
    return [{ kind: 'blocked', reason: 'FROZEN', untilMs: null, atMs: nowMs }];
  });

export const PATHS: readonly Path[] = [
  { name: 'exhausted', walk: (harness) => harness.open(new PlayedActivities()) },
  ...(['contact_provided', 'not_interested', 'opted_out'] as const).map((outcome) => ({
    name: `first mail ${outcome}`,
    walk: (harness: ThreadHarness) => harness.open(judgedAs(INTENT_OF[outcome], { kind: 'close', outcome })),
  })),
  {
    name: 'first mail to a person',
    walk: (harness) => harness.open(judgedAs('clarification', { kind: 'human' })),
  },
  ...(['contact_provided', 'replied', 'not_interested', 'opted_out'] as const).map((outcome) => ({
    name: `follow-up answered ${outcome}`,
    walk: (harness: ThreadHarness) =>
      afterStage1(
        harness,
        (handle) => handle.signal(contract.replyReceived, { replyId: '2' }),
        interestedThen(INTENT_OF[outcome], outcome),
      ),
  })),
  {
    name: 'out of office, then a contact',
    walk: (harness) =>
      afterStage1(harness, async (handle) => {
        await handle.signal(contract.outOfOffice, { replyId: '2', untilMs: Date.now() + 3 * DAY_MS });
        await harness.reaches(handle, 'held', 'OUT_OF_OFFICE');
        await handle.signal(contract.contactProvided, { replyId: '3' });
      }),
  },
  {
    name: 'out of office, then silence',
    walk: (harness) =>
      afterStage1(harness, (handle) =>
        handle.signal(contract.outOfOffice, { replyId: '2', untilMs: Date.now() + 3 * DAY_MS }),
      ),
  },
  {
    name: 'bounced',
    walk: (harness) => afterStage1(harness, (handle) => handle.signal(contract.bounced, { replyId: '2' })),
  },
  {
    name: 'handed off by a colleague',
    walk: (harness) =>
      afterStage1(harness, (handle) => handle.signal(contract.ownMailSeen, { replyId: '2' })),
  },
  {
    name: 'paused, resumed, snoozed, skipped, sent by hand',
    walk: (harness) =>
      afterStage1(harness, async (handle) => {
        await handle.executeUpdate(contract.pause, { args: [ordered] });
        await handle.executeUpdate(contract.resume, { args: [ordered] });
        await handle.executeUpdate(contract.snooze, { args: [{ ...ordered, forMs: DAY_MS }] });
        await handle.executeUpdate(contract.skip, { args: [ordered] });
        await handle.executeUpdate(contract.sendNow, { args: [ordered] });
      }),
  },
  {
    name: 'handed off by an operator',
    walk: (harness) =>
      afterStage1(harness, (handle) => handle.executeUpdate(contract.handOff, { args: [ordered] })),
  },
  {
    name: 'a person starts the sequence',
    walk: async (harness) => {
      const handle = await harness.open(judgedAs('clarification', { kind: 'human' }), { waits: 'kept' });
      await harness.reaches(handle, 'needs_human');
      await handle.executeUpdate(contract.reclassify, { args: [{ ...ordered, intent: 'interested' }] });
      await harness.letTimeFly(handle);
      return handle;
    },
  },
  {
    name: 'cap spent, then woken',
    walk: async (harness) => {
      const script = firstSend((_input, nowMs) =>
        Promise.resolve([{ kind: 'blocked', reason: 'DAILY_CAP', untilMs: nowMs + DAY_MS, atMs: nowMs }]),
      );
      const handle = await harness.open(script, { waits: 'kept' });
      await harness.reaches(handle, 'waiting', 'DAILY_CAP');
      await handle.signal(contract.wake);
      await harness.letTimeFly(handle);
      return handle;
    },
  },
  {
    name: 'frozen, then thawed',
    walk: async (harness) => {
      const handle = await harness.open(frozenOnce(), { waits: 'kept' });
      await harness.reaches(handle, 'held', 'FROZEN');
      await handle.signal(contract.wake);
      await harness.letTimeFly(handle);
      return handle;
    },
  },
  {
    name: 'thawed while its stage finds itself frozen',
    walk: async (harness) => {
      let letGo: () => void = () => undefined;
      const goes = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      const script = frozenOnce(goes);
      const handle = await harness.open(script, { waits: 'kept' });
      await until(() => script.stagesSent().length === 1);
      await handle.signal(contract.wake);
      await until(async () => (await historyEvents(handle)).at(-1) === 'WORKFLOW_TASK_COMPLETED');
      letGo();
      await harness.reaches(handle, 'waiting', 'STAGE_DELAY');
      await harness.letTimeFly(handle);
      return handle;
    },
  },
  {
    name: 'late, and moved to another day',
    walk: (harness) =>
      harness.open(
        firstSend(({ stage }, nowMs) =>
          Promise.resolve([
            { kind: 'stage_shifted', stage, fromMs: nowMs - DAY_MS, untilMs: nowMs + DAY_MS, atMs: nowMs },
          ]),
        ),
      ),
  },
  {
    name: 'too late: a person decides',
    walk: (harness) =>
      harness.open(
        firstSend(({ stage }, nowMs) =>
          Promise.resolve([{ kind: 'send_forbidden', stage, why: 'too_late', atMs: nowMs }]),
        ),
      ),
  },
  {
    name: 'refused by policy',
    walk: (harness) =>
      harness.open(
        firstSend((input, nowMs) =>
          Promise.resolve([{ kind: 'send_refused', stage: input.stage, atMs: nowMs }]),
        ),
      ),
  },
  {
    name: 'send without an answer, found',
    walk: (harness) => {
      const script = firstSend(() => Promise.reject(ApplicationFailure.nonRetryable('the worker is gone')));
      script.onSettle = (input, nowMs) =>
        Promise.resolve([{ kind: 'stage_sent', stage: input.stage, sentAtMs: nowMs, atMs: nowMs }]);
      return harness.open(script);
    },
  },
  {
    name: 'send held, resolved by a person',
    walk: async (harness) => {
      const script = firstSend(() => Promise.reject(ApplicationFailure.nonRetryable('the worker is gone')));
      script.onSettle = (input, nowMs) =>
        Promise.resolve([{ kind: 'send_held', stage: input.stage, atMs: nowMs }]);
      const handle = await harness.open(script, { waits: 'kept' });
      await harness.reaches(handle, 'held', 'SEND_UNDECIDED');
      await handle.executeUpdate(contract.resolveSend, {
        args: [{ ...ordered, stage: 1, resolution: 'not_sent' }],
      });
      await harness.letTimeFly(handle);
      return handle;
    },
  },
  {
    name: 'cancelled',
    walk: (harness) => afterStage1(harness, (handle) => handle.cancel()),
  },
];
