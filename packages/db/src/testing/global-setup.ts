import type { TestProject } from 'vitest/node';
import { removeLeftovers } from './folders.ts';
import { startTestServer } from './server.ts';

/** Vitest's global setup: one PostgreSQL for all integration tests, migrated once, gone when they are done. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  const server = await startTestServer();
  project.provide('testServer', { adminUrl: server.adminUrl, template: server.template });
  return server.stop;
}
