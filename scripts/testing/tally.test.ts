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
  const second = playwrightTally(report({ stats: { expected: 4, unexpected: 0, flaky: 1, skipped: 0 } }));
  expect(total([first, second])).toBe('8 passed, 1 failed');
});

test('a file that fails before its first test is a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }];
  expect(total([vitestTally(report({ ...vitest, numFailedTests: 0, testResults }))])).toBe('3 passed, 1 failed');
});

test('skipped tests are not passed over in silence', () => {
  expect(total([vitestTally(report({ ...vitest, numPendingTests: 2 }))])).toBe('3 passed, 1 failed, 2 skipped');
});
