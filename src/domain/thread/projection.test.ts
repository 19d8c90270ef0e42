import { applyEvent } from './applyEvent';
import type { ThreadEvent } from './events';
import { nextFollowupAtMs, projectionOf } from './projection';
import { openThread, type ThreadState } from './state';

const DAY_MS = 86_400_000;
const T0 = 1_800_000_000_000;
const OPENED = openThread(
  { stage2DelayMs: DAY_MS, stage3DelayMs: 2 * DAY_MS, replyWindowMs: 14 * DAY_MS },
  T0,
);

const NOTED: ThreadEvent = { kind: 'reply_noted', atMs: T0, replyId: '1' };
const FOLLOW_UP: ThreadEvent = {
  kind: 'decided',
  atMs: T0,
  replyIds: ['1'],
  intent: 'interested',
  route: { kind: 'follow_up' },
};
const sent = (stage: 1 | 2 | 3): ThreadEvent => ({ kind: 'stage_sent', atMs: T0, stage, sentAtMs: T0 });
const after = (...events: ThreadEvent[]): ThreadState => events.reduce(applyEvent, OPENED);

describe('projectionOf', () => {
  it('shows a thread whose first mail is not noted yet as deciding', () => {
    expect(projectionOf(OPENED, T0)).toMatchObject({
      status: 'deciding',
      nextActionAtMs: null,
      outcome: null,
    });
    expect(projectionOf(after(NOTED), T0)).toMatchObject({ status: 'deciding' });
  });

  it('has an outcome exactly while it shows closed', () => {
    const toClose: ThreadEvent = { ...FOLLOW_UP, route: { kind: 'close', outcome: 'not_interested' } };
    const closing = after(NOTED, toClose);
    expect(projectionOf(closing, T0)).toMatchObject({
      status: 'closed',
      outcome: 'not_interested',
      closedAtMs: null,
    });
    const closed = applyEvent(closing, { kind: 'closed', atMs: T0 + 5, outcome: 'not_interested' });
    expect(projectionOf(closed, T0)).toMatchObject({ status: 'closed', closedAtMs: T0 + 5 });
    const late = applyEvent(closed, { kind: 'reply_noted', atMs: T0 + 9, replyId: '2' });
    expect(projectionOf(late, T0)).toMatchObject({ status: 'deciding', outcome: null });
  });
});

describe('nextFollowupAtMs', () => {
  it.each<[string, ThreadState, number | null]>([
    ['before a decision', OPENED, null],
    ['of a fresh sequence', after(NOTED, FOLLOW_UP), T0],
    ['after stage 1', after(NOTED, FOLLOW_UP, sent(1)), T0 + DAY_MS],
    ['after stage 3', after(NOTED, FOLLOW_UP, sent(1), sent(2), sent(3)), null],
    ['while a mail is not judged', after(FOLLOW_UP, NOTED), null],
    ['once it closes', after(NOTED, FOLLOW_UP, { kind: 'bounced', atMs: T0 }), null],
    ['with a person', after(NOTED, { ...FOLLOW_UP, route: { kind: 'human' } }), null],
  ])('%s', (_when, state, atMs) => {
    expect(nextFollowupAtMs(state)).toBe(atMs);
  });
});
