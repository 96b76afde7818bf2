import fs from 'node:fs';
import { z } from 'zod';

/** What a runner reports of itself. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed and passed on a second try, by file and title. They are among the passed. */
  readonly flaky: readonly string[];
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

interface Suite {
  readonly specs: { title: string; file: string; line: number; tests: { status: string }[] }[];
  readonly suites?: Suite[] | undefined;
}

const spec = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  tests: z.array(z.object({ status: z.string() })),
});
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

/** Vitest's JSON report. A file that fails before its first test counts as one failure. */
export function vitestTally(file: string): Tally {
  const report = vitestReport.parse(readJson(file));
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    flaky: [],
  };
}

/** Playwright's JSON report. A flaky test passed in the end, and is named. */
export function playwrightTally(file: string): Tally {
  const { stats, suites } = playwrightReport.parse(readJson(file));
  const flaky = suites
    .flatMap(specsOf)
    .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
    .map(({ file: spec, line, title }) => `${spec}:${line} ${title}`);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped, flaky };
}

const specsOf = ({ specs, suites = [] }: Suite): Suite['specs'] => [...specs, ...suites.flatMap(specsOf)];

/** The last line of a run, `12 passed, 0 failed`; above it what passed only on a second try, a line each. */
export function total(tallies: readonly Tally[]): string {
  const flaky = tallies.flatMap((tally) => tally.flaky);
  const sum = (key: 'passed' | 'failed' | 'skipped') => tallies.reduce((all, tally) => all + tally[key], 0);
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  const again = flaky.length > 0 ? `, ${flaky.length} flaky` : '';
  const named = flaky.map((test) => `flaky, passed on its second try: ${test}\n`);
  return `${named.join('')}${sum('passed')} passed, ${sum('failed')} failed${skipped}${again}`;
}

function readJson(file: string): unknown {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}
