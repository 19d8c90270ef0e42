import { add, countJest, lastLine, NOTHING } from './suite-result';

const report = {
  success: true,
  numPassedTests: 7,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

describe('the result of npm test', () => {
  it('ends in the counts', () => {
    expect(lastLine(add(NOTHING, countJest(report, 0)))).toBe('7 passed, 0 failed');
  });

  it('names skipped tests only where there are some', () => {
    expect(lastLine(countJest({ ...report, numPendingTests: 2, numTodoTests: 1 }, 0))).toBe(
      '7 passed, 0 failed, 3 skipped',
    );
  });

  it('counts a file that did not run as failed', () => {
    expect(
      countJest({ ...report, success: false, numFailedTests: 2, numRuntimeErrorTestSuites: 1 }, 1).failed,
    ).toBe(3);
  });

  it('is never all green when jest failed, whatever it counted', () => {
    expect(countJest({ ...report, success: false }, 0).failed).toBe(1);
    expect(countJest(report, 1).failed).toBe(1);
    expect(countJest(report, null).failed).toBe(1);
    expect(countJest(undefined, 0).failed).toBe(1);
  });
});
