import fs from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

/** What a runner reports of itself. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed, by file and title, with the first line of what it said. */
  readonly failures: readonly string[];
  /** What failed and passed on a second try, by file and title. They are among the passed. */
  readonly flaky: readonly string[];
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

const attempt = z.object({ error: z.object({ message: z.string().optional() }).optional() });
const outcome = z.object({ status: z.string(), results: z.array(attempt) });

const spec = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  tests: z.array(outcome),
});

interface Suite {
  readonly specs: z.infer<typeof spec>[];
  readonly suites?: Suite[] | undefined;
}

const suite: z.ZodType<Suite> = z.object({
  specs: z.array(spec),
  get suites() {
    return z.array(suite).optional();
  },
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  suites: z.array(suite),
});

/** Vitest's JSON report. A file that fails outside of its tests, in an import or a hook, counts as one failure. */
export function vitestTally(file: string): Tally {
  const report = vitestReport.parse(readJson(file));
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [named(name, message)];
    return failed.map((test) => named(`${name} › ${test.fullName}`, test.failureMessages?.[0]));
  });
  return {
    passed: report.numPassedTests,
    failed: failures.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
    flaky: [],
  };
}

/** Playwright's JSON report. A flaky test passed in the end, and is named. */
export function playwrightTally(file: string): Tally {
  const { stats, suites } = playwrightReport.parse(readJson(file));
  const namesOf = (wanted: string) =>
    suites.flatMap(specsOf).flatMap(({ file: spec, line, title, tests }) => {
      const found = tests.find(({ status }) => status === wanted);
      const error = found?.results.find((result) => result.error)?.error?.message;
      return found ? [named(`${spec}:${line} ${title}`, error)] : [];
    });
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    failures: namesOf('unexpected'),
    flaky: namesOf('flaky'),
  };
}

/** A test with the first line of what it said, without the colours of a terminal. */
function named(test: string, message = ''): string {
  const said = stripVTControlCharacters(message).split('\n')[0]?.trim();
  return said ? `${test}: ${said}` : test;
}

const specsOf = ({ specs, suites = [] }: Suite): Suite['specs'] => [...specs, ...suites.flatMap(specsOf)];

/** The last line of a run, `12 passed, 0 failed`; above it what failed, or passed only on a second try, a line each. */
export function total(tallies: readonly Tally[]): string {
  const flaky = tallies.flatMap((tally) => tally.flaky);
  const sum = (key: 'passed' | 'failed' | 'skipped') => tallies.reduce((all, tally) => all + tally[key], 0);
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  const again = flaky.length > 0 ? `, ${flaky.length} flaky` : '';
  const names = [
    ...tallies.flatMap(({ failures }) => failures.map((test) => `failed: ${test}\n`)),
    ...flaky.map((test) => `flaky, passed on its second try: ${test}\n`),
  ];
  return `${names.join('')}${sum('passed')} passed, ${sum('failed')} failed${skipped}${again}`;
}

function readJson(file: string): unknown {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}
