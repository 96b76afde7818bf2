import type { Connection } from '@cardinal/db/connection';
import { listen } from '@cardinal/db/connection';
import type { Schema } from '../schema/index.ts';
import { schemaChannel } from './change.ts';
import { loadSchema } from './load.ts';

/** The schema of a process, kept as it is in the database. */
export interface SchemaWatch {
  /** The schema as it was last heard of: within moments of the latest change anywhere. */
  readonly current: () => Schema;
  /** Reads it again; resolves when `current` is at least as new as the database was at the call. */
  readonly refresh: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Reads the schema, and again whenever another process announces a change, or the connection that listens was lost and is
 * back.
 * @param directUrl the server itself: a pooler passes no announcements on
 */
export async function watchSchema(
  db: Connection,
  directUrl: string,
  onError: (error: unknown) => void,
): Promise<SchemaWatch> {
  let schema = await loadSchema(db);
  let reading: Promise<void> = Promise.resolve();
  const refresh = (): Promise<void> => {
    // One after the other, so that an older answer never replaces a newer one.
    reading = reading.then(
      () => read(),
      () => read(),
    );
    return reading;
  };
  const read = async () => {
    schema = await loadSchema(db);
  };
  const heard = () => {
    refresh().catch(onError);
  };
  const stop = await listen(directUrl, schemaChannel, heard);
  return { current: () => schema, refresh, stop };
}
