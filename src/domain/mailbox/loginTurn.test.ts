import { loginTurn } from './loginTurn';

const MINUTE_MS = 60_000;
const NOW = 1_800_000_000_000;

describe('loginTurn', () => {
  it('lets the first one go', () => {
    expect(loginTurn({ refusedAtMs: null, triedAtMs: null }, NOW)).toEqual({ kind: 'go' });
  });

  it('has the others wait for a try that is on its way', () => {
    expect(loginTurn({ refusedAtMs: null, triedAtMs: NOW - 3_000 }, NOW)).toEqual({ kind: 'wait' });
    expect(loginTurn({ refusedAtMs: NOW - 16 * MINUTE_MS, triedAtMs: NOW - 3_000 }, NOW)).toEqual({
      kind: 'wait',
    });
  });

  it('forgets a try of a process that is gone', () => {
    expect(loginTurn({ refusedAtMs: null, triedAtMs: NOW - MINUTE_MS }, NOW)).toEqual({ kind: 'go' });
  });

  it('pauses 15 minutes after a refusal', () => {
    const refusedAtMs = NOW - 14 * MINUTE_MS;
    expect(loginTurn({ refusedAtMs, triedAtMs: null }, NOW)).toEqual({
      kind: 'not_before',
      atMs: NOW + MINUTE_MS,
    });
    expect(loginTurn({ refusedAtMs, triedAtMs: null }, NOW + MINUTE_MS)).toEqual({ kind: 'go' });
  });

  it('counts a try without an end as refused, where the one before was', () => {
    expect(loginTurn({ refusedAtMs: NOW - 20 * MINUTE_MS, triedAtMs: NOW - MINUTE_MS }, NOW)).toEqual({
      kind: 'not_before',
      atMs: NOW + 14 * MINUTE_MS,
    });
  });
});
