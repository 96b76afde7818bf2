import { fileURLToPath } from 'node:url';
import { migrate as applyAll } from 'drizzle-orm/postgres-js/migrator';
import { runMigrations as migrateQueue } from 'graphile-worker';
import type { Sql } from 'postgres';
import { connect } from '../connection/index.ts';
import { StartupError } from '../startup/error.ts';
import { compareSchema, lastMigration, type SchemaState, schemaSentence } from './state.ts';

const shipped = fileURLToPath(new URL('../migrations', import.meta.url));
/** Of this build, as it was when the process began: files may change under a server that runs. */
const lastShipped = lastMigration(shipped);
/** Any number: it only has to be the same in every process that migrates. */
const lock = 2_026_112_101;

/**
 * Brings a database up to this version of Cardinal: all that is missing in one transaction, or nothing at all.
 * Processes that start together wait for each other.
 * @throws StartupError for a database that a newer version has migrated
 * @throws the database's own error when a migration fails; the schema is then as it was.
 */
export async function migrate(url: string, { folder = shipped }: { folder?: string } = {}): Promise<void> {
  const database = connect(url, { max: 1, applicationName: 'cardinal-migrate' });
  try {
    await database.client`select pg_advisory_lock(${lock})`;
    if ((await compareSchema(database.client, lastMigration(folder))) === 'ahead')
      throw new StartupError(schemaSentence.ahead);
    // The queue keeps to a schema of its own; it goes first, so that when it fails ours is as it was.
    await migrateQueue({ connectionString: url });
    await applyAll(database.orm, { migrationsFolder: folder });
  } finally {
    await database.close();
  }
}

/** Does a database have every migration of this version of Cardinal, and none that it does not know? */
export function schemaState(client: Sql): Promise<SchemaState> {
  return compareSchema(client, lastShipped);
}

/** @throws StartupError with what to do, for a database that is not as this version of Cardinal needs it */
export async function requireSchema(client: Sql): Promise<void> {
  const state = await schemaState(client);
  if (state !== 'current') throw new StartupError(schemaSentence[state]);
}
