import { parseArgs } from 'node:util';
import { openBrowser } from './browser.ts';
import { latencies } from './interactions.ts';
import { scoresOf } from './scores.ts';
import { scrollPeople } from './scroll.ts';
import { firstScriptSizes } from './sizes.ts';
import { startWorld } from './world.ts';

/**
 * `pnpm bench:web [--rows 100000] [--runs 5] [--only scripts|scores|latency|scroll]`: the web app as it was built, in a
 * real Chromium (`CHROMIUM_PATH`), signed in, over the demo workspace and as many contacts more. See docs/performance.md.
 */
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '5' },
    pages: { type: 'string', default: '/,/companies,/people,/deals,/tasks,/notes,/activity,/import,/settings/members' },
    only: { type: 'string' },
  },
});
const { CHROMIUM_PATH } = process.env;
if (!CHROMIUM_PATH) throw new Error('Set CHROMIUM_PATH, or run "pnpm bench:web", which finds one.');
const wants = (part: string) => values.only === undefined || values.only.split(',').includes(part);

const world = await startWorld(Number(values.rows));
const browser = await openBrowser(CHROMIUM_PATH, world);
try {
  if (wants('scripts')) await printScripts();
  if (wants('scores')) await printScores();
  if (wants('latency')) await printLatency();
  if (wants('scroll')) await printScroll();
} finally {
  await browser.close();
  await world.stop();
}

async function printScripts(): Promise<void> {
  for (const path of ['/companies', '/deals', '/']) {
    const sizes = await firstScriptSizes(browser.context, `${world.url}${path}`);
    const kB = (sizes.reduce((sum, size) => sum + size, 0) / 1000).toFixed(1);
    console.log(`first JavaScript of ${path.padEnd(10)} ${kB.padStart(6)} kB in ${sizes.length} files (target 200 kB)`);
  }
}

async function printScores(): Promise<void> {
  console.log(`\nLighthouse, desktop, median of ${values.runs}`);
  console.log('page                perf  a11y  best    CLS   LCP ms   TBT ms');
  for (const page of values.pages.split(',')) {
    const scores = await scoresOf(`${world.url}${page}`, browser.port, Number(values.runs));
    const columns = [
      page.padEnd(18),
      String(scores.performance).padStart(5),
      String(scores.accessibility).padStart(5),
      String(scores.practices).padStart(5),
      scores.shift.toFixed(3).padStart(6),
      scores.largestPaint.toFixed(0).padStart(8),
      scores.blocking.toFixed(0).padStart(8),
    ];
    console.log(`${columns.join(' ')}  ${scores.missed.join(' ')}`);
  }
}

async function printLatency(): Promise<void> {
  console.log('\nFrom a key or press to the next frame (target under 100 ms)');
  for (const { what, ms } of await latencies(browser.context, world.url))
    console.log(`${what.padEnd(30)} ${ms.toFixed(0).padStart(5)} ms`);
}

async function printScroll(): Promise<void> {
  const { row, frames, tasks } = await scrollPeople(browser.context, world.url, 15);
  const long = (kind: 'wall' | 'cpu') => {
    const over = tasks.map((task) => task[kind]).filter((ms) => ms > 50);
    return `${over.length} (longest ${Math.max(0, ...tasks.map((task) => task[kind])).toFixed(0)} ms)`;
  };
  console.log(`\nscroll over ${values.rows} rows, 15 s: to row ${row}, ${frames} frames`);
  console.log(`tasks over 50 ms: ${long('wall')} as one waits, ${long('cpu')} of processor time (target 0)`);
}
