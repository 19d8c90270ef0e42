import fc from 'fast-check';
import { applyEvent } from './applyEvent';
import type { ThreadEvent } from './events';
import { nextStep, viewOf } from './nextStep';
import { openThread, type Cadence, type ThreadState } from './state';

const HOUR = 3_600_000;
const cadence: Cadence = { stage2DelayMs: 24 * HOUR, stage3DelayMs: 48 * HOUR, replyWindowMs: 336 * HOUR };
const T0 = Date.UTC(2026, 2, 1, 12);
const ordered = { by: 'ada', reason: null };

const after = (...events: ThreadEvent[]): ThreadState => events.reduce(applyEvent, openThread(cadence, T0));
const noted: ThreadEvent = { kind: 'reply_noted', replyId: '1', atMs: T0 };
const followUp: ThreadEvent = {
  kind: 'decided',
  replyIds: ['1'],
  intent: 'interested',
  route: { kind: 'follow_up' },
  atMs: T0,
};
const sent = (stage: 1 | 2 | 3, sentAtMs: number): ThreadEvent => ({
  kind: 'stage_sent',
  stage,
  sentAtMs,
  atMs: sentAtMs,
});

describe('times', () => {
  it('stage 1 is due at once, stage 2 24 h after stage 1 was sent, stage 3 48 h after stage 2 was', () => {
    const decided = after(noted, followUp);
    expect(nextStep(decided, T0)).toEqual({ kind: 'send', stage: 1 });
    const one = applyEvent(decided, sent(1, T0 + 5_000));
    expect(nextStep(one, T0 + 24 * HOUR)).toMatchObject({
      reason: 'STAGE_DELAY',
      untilMs: T0 + 5_000 + 24 * HOUR,
    });
    expect(nextStep(one, T0 + 5_000 + 24 * HOUR)).toEqual({ kind: 'send', stage: 2 });
    const late = applyEvent(one, sent(2, T0 + 30 * HOUR));
    expect(nextStep(late, T0 + 30 * HOUR)).toMatchObject({ untilMs: T0 + 78 * HOUR });
    const done = applyEvent(late, sent(3, T0 + 80 * HOUR));
    expect(nextStep(done, T0 + 80 * HOUR)).toMatchObject({
      reason: 'REPLY_WINDOW',
      untilMs: T0 + 416 * HOUR,
    });
    expect(nextStep(done, T0 + 416 * HOUR)).toEqual({ kind: 'close', outcome: 'exhausted' });
  });

  it('an absence gives back what was left of the wait, also when it is prolonged', () => {
    const away = applyEvent(after(noted, followUp, sent(1, T0)), {
      kind: 'out_of_office',
      untilMs: T0 + 100 * HOUR,
      atMs: T0 + 20 * HOUR,
    });
    expect(nextStep(away, T0 + 50 * HOUR)).toMatchObject({
      status: 'held',
      reason: 'OUT_OF_OFFICE',
      untilMs: T0 + 100 * HOUR,
    });
    expect(nextStep(away, T0 + 100 * HOUR)).toMatchObject({
      reason: 'STAGE_DELAY',
      untilMs: T0 + 104 * HOUR,
    });
    const longer = applyEvent(away, {
      kind: 'out_of_office',
      untilMs: T0 + 150 * HOUR,
      atMs: T0 + 60 * HOUR,
    });
    expect(nextStep(longer, T0 + 150 * HOUR)).toMatchObject({ untilMs: T0 + 154 * HOUR });
    const shorter = applyEvent(longer, {
      kind: 'out_of_office',
      untilMs: T0 + 120 * HOUR,
      atMs: T0 + 61 * HOUR,
    });
    expect(shorter).toEqual(longer);
  });

  it('a correction gives back what was left when the verdict stopped the sequence', () => {
    const stopped = after(
      noted,
      followUp,
      sent(1, T0),
      { kind: 'reply_noted', replyId: '2', atMs: T0 + 18 * HOUR },
      {
        kind: 'decided',
        replyIds: ['2'],
        intent: 'not_interested',
        route: { kind: 'close', outcome: 'not_interested' },
        atMs: T0 + 18 * HOUR,
      },
      { kind: 'closed', outcome: 'not_interested', atMs: T0 + 18 * HOUR },
    );
    const corrected = applyEvent(stopped, {
      kind: 'reclassified',
      intent: 'interested',
      ...ordered,
      atMs: T0 + 500 * HOUR,
    });
    expect(nextStep(corrected, T0 + 500 * HOUR)).toMatchObject({
      reason: 'STAGE_DELAY',
      untilMs: T0 + 506 * HOUR,
    });
  });

  it('a skipped stage keeps the rhythm: the next one is due its delay after the skipped one would have been', () => {
    const skipped = applyEvent(after(noted, followUp, sent(1, T0)), {
      kind: 'stage_skipped',
      stage: 2,
      ...ordered,
      atMs: T0 + HOUR,
    });
    expect(skipped).toMatchObject({ stagesSent: 1, nextStage: 3, dueAtMs: T0 + 72 * HOUR });
  });
});

