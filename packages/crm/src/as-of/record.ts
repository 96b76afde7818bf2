import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { NotFoundError } from '../errors/index.ts';
import { requireScope } from '../permissions/index.ts';
import { selectFields } from '../records/find.ts';
import type { References } from '../records/record.ts';
import { objectOf, type SchemaField, type SchemaObject } from '../schema/index.ts';
import { momentInput } from './moment.ts';
import { referencesThen } from './references.ts';
import { type RecordThen, recordsThen } from './states.ts';

export const asOfInput = z.strictObject({ id: z.uuid().toLowerCase(), at: momentInput });

/** A record at a moment; `titles` are what those that it pointed to were called then, by id. */
export interface RecordAsOf extends RecordThen {
  readonly at: string;
  /** Paths of fields that were made later, so that nothing is known of them then. */
  readonly later: readonly string[];
  readonly titles: References;
}

/**
 * A record as it was at a moment, as far as the actor may read it and its fields today.
 * @throws NotFoundError when it is not there, is gone for good, or may not be read; ForbiddenError
 */
export async function recordAsOf(
  context: Context,
  objectKey: string,
  input: z.input<typeof asOfInput>,
): Promise<RecordAsOf> {
  const { id, at } = asOfInput.parse(input);
  const object = objectOf(context.schema, objectKey);
  requireScope(context.actor.role, object, 'read');
  const fields = selectFields(context, object);
  const then = (await recordsThen(context, object, fields, [id], at)).get(id);
  if (!then) throw new NotFoundError(`There is no such ${object.singular.toLowerCase()}, or you may not see it.`);
  const [later, titles] = await Promise.all([
    fieldsSince(context, object, fields, at),
    referencesThen(context, fields, [then.record], at),
  ]);
  return { at, ...then, later, titles };
}

/** Paths of the fields that the team has added since. */
async function fieldsSince({ db }: Context, object: SchemaObject, fields: readonly SchemaField[], at: string) {
  const rows = await db.rows(sql`select id::text from field_definitions
    where object = ${object.key} and created_at > ${at}::timestamptz`);
  const made = new Set(rows.map(([id]) => id as string));
  return fields.filter(({ id }) => made.has(id)).map(({ path }) => path);
}
