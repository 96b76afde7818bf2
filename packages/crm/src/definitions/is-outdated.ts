import type { Schema } from '../schema/index.ts';
import type { SchemaWatch } from './watch.ts';

/**
 * Whether the schema that something failed with is not the one that is: a column that is gone since explains it, and nobody needs
 * to be told. It has been read anew then, so that another try goes by the new one. While it cannot be read, nothing is explained.
 */
export async function isOutdated(
  failed: Pick<Schema, 'version'>,
  { current, refresh }: Pick<SchemaWatch, 'current' | 'refresh'>,
): Promise<boolean> {
  return await refresh().then(
    () => current().version !== failed.version,
    () => false,
  );
}