describe('the answer comes first', () => {
  it('nothing is sent while an answer is not judged, whatever else is due', () => {
    const due = after(noted, followUp, sent(1, T0), { kind: 'reply_noted', replyId: '2', atMs: T0 + HOUR });
    expect(nextStep(due, T0 + 1_000 * HOUR)).toEqual({ kind: 'decide', replyIds: ['2'] });
  });

  it('the same mail is noted once', () => {
    const once = after(noted);
    expect(applyEvent(once, noted)).toBe(once);
  });

  it('a send on the wire and an answer give the same state in both orders', () => {
    const running = after(noted, followUp);
    const reply: ThreadEvent = { kind: 'reply_noted', replyId: '2', atMs: T0 + 1_000 };
    const inOrder = [sent(1, T0 + 500), reply].reduce(applyEvent, running);
    const crossed = [reply, sent(1, T0 + 500)].reduce(applyEvent, running);
    expect(crossed).toEqual(inOrder);
  });

  it('of two answers that cross, the one that says more decides the outcome', () => {
    const close = (replyId: string, outcome: 'contact_provided' | 'replied'): ThreadEvent => ({
      kind: 'decided',
      replyIds: [replyId],
      intent: 'interested',
      route: { kind: 'close', outcome },
      atMs: T0,
    });
    for (const outcomes of [
      ['contact_provided', 'replied'],
      ['replied', 'contact_provided'],
    ] as const)
      expect(
        after(noted, followUp, sent(1, T0), close('2', outcomes[0]), close('3', outcomes[1])).closing,
      ).toBe('contact_provided');
  });
});

describe('an outage', () => {
  it('is looked at less and less often, at least every quarter of an hour, and at once when woken', () => {
    const down = (atMs: number): ThreadEvent => ({
      kind: 'blocked',
      reason: 'MAILBOX_DOWN',
      untilMs: atMs + 60_000,
      atMs,
    });
    const waits: number[] = [];
    let state = after(noted, followUp);
    for (let nowMs = T0; waits.length < 7;) {
      state = applyEvent(state, down(nowMs));
      const untilMs = state.blocked!.untilMs!;
      waits.push((untilMs - nowMs) / 60_000);
      nowMs = untilMs;
    }
    expect(waits).toEqual([1, 2, 4, 8, 15, 15, 15]);
    const woken = applyEvent(state, { kind: 'woken', atMs: T0 });
    expect(nextStep(woken, T0)).toEqual({ kind: 'send', stage: 1 });
    expect(applyEvent(woken, down(T0)).blocked).toEqual({ reason: 'MAILBOX_DOWN', untilMs: T0 + 60_000 });
  });
});

describe('a repeated record', () => {
  it('of a stage that was sent changes nothing: a reset history meets the ledger', () => {
    const two = after(noted, followUp, sent(1, T0), sent(2, T0 + 24 * HOUR));
    expect(applyEvent(two, sent(1, T0))).toEqual(two);
  });
});

