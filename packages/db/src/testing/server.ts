import fs from 'node:fs';
import { removeEmbedded, startEmbedded } from '../embedded/index.ts';
import { migrate } from '../migrate/index.ts';
import { administer, createFrom } from './databases.ts';
import { makeTestFolder } from './folders.ts';

const TEMPLATE = 'template_cardinal';

/** Where a test server can be reached from any test process. Plain data: it travels through vitest's `provide`. */
export interface TestServerAddress {
  /** The superuser's address of the maintenance database. */
  readonly adminUrl: string;
  /** A database with every migration applied and no rows; nobody can connect to it, so it can always be cloned. */
  readonly template: string;
}

export interface TestServer extends TestServerAddress {
  stop(): Promise<void>;
}

/**
 * Starts a throwaway PostgreSQL with a migrated template database. Vitest starts one for all integration tests; a test
 * that must have the whole server to itself (the feed's horizon, say) starts its own.
 */
export async function startTestServer(): Promise<TestServer> {
  const folder = makeTestFolder();
  const server = await startEmbedded(folder, { throwaway: true });
  const stop = async () => {
    await server.stop();
    await removeEmbedded(folder);
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    await prepareTemplate(server.url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { adminUrl: server.url, template: TEMPLATE, stop };
}

async function prepareTemplate(adminUrl: string): Promise<void> {
  await migrate(await createFrom(adminUrl, 'template1', TEMPLATE));
  await administer(
    adminUrl,
    (sql) => sql`alter database ${sql(TEMPLATE)} with is_template true allow_connections false`,
  );
}
