import type { Context } from '@cardinal/crm/context';
import { CardinalError } from '@cardinal/crm/errors';
import { shippedObjects } from '@cardinal/crm/objects';
import { shippedRoles } from '@cardinal/crm/permissions';
import { buildSchema } from '@cardinal/crm/schema';
import { connect } from '@cardinal/db/connection';
import { errorCode, runningEmbedded, StartupError } from '@cardinal/db/embedded';
import type { Env } from '../env.ts';
import { openDatabase } from '../stack/database.ts';

/**
 * Runs an operation as the operator of this installation: the same one as in the app, and in the ledger as theirs.
 * @throws StartupError in the operation's own words, or when there is nothing to work on
 */
export async function asOperator<T>(env: Env, work: (context: Context) => Promise<T>): Promise<T> {
  const database = connect(await addressOf(env), { max: 1, applicationName: 'cardinal-cli' });
  try {
    return await work({
      db: database,
      schema: buildSchema(shippedObjects),
      actor: { kind: 'local', userId: null, role: shippedRoles.admin },
      timeZone: 'UTC',
    });
  } catch (error) {
    throw inWords(error);
  } finally {
    await database.close();
  }
}

async function addressOf(env: Env): Promise<string> {
  if (env.databaseUrl !== undefined) return (await openDatabase(env)).url;
  const running = await runningEmbedded(env.dataDir);
  if (running === undefined) {
    throw new StartupError(
      `No Cardinal runs on ${env.dataDir}: start it with "pnpm start", or set CARDINAL_DATA_DIR or DATABASE_URL to where one does.`,
    );
  }
  return running;
}

/** A table that is missing (42P01), or a column (42703): the database is of another version. */
const otherVersion = new Set(['42P01', '42703']);

function inWords(error: unknown): unknown {
  if (error instanceof CardinalError) return new StartupError(error.message);
  if (otherVersion.has(errorCode(error))) {
    return new StartupError('The database is not of this version: start Cardinal once, or run "pnpm db:migrate".');
  }
  return error;
}
