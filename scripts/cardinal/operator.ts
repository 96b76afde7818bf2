import type { Context } from '@cardinal/crm/context';
import { loadSchema } from '@cardinal/crm/definitions';
import { CardinalError } from '@cardinal/crm/errors';
import { shippedRoles } from '@cardinal/crm/permissions';
import { connect } from '@cardinal/db/connection';
import { runningEmbedded } from '@cardinal/db/embedded';
import { type DatabaseAddress, databaseAt, requireDatabase, StartupError } from '@cardinal/db/startup';
import type { Env } from '../env.ts';

/**
 * Runs an operation as the operator of this installation: the same one as in the app, and in the ledger as theirs.
 * @throws StartupError in the operation's own words, or when there is nothing to work on
 */
export async function asOperator<T>(env: Env, work: (context: Context) => Promise<T>): Promise<T> {
  const address = await addressOf(env);
  await requireDatabase(address);
  const database = connect(address.directUrl, { max: 1, applicationName: 'cardinal-cli' });
  try {
    return await work({
      db: database,
      schema: await loadSchema(database),
      actor: { kind: 'local', userId: null, role: shippedRoles.admin },
      timeZone: 'UTC',
    });
  } catch (error) {
    throw error instanceof CardinalError ? new StartupError(error.message) : error;
  } finally {
    await database.close();
  }
}

async function addressOf(env: Env): Promise<DatabaseAddress> {
  if (env.database) return env.database;
  const running = await runningEmbedded(env.dataDir);
  if (running === undefined) {
    throw new StartupError(
      `No Cardinal runs on ${env.dataDir}: start it with "pnpm start", or set CARDINAL_DATA_DIR or DATABASE_URL to where one does.`,
    );
  }
  return databaseAt(running);
}
