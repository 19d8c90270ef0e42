import type { MailKind } from '../mail';
import { AWAY_LIMITS, holdUntilMs, kindForThread } from './replyKind';

const T0 = Date.UTC(2026, 2, 2, 9);
const DAY_MS = 86_400_000;
const CREATOR = 'mia@theirs.test';
const of = (kind: MailKind) => kindForThread(kind, CREATOR, T0, AWAY_LIMITS);

const bounce = (address: string, permanent: boolean): MailKind => ({
  kind: 'bounce',
  permanent,
  recipients: [{ address, status: permanent ? '5.1.1' : '4.2.2', permanent }],
  why: 'delivery-status',
});

describe('kindForThread', () => {
  it('a permanent bounce counts for the exact address only', () => {
    expect(of(bounce('Mia@Theirs.test', true))).toMatchObject({
      kind: 'bounce_permanent',
      suppress: 'bounced',
    });
    expect(of(bounce(CREATOR, false))).toMatchObject({ kind: 'bounce_transient', suppress: null });
    expect(of(bounce('ann@theirs.test', true))).toMatchObject({ kind: 'bounce_transient', suppress: null });
    expect(of(bounce('mia+x@theirs.test', true))).toMatchObject({ suppress: null });
  });

  it('a report on two addresses of which the other one is dead leaves this one alone', () => {
    const both: MailKind = {
      kind: 'bounce',
      permanent: true,
      recipients: [
        { address: CREATOR, status: '4.4.1', permanent: false },
        { address: 'ann@theirs.test', status: '5.1.1', permanent: true },
      ],
      why: 'delivery-status',
    };
    expect(of(both)).toMatchObject({ kind: 'bounce_transient', suppress: null });
  });

  it('a complaint suppresses, machines and lists say nothing', () => {
    expect(of({ kind: 'complaint', recipients: [], why: 'arf' })).toMatchObject({ suppress: 'complaint' });
    expect(of({ kind: 'automatic', why: 'x' })).toMatchObject({ kind: 'automatic', suppress: null });
    expect(of({ kind: 'list', why: 'x' })).toMatchObject({ kind: 'list', suppress: null });
    expect(of({ kind: 'human' })).toMatchObject({ kind: 'human', why: null });
  });
});

describe('holdUntilMs', () => {
  it.each([
    ['a day that is stated', T0 + 6 * DAY_MS, T0 + 6 * DAY_MS],
    ['at most 30 days', T0 + 90 * DAY_MS, T0 + 30 * DAY_MS],
    ['three days where none is stated', null, T0 + 3 * DAY_MS],
    ['three days where the day is over', T0 - DAY_MS, T0 + 3 * DAY_MS],
  ])('%s', (_what, statedMs, untilMs) => {
    expect(holdUntilMs(statedMs, T0, AWAY_LIMITS)).toBe(untilMs);
  });
});
