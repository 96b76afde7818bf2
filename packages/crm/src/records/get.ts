import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { NotFoundError } from '../errors/index.ts';
import { requireScope } from '../permissions/index.ts';
import { reachPredicate } from '../permissions/predicate.ts';
import { objectOf, type SchemaField, type SchemaObject } from '../schema/index.ts';
import { selectFields } from './find.ts';
import { allOf } from './query/columns.ts';
import { selectRecord } from './query/select.ts';
import type { References, StoredRecord } from './record.ts';
import { referencesOf } from './references.ts';

export const getInput = z.strictObject({
  id: z.uuid(),
  /** Paths of the fields to read; every field when left out. */
  fields: z.array(z.string()).max(200).optional(),
});

export interface RecordWithReferences<R = StoredRecord> {
  readonly record: R;
  readonly references: References;
}

/**
 * One record, one in the trash included (`deletedAt` says so).
 * @throws NotFoundError when it is not there or may not be read
 */
export async function getRecord(
  context: Context,
  objectKey: string,
  { id, fields: paths }: z.infer<typeof getInput>,
): Promise<RecordWithReferences> {
  const object = objectOf(context.schema, objectKey);
  requireScope(context.actor.role, object, 'read');
  const fields = selectFields(context, object, paths);
  const [record] = await readRecords(context, object, fields, [id]);
  if (!record) throw new NotFoundError(`There is no such ${object.singular.toLowerCase()}, or you may not see it.`);
  return { record, references: await referencesOf(context, fields, [record]) };
}

/** Records by id that the actor may read, trashed ones included, in order of id; `lock` holds them until the end. */
export async function readRecords(
  context: Context,
  object: SchemaObject,
  fields: readonly SchemaField[],
  ids: readonly string[],
  { lock = false }: { lock?: boolean } = {},
): Promise<StoredRecord[]> {
  const selection = selectRecord(object, fields);
  const rows = await context.db.rows(sql`select ${selection.expressions}
    from ${sql.identifier(object.table)} r where ${allOf([
      ids.length === 1 ? sql`r.id = ${ids[0]}::uuid` : sql`r.id = any(${sql.param(ids)}::uuid[])`,
      reachPredicate(context.schema, context.actor, object, 'read', sql`r`),
    ])} order by r.id ${lock ? sql`for update of r` : sql``}`);
  return rows.map((row) => selection.read(row));
}
