import { freePort } from '@cardinal/db/embedded';
import { StartupError } from '@cardinal/db/startup';
import { inRoot } from './root.ts';
import { run } from './run.ts';
import { findChromium } from './testing/chromium.ts';
import { type RunResult, runTests } from './testing/runner.ts';
import { playwrightTally, total, vitestTally } from './testing/tally.ts';

const PROJECTS = ['unit', 'ui', 'integration'];
const REPORTS = inRoot('.tmp', 'test');

/**
 * `pnpm test`: unit, ui, integration and end-to-end tests. `pnpm test unit|ui|integration|e2e [filter …]` runs one
 * kind, of which the filter names files. The last line is the sum over both runners.
 */
await run(async () => {
  const [kind, ...filters] = process.argv.slice(2);
  if (kind !== undefined && ![...PROJECTS, 'e2e'].includes(kind)) {
    throw new StartupError(
      `There are no tests of the kind "${kind}": say unit, ui, integration or e2e, then what to filter by.`,
    );
  }
  const results: RunResult[] = [];
  if (kind !== 'e2e') results.push(await vitest(kind ? [kind] : PROJECTS, filters));
  if (kind === undefined || kind === 'e2e') results.push(await playwright(filters));
  console.log(`\n${total(results.map(({ tally }) => tally))}`);
  return results.every(({ ok, tally }) => ok && tally.failed === 0) ? 0 : 1;
});

function vitest(projects: readonly string[], filters: readonly string[]): Promise<RunResult> {
  const report = `${REPORTS}/vitest.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const lenient = filters.length === 0 ? ['--passWithNoTests'] : [];
  const args = ['run', ...projects.map((name) => `--project=${name}`), ...reporters, ...lenient, ...filters];
  return runTests({ name: 'vitest', args, report, read: vitestTally });
}

async function playwright(filters: readonly string[]): Promise<RunResult> {
  const from = performance.now();
  const { how, path } = await findChromium();
  console.log(`# chromium: ${path} (from ${how}, ${((performance.now() - from) / 1000).toFixed(1)} s)`);
  const report = `${REPORTS}/playwright.json`;
  // Who names files wants these alone, without the project that runs before theirs.
  const lenient = filters.length === 0 ? ['--pass-with-no-tests'] : ['--no-deps'];
  return runTests({
    name: 'playwright',
    args: ['test', '--reporter=list,json', ...lenient, ...filters],
    env: {
      CHROMIUM_PATH: path,
      E2E_PORT: process.env.E2E_PORT ?? String(await freePort()),
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
    report,
    read: playwrightTally,
  });
}
