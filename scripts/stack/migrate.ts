import { migrate } from '@cardinal/db/migrate';
import { StartupError } from '@cardinal/db/startup';

/**
 * Brings the database up to this version.
 * @throws StartupError with the reason, or with the database's own message; the schema is then as it was
 */
export async function migrateOrExplain(directUrl: string): Promise<void> {
  try {
    await migrate(directUrl);
  } catch (error) {
    if (error instanceof StartupError) throw error;
    throw new StartupError(
      `The database could not be migrated and was left as it was: ${databaseMessage(error)}. Nothing was started.`,
    );
  }
}

/** The innermost message: query builders wrap the database's own in one that repeats the whole statement. */
function databaseMessage(error: unknown): string {
  let inner = error;
  while (inner instanceof Error && inner.cause instanceof Error) inner = inner.cause;
  return (inner instanceof Error ? inner.message : String(inner)).replace(/\.$/, '');
}
