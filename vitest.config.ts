import os from 'node:os';
import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';

const exclude = [...configDefaults.exclude, '**/.next/**', '**/.tmp/**', 'e2e/**'];

/**
 * Three kinds of test. `unit`: pure, nothing outside the process but files. `ui`: components in jsdom. `integration`:
 * real PostgreSQL; each file asks `@cardinal/db/testing` for a database of its own. Files of `unit` and `integration` share
 * what they have loaded (a third of their time was loading it anew); nothing in them may change a module for those that follow.
 */
export default defineConfig({
  test: {
    // Half of the time is spent waiting for PostgreSQL: on two processors one worker would leave one of them idle.
    maxWorkers: Math.max(2, os.availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false,
          include: ['packages/*/src/**/*.test.ts', 'apps/**/src/**/*.test.ts', '{scripts,tooling}/**/*.test.ts'],
          exclude: [...exclude, 'scripts/test/**'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'ui',
          include: ['packages/ui/**/*.test.tsx', 'apps/web/**/*.test.tsx'],
          exclude,
          environment: 'jsdom',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'integration',
          isolate: false,
          include: ['{packages,apps}/*/test/**/*.test.ts', 'scripts/test/**/*.test.ts'],
          exclude,
          environment: 'node',
          globalSetup: ['./packages/db/src/testing/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
