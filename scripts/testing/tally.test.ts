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

const vitest = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, testResults: [] };

test('both runners add up to one line', () => {
  const first = vitestTally(report(vitest));
  const second = playwrightTally(report({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }, suites: [] }));
  expect(total([first, second])).toBe('8 passed, 1 failed');
});

test('a file that fails before its first test is a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }];
  expect(total([vitestTally(report({ ...vitest, numFailedTests: 0, testResults }))])).toBe('3 passed, 1 failed');
});

test('skipped tests are not passed over in silence', () => {
  expect(total([vitestTally(report({ ...vitest, numPendingTests: 2 }))])).toBe('3 passed, 1 failed, 2 skipped');
});

test('what passed only on a second try is named above the last line', () => {
  const spec = (title: string, status: string) => ({ title, file: 'board.spec.ts', line: 7, tests: [{ status }] });
  const suites = [{ specs: [spec('sure', 'expected')], suites: [{ specs: [spec('lucky', 'flaky')] }] }];
  const tally = playwrightTally(report({ stats: { expected: 4, unexpected: 0, flaky: 1, skipped: 0 }, suites }));
  expect(total([tally])).toBe('flaky, passed on its second try: board.spec.ts:7 lucky\n5 passed, 0 failed, 1 flaky');
});
