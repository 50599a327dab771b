import { failedInJest, failedInPlaywright } from './failed-tests.cjs';

describe('what failed is named at the end of a run', () => {
  it('by the whole name of a test', () => {
    const assertionResults = [
      { status: 'passed', fullName: 'a works' },
      { status: 'failed', fullName: 'b works' },
    ];
    const file = { name: '/x.test.ts', status: 'failed', message: 'long', assertionResults };
    expect(failedInJest({ testResults: [file] })).toEqual(['b works']);
  });

  it('by the file where it did not even run', () => {
    const file = {
      name: '/x.test.ts',
      status: 'failed',
      message: '\n  Cannot find y\n at z',
      assertionResults: [],
    };
    expect(failedInJest({ testResults: [file] })).toEqual(['/x.test.ts:   Cannot find y']);
  });

  it('and of the browser tests also what was skipped or passed at the second try only', () => {
    const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
    const inner = { title: 'around', specs: [spec('c', 'flaky'), spec('d', 'skipped')] };
    const suite = {
      title: 'more/x.spec.ts',
      specs: [spec('a', 'expected'), spec('b', 'unexpected')],
      suites: [inner],
    };
    expect(failedInPlaywright({ suites: [suite], errors: [{ message: 'no lab\nat x' }] })).toEqual([
      'no lab',
      'more/x.spec.ts › b',
      'more/x.spec.ts › around › c',
      'more/x.spec.ts › around › d',
    ]);
  });
});
