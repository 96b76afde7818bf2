import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { playwrightTally, total, vitestTally } from './tally.ts';

function report(content: unknown): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cardinal-tally-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'report.json');
  fs.writeFileSync(file, JSON.stringify(content));
  return file;
}

const failing = { fullName: 'adds', status: 'failed', failureMessages: ['Error: 2 is not 3\n    at sum.ts:1'] };
const passing = { fullName: 'counts', status: 'passed', failureMessages: [] };
const vitest = {
  numPassedTests: 3,
  numFailedTests: 1,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ name: 'sum.test.ts', status: 'failed', message: '', assertionResults: [passing, failing] }],
};
const FAILED = 'failed: sum.test.ts › adds: Error: 2 is not 3\n';

test('both runners add up to one line', () => {
  const first = vitestTally(report(vitest));
  const second = playwrightTally(report({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }, suites: [] }));
  expect(total([first, second])).toBe(`${FAILED}8 passed, 1 failed`);
});

test('a file that fails before its first test is a failure', () => {
  const testResults = [{ name: 'sum.test.ts', status: 'failed', message: 'No such import', assertionResults: [] }];
  expect(total([vitestTally(report({ ...vitest, numFailedTests: 0, testResults }))])).toBe(
    'failed: sum.test.ts: No such import\n3 passed, 1 failed',
  );
});

test('skipped tests are not passed over in silence', () => {
  expect(total([vitestTally(report({ ...vitest, numPendingTests: 2 }))])).toBe(
    `${FAILED}3 passed, 1 failed, 2 skipped`,
  );
});

test('what failed, and what passed only on a second try, is named above the last line', () => {
  const spec = (title: string, status: string, message?: string) => ({
    title,
    file: 'board.spec.ts',
    line: 7,
    tests: [{ status, results: [message === undefined ? {} : { error: { message } }] }],
  });
  const suites = [
    {
      specs: [spec('sure', 'expected')],
      suites: [{ specs: [spec('lucky', 'flaky', '\u001b[31mToo late\u001b[0m\nmore'), spec('lost', 'unexpected')] }],
    },
  ];
  const tally = playwrightTally(report({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 0 }, suites }));
  expect(total([tally])).toBe(
    'failed: board.spec.ts:7 lost\n' +
      'flaky, passed on its second try: board.spec.ts:7 lucky: Too late\n' +
      '5 passed, 1 failed, 1 flaky',
  );
});
