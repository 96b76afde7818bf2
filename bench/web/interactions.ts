import type { BrowserContext, Page } from 'playwright-core';

/** How long an interaction took from the key or press to the next painted frame, as the browser's Event Timing says. */
export interface Latency {
  readonly what: string;
  /** The slowest event of it, in milliseconds, to the browser's 8. */
  readonly ms: number;
}

interface Step {
  readonly what: string;
  readonly path: string;
  act(page: Page): Promise<void>;
}

const secondCell = '[role=gridcell][data-cell="1:1"]';

const steps: readonly Step[] = [
  { what: 'choose a cell', path: '/people', act: (page) => page.locator(secondCell).click() },
  { what: 'walk five rows', path: '/people', act: (page) => pressAll(page, Array(5).fill('ArrowDown')) },
  {
    what: 'type over a cell, Escape',
    path: '/people',
    act: async (page) => {
      await page.locator(secondCell).click();
      await pressAll(page, ['a', 'b', 'c', 'Escape']);
    },
  },
  {
    what: 'sort by a head',
    path: '/people',
    act: (page) => page.locator('[role=columnheader] button').first().click(),
  },
  { what: 'select a row', path: '/people', act: (page) => page.getByRole('checkbox').nth(3).click() },
  {
    what: 'open the filter',
    path: '/people',
    act: (page) => page.getByRole('button', { name: 'Filter', exact: true }).click(),
  },
  {
    what: 'open the palette, type',
    path: '/companies',
    act: async (page) => {
      await page.keyboard.press('ControlOrMeta+k');
      await pressAll(page, ['a', 'c', 'm', 'e']);
    },
  },
  { what: 'open the drawer of a new one', path: '/companies', act: (page) => pressAll(page, ['c', 'o']) },
  { what: 'go to the deals', path: '/companies', act: (page) => pressAll(page, ['g', 'd']) },
];

/** Does what people do, each on a page that has come to rest. */
export async function latencies(context: BrowserContext, url: string): Promise<Latency[]> {
  const found: Latency[] = [];
  for (const { what, path, act } of steps) {
    const page = await context.newPage();
    await page.goto(`${url}${path}`);
    await page.getByRole('row').nth(5).waitFor();
    await page.waitForTimeout(4000);
    await page.evaluate(() => {
      const seen: number[] = [];
      Object.assign(window, { benchSeen: seen });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.push(duration);
      }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    });
    await act(page);
    await page.waitForTimeout(1000);
    // Nothing is reported of what takes less than 16 ms.
    const slowest = await page.evaluate(() =>
      Math.max(16, ...(window as unknown as { benchSeen: number[] }).benchSeen),
    );
    found.push({ what, ms: slowest });
    await page.close();
  }
  return found;
}

async function pressAll(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(120);
  }
}
