import { defineConfig } from '@playwright/test';

const port = Number(process.env.E2E_PORT ?? 3421);
const baseURL = `http://127.0.0.1:${port}`;

/**
 * End-to-end tests run against the real stack as `pnpm start` brings it up, on an embedded database of its own that is
 * made anew for each run. `pnpm test e2e` finds the browser and the port.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL,
    trace: 'retain-on-failure',
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
      CARDINAL_DATA_DIR: '.tmp/e2e',
    },
    reuseExistingServer: false,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'pipe',
    stderr: 'pipe',
  },
});
