import { expect } from '@playwright/test';
import { open } from './fixtures/page.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

for (const [place, label] of [
  ['/companies', 'Loading companies'],
  ['/tasks', 'Loading tasks'],
  ['/activity', 'Loading what happened'],
] as const) {
  test(`${place} shows nothing of its skeleton for 150 ms, and nothing moves when the rows come`, async ({ page }) => {
    await signIn(page);
    await page.addInitScript(() => {
      Reflect.set(window, 'shifted', 0);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          Reflect.set(window, 'shifted', Number(Reflect.get(window, 'shifted')) + entry.value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const answers = Promise.withResolvers<void>();
    await page.route('**/api/trpc/**', async (route) => {
      await answers.promise;
      await route.continue();
    });
    await open(page, place);
    const skeleton = page.getByRole('status', { name: label });
    await skeleton.waitFor({ state: 'attached' });
    const seen = (at: number) =>
      skeleton.evaluate((element, ms) => {
        // It may be over by now: it is played again.
        const parts = [element, ...element.querySelectorAll<HTMLElement>('*')] as HTMLElement[];
        for (const one of parts) one.style.animation = 'none';
        element.getBoundingClientRect();
        for (const one of parts) one.style.animation = '';
        for (const animation of element.getAnimations({ subtree: true })) {
          animation.pause();
          animation.currentTime = ms;
        }
        const opacity = (one: Element): number =>
          Number(getComputedStyle(one).opacity) *
          (one === element || !one.parentElement ? 1 : opacity(one.parentElement));
        return Math.max(...[...element.querySelectorAll('*')].map(opacity));
      }, at);
    expect(await seen(149)).toBe(0);
    expect(await seen(271)).toBe(1);
    answers.resolve();
    await expect(skeleton).toBeHidden();
    // 0.00, as it is told.
    expect(await page.evaluate(() => Number(Reflect.get(window, 'shifted')))).toBeLessThan(0.005);
  });
}
