import lighthouse, { desktopConfig } from 'lighthouse';

/** What Lighthouse says of a page; scores from 0 to 100. */
export interface Scores {
  readonly performance: number;
  readonly accessibility: number;
  readonly practices: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  /** Milliseconds. */
  readonly largestPaint: number;
  readonly blocking: number;
  /** Audits that took points away, by their ids. */
  readonly missed: readonly string[];
}

/** The median of some runs of Lighthouse, on a desktop, in a browser that is signed in. */
export async function scoresOf(url: string, port: number, runs: number): Promise<Scores> {
  const all: Scores[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await scoreOnce(url, port));
  const median = (pick: (scores: Scores) => number) =>
    all.map(pick).toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
  return {
    performance: median((one) => one.performance),
    accessibility: median((one) => one.accessibility),
    practices: median((one) => one.practices),
    shift: median((one) => one.shift),
    largestPaint: median((one) => one.largestPaint),
    blocking: median((one) => one.blocking),
    missed: [...new Set(all.flatMap(({ missed }) => missed))],
  };
}

const categories = ['performance', 'accessibility', 'best-practices'] as const;

async function scoreOnce(url: string, port: number): Promise<Scores> {
  const flags = { port, onlyCategories: [...categories], disableStorageReset: true, logLevel: 'error' as const };
  const result = await lighthouse(url, flags, desktopConfig);
  if (!result) throw new Error(`Lighthouse said nothing of ${url}`);
  const { audits, categories: found, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
  const score = (name: (typeof categories)[number]) => Math.round((found[name]?.score ?? 0) * 100);
  const value = (audit: string) => audits[audit]?.numericValue ?? Number.NaN;
  const weighed = categories.flatMap((name) => found[name]?.auditRefs.filter(({ weight }) => weight > 0) ?? []);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    practices: score('best-practices'),
    shift: value('cumulative-layout-shift'),
    largestPaint: value('largest-contentful-paint'),
    blocking: value('total-blocking-time'),
    missed: weighed.filter(({ id }) => (audits[id]?.score ?? 1) < 0.9).map(({ id }) => id),
  };
}
