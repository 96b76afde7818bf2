import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { ForbiddenError } from '../errors/index.ts';
import { mayReadField } from '../permissions/index.ts';
import { column } from '../records/query/columns.ts';
import { objectOf } from '../schema/index.ts';
import type { StoredClassifier } from './stored.ts';

/**
 * What a classifier reads of records, by id. The ids are of records that the actor may read.
 * @throws ForbiddenError when a field is not theirs to read
 */
export async function textsOf(
  { db, schema, actor }: Context,
  { object: key, fields: paths }: Pick<StoredClassifier, 'object' | 'fields'>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const object = objectOf(schema, key);
  const columns = paths.flatMap((path) => {
    const field = object.fields.get(path);
    // A field that was taken away since has nothing to read.
    if (!field) return [];
    if (!mayReadField(actor.role, object, field))
      throw new ForbiddenError(`The role ${actor.role.name} may not read all that this classifier reads.`);
    return [column('r', field.column)];
  });
  const rows = await db.rows(sql`select r.id, concat_ws(E'\\n', ${sql.join([sql`null`, ...columns], sql`, `)})
    from ${sql.identifier(object.table)} r where r.id = any(${sql.param(ids)}::uuid[])`);
  return new Map(rows.map(([id, text]) => [id as string, text as string]));
}
