import { defineConfig } from '@playwright/test';

const port = Number(process.env.E2E_PORT ?? 3421);
const baseURL = `http://127.0.0.1:${port}`;

/**
 * What changes the workspace for everyone in it: its objects, thousands of records, models that are trained, a worker that
 * is killed, the order of what is suggested; and what measures whether anything moves. The other files run two at a time,
 * each with records of its own; then these, one by one.
 */
const alone = /(import|labels|loading|objects|review|scoring)\.spec\.ts$/;

/**
 * End-to-end tests run against the real stack as `pnpm start` brings it up, on an embedded database of its own that is
 * made anew for each run. `pnpm test e2e` finds the browser and the port.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  // A second try is told at the end of the run by `pnpm test`, so that what only passes sometimes is not forgotten.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL,
    trace: process.env.CI ? 'retain-on-first-failure' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'together', testIgnore: alone },
    { name: 'alone', testMatch: alone, workers: 1, dependencies: ['together'] },
  ],
  webServer: {
    command: `"${process.execPath}" scripts/start-e2e.ts`,
    url: `${baseURL}/readyz`,
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      APP_URL: baseURL,
      DATABASE_URL: '',
      DATABASE_DIRECT_URL: '',
      SEED: 'demo',
      LOG_LEVEL: 'warn',
      CARDINAL_DATA_DIR: '.tmp/e2e',
    },
    reuseExistingServer: false,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'pipe',
    stderr: 'pipe',
  },
});
