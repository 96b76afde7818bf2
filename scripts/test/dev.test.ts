import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from '@cardinal/db/embedded';
import { expect, test } from 'vitest';
import { makeCheckout, runScript } from './checkout.ts';

async function until<T>(find: () => T | undefined): Promise<T> {
  for (;;) {
    const found = find();
    if (found !== undefined) return found;
    await wait(50);
  }
}

test('pnpm dev starts the worker anew when its sources change, and Ctrl-C ends all of it', async () => {
  const checkout = makeCheckout();
  const dev = await runScript(checkout, 'dev');
  await dev.says('Cardinal is ready');
  const first = Number(await until(() => /worker is (\d+)/.exec(dev.output())?.[1]));

  const ending = "console.log('worker, changed, is ' + process.pid); setInterval(() => undefined, 60_000);";
  checkout.write('apps/worker/src/index.ts', ending);
  const second = Number(await until(() => /worker, changed, is (\d+)/.exec(dev.output())?.[1]));
  expect(isAlive(first)).toBe(false);

  dev.child.kill('SIGINT');
  expect(await dev.exited).toBe(0);
  expect(isAlive(second)).toBe(false);
});
