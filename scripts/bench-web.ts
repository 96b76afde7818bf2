import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inRoot } from './root.ts';
import { run } from './run.ts';
import { buildWhenChanged } from './stack/build.ts';
import { findChromium } from './testing/chromium.ts';

/** `pnpm bench:web`: builds what is to be measured, finds a browser, and measures; see bench/web. */
await run(async () => {
  await buildWhenChanged(new AbortController().signal);
  const { path } = await findChromium();
  const child = spawn(process.execPath, [inRoot('bench', 'web', 'index.ts'), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: path },
  });
  const [code] = await once(child, 'exit');
  return Number(code ?? 1);
});
