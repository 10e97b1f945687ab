import { describe, expect, it } from 'vitest';
import { summary } from '#cli/check/vitest-run.ts';

const file = { name: 'a.test.ts', startTime: 0, endTime: 1 };

describe('the sum of a Vitest report', () => {
  it('counts tests', () => {
    const testResults = [
      { ...file, status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
    ];
    const report = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, testResults };
    expect(summary(report, 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('counts a file that could not be loaded', () => {
    const testResults = [{ ...file, status: 'failed', assertionResults: [] }];
    const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, testResults };
    expect(summary(report, 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  it('counts an error that belongs to no test', () => {
    const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, testResults: [] };
    expect(summary(report, 1)).toMatchObject({ passed: 3, failed: 1 });
    expect(summary(report, 0)).toMatchObject({ passed: 3, failed: 0 });
  });
});
