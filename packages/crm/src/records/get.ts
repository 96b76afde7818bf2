import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { NotFoundError } from '../errors/index.ts';
import { requireScope } from '../permissions/index.ts';
import { reachPredicate } from '../permissions/predicate.ts';
import { objectOf, type SchemaField, type SchemaObject } from '../schema/index.ts';
import { fieldsInput, selectFields } from './find.ts';
import { leadsTo } from './merged.ts';
import { allOf } from './query/columns.ts';
import { selectRecord } from './query/select.ts';
import type { References, StoredRecord } from './record.ts';
import { referencesOf } from './references.ts';

export const getInput = z.strictObject({
  id: z.uuid(),
  /** Paths of the fields to read; every field when left out. */
  fields: fieldsInput.optional(),
});

export interface RecordWithReferences<R = StoredRecord> {
  readonly record: R;
  readonly references: References;
}

/**
 * One record, one in the trash included (`deletedAt` says so). The id of one that was merged into another gives the other, whose
 * id the answer has.
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
  const [found] = await readRecords(context, object, fields, [id]);
  const record = found?.deletedAt === null ? found : ((await readKept(context, object, fields, id)) ?? found);
  if (!record) throw new NotFoundError(`There is no such ${object.singular.toLowerCase()}, or you may not see it.`);
  return { record, references: await referencesOf(context, fields, [record]) };
}

/** The record that another was merged into, as far as the actor may read it. */
export async function readKept(
  context: Context,
  object: SchemaObject,
  fields: readonly SchemaField[],
  id: string,
): Promise<StoredRecord | undefined> {
  const kept = await leadsTo(context.db, id);
  return kept === undefined ? undefined : (await readRecords(context, object, fields, [kept]))[0];
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
