import type { BrowserContext } from 'playwright-core';
import { type Task, tasksWhile } from './tasks.ts';

export interface Scrolled {
  /** The furthest row that was drawn. */
  readonly row: number;
  readonly frames: number;
  /** Every task of the page while it scrolled. */
  readonly tasks: readonly Task[];
}

/** Turns the wheel over the table of people for some seconds, as fast as a hand does. */
export async function scrollPeople(context: BrowserContext, url: string, seconds: number): Promise<Scrolled> {
  const page = await context.newPage();
  await page.goto(`${url}/people`);
  await page.getByRole('row').nth(5).waitFor();
  await page.waitForTimeout(4000);
  await page.mouse.move(800, 500);
  await page.evaluate(() => {
    const bench = { frames: 0 };
    Object.assign(window, { bench });
    const frame = () => {
      bench.frames += 1;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const tasks = await tasksWhile(await context.newCDPSession(page), async () => {
    const until = Date.now() + seconds * 1000;
    while (Date.now() < until) {
      await page.mouse.wheel(0, 400);
      await page.waitForTimeout(16);
    }
  });
  const seen = await page.evaluate(() => {
    const { frames } = (window as unknown as { bench: { frames: number } }).bench;
    const rows = [...document.querySelectorAll<HTMLElement>('[data-cell]')].map(({ dataset }) =>
      Number.parseInt(dataset.cell ?? '', 10),
    );
    return { frames, row: Math.max(...rows) + 1 };
  });
  await page.close();
  return { ...seen, tasks };
}
