import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { createFrom, dropDatabase } from './databases.ts';
import type { TestServerAddress } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServerAddress;
  }
}

export interface TestDatabase {
  readonly url: string;
  /** Closes what is open on it and deletes it. */
  drop(): Promise<void>;
}

/**
 * A migrated database without rows that belongs to the caller alone: one for each test file (or test), so that no test
 * sees another's rows.
 * @param server a server of the test's own; the one that all integration tests share when left out
 */
export async function createTestDatabase(server: TestServerAddress = inject('testServer')): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = await createFrom(server.adminUrl, server.template, name);
  return { url, drop: () => dropDatabase(server.adminUrl, name) };
}
