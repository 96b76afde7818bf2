import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { errorCode, StartupError } from '@cardinal/db/startup';
import { chromium } from 'playwright-core';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A browser that was seen to start. */
export interface Browser {
  readonly how: string;
  readonly path: string;
}

interface Source {
  readonly how: string;
  /** A path to try; undefined when this source has none. It may download. */
  find(): string | undefined | Promise<string | undefined>;
}

/**
 * Finds a real Chromium: `CHROMIUM_PATH`, Playwright's own, the one from the npm registry (Linux: the same version for all,
 * without a browser's own windows, which makes it a third faster than most systems'), the system's, the system's package
 * manager (Debian as root), Playwright's download.
 * @throws StartupError with what was tried
 */
export async function findChromium(): Promise<Browser> {
  const failures: string[] = [];
  for (const { how, find } of sources()) {
    try {
      const path = await find();
      if (path && fs.existsSync(path)) {
        const failure = tryToRun(path);
        if (failure === undefined) return { how, path };
        failures.push(`${how} (${failure})`);
      }
    } catch (error) {
      failures.push(`${how} (${errorCode(error) || String(error)})`);
    }
  }
  throw new StartupError(
    `No Chromium could be found or installed: set CHROMIUM_PATH to one. Tried: ${failures.join('; ') || 'everything known'}.`,
  );
}

function sources(): Source[] {
  const linux = process.platform === 'linux';
  const apt = linux && process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get');
  return [
    { how: 'CHROMIUM_PATH', find: () => process.env.CHROMIUM_PATH },
    { how: 'Playwright', find: () => chromium.executablePath() },
    ...(linux ? [{ how: '@sparticuz/chromium', find: fromRegistry }] : []),
    ...SYSTEM_BROWSERS.map((path) => ({ how: 'this system', find: () => path })),
    ...(apt ? [{ how: 'apt-get', find: fromApt }] : []),
    { how: 'playwright install', find: fromPlaywright },
  ];
}

/** Returns why it does not run, or undefined when it does. */
function tryToRun(path: string): string | undefined {
  const result = spawnSync(path, ['--headless', '--no-sandbox', '--version'], { encoding: 'utf8', timeout: 30_000 });
  if (result.status === 0) return undefined;
  return result.error?.message ?? result.stderr.trim().split('\n')[0] ?? `status ${result.status}`;
}

/** A headless Chromium for Linux in an npm package (a dependency, so installed already); unpacked into the temp folder. */
async function fromRegistry(): Promise<string> {
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}

function fromApt(): string {
  const install = 'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium';
  spawnSync('sh', ['-c', install], {
    stdio: 'ignore',
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return '/usr/bin/chromium';
}

function fromPlaywright(): string {
  const cli = createRequire(import.meta.url).resolve('playwright-core/cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  return chromium.executablePath();
}
