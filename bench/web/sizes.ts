import type { BrowserContext } from 'playwright-core';

/** The compressed sizes, in bytes, of the scripts that a page loads because they stand in its HTML. */
export async function firstScriptSizes(context: BrowserContext, url: string): Promise<number[]> {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  const sizes = await page.evaluate(async () => {
    const html = await (await fetch(window.location.href)).text();
    return performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => name.endsWith('.js') && html.includes(`src="${new URL(name).pathname}"`))
      .map(({ encodedBodySize }) => encodedBodySize);
  });
  await page.close();
  return sizes;
}
