import { fileURLToPath } from 'node:url';
import { migrate as applyAll } from 'drizzle-orm/postgres-js/migrator';
import { runMigrations as migrateQueue } from 'graphile-worker';
import { connect } from '../connection/index.ts';

const shipped = fileURLToPath(new URL('../migrations', import.meta.url));
/** Any number: it only has to be the same in every process that migrates. */
const lock = 2_026_112_101;

/**
 * Brings a database up to this version of Cardinal: all that is missing in one transaction, or nothing at all.
 * Processes that start together wait for each other.
 * @throws the database's own error when a migration fails; the schema is then as it was.
 */
export async function migrate(url: string, { folder = shipped }: { folder?: string } = {}): Promise<void> {
  const database = connect(url, { max: 1, applicationName: 'cardinal-migrate' });
  try {
    await database.client`select pg_advisory_lock(${lock})`;
    // The queue keeps to a schema of its own; it goes first, so that when it fails ours is as it was.
    await migrateQueue({ connectionString: url });
    await applyAll(database.orm, { migrationsFolder: folder });
  } finally {
    await database.close();
  }
}
