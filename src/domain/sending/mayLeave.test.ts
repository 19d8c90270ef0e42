import fc from 'fast-check';
import { openThread, type ThreadState } from '../thread/state';
import { capFreeAtMs, mayLeave, type FenceFacts, type SendRules } from './mayLeave';
import { SEND_LATE } from './latePolicy';
import { NO_GAP } from './sendGap';
import { ALWAYS } from './sendWindow';

const NOW_MS = Date.UTC(2026, 2, 2, 9);
const DAY_MS = 86_400_000;
const RULES: SendRules = { capPerDay: 3, window: ALWAYS, gap: NO_GAP, late: SEND_LATE };
const CADENCE = { stage2DelayMs: DAY_MS, stage3DelayMs: 2 * DAY_MS, replyWindowMs: 14 * DAY_MS };

const running = (over: Partial<ThreadState> = {}): ThreadState => ({
  ...openThread(CADENCE, NOW_MS - 1_000),
  sequence: 'running',
  dueAtMs: NOW_MS,
  ...over,
});
const facts = (over: Partial<FenceFacts> = {}): FenceFacts => ({
  nowMs: NOW_MS,
  isFrozen: false,
  stage: 1,
  ordered: false,
  state: running(),
  undecidedReplyIds: [],
  newerOwnMail: false,
  newerBounce: false,
  isSuppressed: false,
  mailsToPerson: 0,
  hasEarlierSequence: false,
  mailbox: { state: 'watching', untilMs: null },
  countedFromMs: [],
  lastLeft: null,
  wasHeld: false,
  heldByRuleUntilMs: null,
  threadsAhead: 0,
  threadsOnTheirWay: 0,
  ...over,
});

describe('mayLeave', () => {
  it('lets a due stage go', () => {
    expect(mayLeave(facts(), RULES)).toEqual({ kind: 'go' });
  });

  const never: readonly [string, Partial<FenceFacts>][] = [
    ['is closed', { state: running({ closed: { outcome: 'cancelled', atMs: 0 } }) }],
    ['is closing', { state: running({ closing: 'opted_out' }) }],
    ['is paused', { state: running({ paused: true }) }],
    ['is with a person', { state: running({ sequence: 'with_human' }) }],
    ['holds a mail that is noted', { state: running({ pendingReplyIds: ['1'] }) }],
    ['holds a mail that is stored', { undecidedReplyIds: ['1'] }],
    ['was taken over by a colleague', { newerOwnMail: true }],
    ['bounced', { newerBounce: true }],
    ['has another stage ahead', { stage: 2 }],
    ['is of a suppressed person', { isSuppressed: true }],
    ['is of a person who had three mails', { mailsToPerson: 3 }],
    ['is the second of its person', { hasEarlierSequence: true }],
    ['is frozen with all others', { isFrozen: true }],
    ['is of a mailbox that is down', { mailbox: { state: 'down', untilMs: null } }],
    ['is of a mailbox that has used up its cap', { countedFromMs: [1, 2, 3] }],
  ];
  it.each(never)('sends nothing to a thread that %s, order or not', (_name, over) => {
    for (const ordered of [true, false])
      expect(mayLeave(facts({ ...over, ordered }), RULES)).not.toEqual({ kind: 'go' });
  });

  it('never lets a stage go early unless a person ordered it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 * DAY_MS }), (earlyMs) => {
        const early = facts({ state: running({ dueAtMs: NOW_MS + earlyMs }) });
        expect(mayLeave(early, RULES)).toEqual({ kind: 'stopped', why: 'early', untilMs: NOW_MS + earlyMs });
        expect(mayLeave({ ...early, ordered: true }, RULES)).toEqual({ kind: 'go' });
      }),
    );
  });

  it('never lets overdue sends leave less than two seconds apart, and tells each a later slot', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.nat(20), (sinceLastMs, threadsAhead) => {
        const answer = mayLeave(
          facts({
            state: running({ dueAtMs: NOW_MS - DAY_MS }),
            lastLeft: { seed: '1', atMs: NOW_MS - sinceLastMs },
            threadsAhead,
          }),
          RULES,
        );
        if (answer.kind === 'go') expect(sinceLastMs >= 2_000 && threadsAhead === 0).toBe(true);
        else {
          const freeMs = Math.max(NOW_MS, NOW_MS - sinceLastMs + 2_000);
          expect(answer).toEqual({
            kind: 'blocked',
            reason: 'SEND_GAP',
            untilMs: freeMs + threadsAhead * 2_000,
          });
        }
      }),
    );
  });
});

describe('capFreeAtMs', () => {
  it('is when the reservation leaves whose place this thread gets', () => {
    const counted = [10, 20, 30, 40];
    expect(capFreeAtMs(counted, 5, 0)).toBeNull();
    expect(capFreeAtMs(counted, 4, 0)).toBe(10 + DAY_MS);
    expect(capFreeAtMs(counted, 4, 2)).toBe(30 + DAY_MS);
    expect(capFreeAtMs(counted, 3, 0)).toBe(20 + DAY_MS);
    expect(capFreeAtMs(counted, 4, 99)).toBe(40 + DAY_MS);
  });
});
