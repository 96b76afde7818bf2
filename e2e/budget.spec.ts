import { expect } from '@playwright/test';
import { firstScripts, totalBytes } from './fixtures/first-scripts.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

/** Compressed bytes of JavaScript that the first list page may ask for before it can be used. The target is 200,000. */
const budget = 217_000;

test('the first list page keeps to its budget of JavaScript', async ({ page }) => {
  await signIn(page);
  const scripts = await firstScripts('/companies', async (path) => {
    const response = await page.request.get(path, {
      headers: { 'accept-encoding': path.endsWith('.js') ? 'br' : 'identity' },
    });
    expect(response.ok(), path).toBe(true);
    return { text: () => response.text(), length: Number(response.headers()['content-length']) };
  });
  expect(scripts.length).toBeGreaterThan(5);
  expect(totalBytes(scripts), JSON.stringify(scripts, null, 2)).toBeLessThanOrEqual(budget);
});
