import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '@cardinal/db/embedded';
import { type BrowserContext, chromium } from 'playwright-core';
import type { World } from './world.ts';

export interface Browser {
  readonly context: BrowserContext;
  /** Where Lighthouse finds it. */
  readonly port: number;
  close(): Promise<void>;
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium with a profile of its own in which the world's admin is signed in. */
export async function openBrowser(executablePath: string, { url, cookie }: World): Promise<Browser> {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'cardinal-bench-profile-'));
  const port = await freePort();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...flags, `--remote-debugging-port=${port}`],
    viewport: { width: 1440, height: 900 },
  });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }]);
  return {
    context,
    port,
    close: async () => {
      await context.close();
      fs.rmSync(profile, { recursive: true, force: true });
    },
  };
}
