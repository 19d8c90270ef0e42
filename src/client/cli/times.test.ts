import { at, relative, span } from './times';

const NOW = Date.UTC(2026, 2, 1, 12);

describe('times', () => {
  it('name the two largest units', () => {
    expect(span(0)).toBe('0 s');
    expect(span(59_000)).toBe('59 s');
    expect(span(3_600_000 + 61_000)).toBe('1 h 1 min');
    expect(span(86_400_000 + 5 * 60_000)).toBe('1 d');
    expect(span(86_400_000 + 2 * 3_600_000)).toBe('1 d 2 h');
  });

  it('say how far away an instant is, and on which side', () => {
    expect(relative(new Date(NOW + 3 * 3_600_000).toISOString(), NOW)).toBe('in 3 h');
    expect(relative(new Date(NOW - 90_000).toISOString(), NOW)).toBe('1 min 30 s ago');
    expect(relative(null, NOW)).toBe('–');
    expect(at(new Date(NOW).toISOString())).toBe('2026-03-01 12:00');
  });
});
