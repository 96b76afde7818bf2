import type { Schema } from '../schema/index.ts';
import type { SchemaWatch } from './watch.ts';

/**
 * Whether the schema that something failed with is not the one that is: a column of it may be gone. It has been read anew then,
 * so that another try goes by the new one.
 */
export async function isOutdated(
  failed: Pick<Schema, 'version'>,
  { current, refresh }: Pick<SchemaWatch, 'current' | 'refresh'>,
): Promise<boolean> {
  await refresh();
  return current().version !== failed.version;
}