describe('whatever happens, in whatever order', () => {
  const kinds: fc.Arbitrary<ThreadEvent> = fc
    .record({
      atMs: fc.integer({ min: T0, max: T0 + 2_000 * HOUR }),
      stage: fc.constantFrom(1, 2, 3),
      id: fc.constantFrom('1', '2', '3'),
    })
    .chain(({ atMs, stage, id }) =>
      fc.constantFrom<ThreadEvent>(
        { kind: 'reply_noted', replyId: id, atMs },
        { kind: 'decided', replyIds: [id], intent: 'interested', route: { kind: 'follow_up' }, atMs },
        { kind: 'decided', replyIds: [id], intent: 'clarification', route: { kind: 'human' }, atMs },
        {
          kind: 'decided',
          replyIds: [id],
          intent: 'contact_provided',
          route: { kind: 'close', outcome: 'contact_provided' },
          atMs,
        },
        { kind: 'out_of_office', untilMs: atMs + 48 * HOUR, atMs },
        { kind: 'bounced', atMs },
        { kind: 'own_mail_seen', atMs },
        { kind: 'blocked', reason: 'DAILY_CAP', untilMs: atMs + HOUR, atMs },
        { kind: 'woken', atMs },
        { kind: 'stage_sent', stage: stage, sentAtMs: atMs, atMs },
        { kind: 'send_unsettled', stage: stage, atMs },
        { kind: 'send_held', stage: stage, atMs },
        { kind: 'send_not_sent', stage: stage, atMs },
        { kind: 'paused', ...ordered, atMs },
        { kind: 'resumed', ...ordered, atMs },
        { kind: 'snoozed', untilMs: atMs + HOUR, ...ordered, atMs },
        { kind: 'send_ordered', ...ordered, atMs },
        { kind: 'handed_off', ...ordered, atMs },
        { kind: 'closed', outcome: 'exhausted', atMs },
      ),
    );
  const histories = fc.array(kinds, { maxLength: 30 });

  it('a stage is sent only while a sequence runs, nothing is pending, nothing is closed, and it is due or ordered', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: T0, max: T0 + 3_000 * HOUR }), (events, nowMs) => {
        const state = after(...events);
        const step = nextStep(state, nowMs);
        if (step.kind !== 'send') return;
        expect(state).toMatchObject({
          sequence: 'running',
          pendingReplyIds: [],
          closed: null,
          closing: null,
          paused: false,
          openSend: null,
        });
        expect(step.stage).toBe(state.nextStage);
        if (!state.sendOrdered) {
          expect(state.dueAtMs ?? nowMs).toBeLessThanOrEqual(nowMs);
          expect(state.awayUntilMs ?? nowMs).toBeLessThanOrEqual(nowMs);
        }
      }),
    );
  });

  it('what shows and what happens agree', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: T0, max: T0 + 3_000 * HOUR }), (events, nowMs) => {
        const state = after(...events);
        const view = viewOf(state, nowMs);
        expect(view.status === 'closed').toBe(['close', 'done'].includes(nextStep(state, nowMs).kind));
        if (view.nextActionAtMs !== null) expect(view.nextActionAtMs).toBeGreaterThan(nowMs);
        if (view.status === 'held' || view.status === 'waiting') expect(view.waitingFor).not.toBeNull();
      }),
    );
  });

  it('never counts more than three stages, and a stage that is done is never next again', () => {
    fc.assert(
      fc.property(histories, (events) => {
        let state = openThread(cadence, T0);
        let highest = 0;
        for (const event of events) {
          state = applyEvent(state, event);
          expect(state.stagesSent).toBeLessThanOrEqual(3);
          if (event.kind === 'stage_sent') highest = Math.max(highest, event.stage);
          expect(state.nextStage ?? 4).toBeGreaterThan(highest);
        }
      }),
    );
  });
});
