import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ConflictError, ValidationError } from '../errors/index.ts';
import { fieldTraits, fieldType } from '../fields/index.ts';
import { resolvePath } from '../filters/index.ts';
import { objectOf, type SchemaField, type SchemaObject } from '../schema/index.ts';
import { type CommandOptions, type CommandResult, createRecords } from './create.ts';
import { listCondition } from './find.ts';
import { byProperty, type RecordInput } from './input.ts';
import { placeIssues } from './place-issues.ts';
import { updateRecords } from './update.ts';

/** What a record is recognised by. */
const valueInput = z.string().min(1, 'Say which value to look for.').max(2000);

export const upsertInput = z.strictObject({
  /** A field that tells records apart: a unique text, or e-mails, phones or links. */
  by: z.string().max(200),
  value: valueInput,
  set: z.record(z.string(), z.unknown()),
});
export type UpsertInput = z.output<typeof upsertInput>;

export interface UpsertResult extends CommandResult {
  readonly created: boolean;
}

/**
 * Changes the record that has a value, or creates it with that value. Two that look for the same value at once wait for
 * each other, so that one record comes of it.
 * @throws as `createRecords` and `updateRecords` do, with issues under `['set', property]`; ValidationError at `by` or
 *   `value`; ConflictError when several records have the value
 */
export async function upsertRecord(
  context: Context,
  objectKey: string,
  input: UpsertInput,
  options: CommandOptions = {},
): Promise<UpsertResult> {
  const object = objectOf(context.schema, objectKey);
  const field = tellingField(context, object, input.by);
  const value = normalised(field, input.value);
  requireSame(field, value, input.set);
  return await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    await holdValue(tx, object, field, value);
    const id = await matching(inside, object, field, value);
    try {
      if (id) {
        const updated = await updateRecords(inside, objectKey, [{ id, set: input.set, version: undefined }], options);
        return { ...updated, created: false };
      }
      return {
        ...(await createRecords(inside, objectKey, [withValue(field, value, input.set)], options)),
        created: true,
      };
    } catch (error) {
      throw placeIssues(
        error,
        [
          ['records', 0, 'set'],
          ['records', 0],
        ],
        ['set'],
      );
    }
  });
}

const isSet = (field: SchemaField) => fieldTraits(field.type).operators === 'labelled';

/** @throws ValidationError for a field that is not there, or that many records may share */
function tellingField(context: Context, object: SchemaObject, by: string): SchemaField {
  const path = byProperty(object).get(by)?.path ?? by;
  const found = resolvePath(context.schema, context.actor.role, object, path);
  const field = found && !found.via && !found.part ? found.field : undefined;
  if (field && (field.unique || isSet(field))) return field;
  if (!field) throw ValidationError.at(['by'], `${object.plural} have no field "${by}".`, 'unknown_field');
  const message = `${object.plural} are not told apart by ${field.label.toLowerCase()}: use a unique field.`;
  throw ValidationError.at(['by'], message, 'not_unique');
}

/** The value as the field keeps it: an e-mail in lower case, a phone number in E.164. */
function normalised(field: SchemaField, value: string): string {
  const parsed = fieldType(field.type)
    .schema(field)
    .safeParse(isSet(field) ? [value] : value);
  if (!parsed.success) {
    throw ValidationError.at(['value'], parsed.error.issues[0]?.message ?? 'This value does not fit.');
  }
  return valuesIn(parsed.data)[0] ?? '';
}

const valuesIn = z
  .array(z.object({ value: z.string() }))
  .transform((all) => all.map((one) => one.value))
  .or(z.string().transform((one) => [one])).parse;

/** @throws ValidationError when what is set says another value than what is looked for */
function requireSame(field: SchemaField, value: string, set: RecordInput): void {
  const given = fieldType(field.type).schema(field).safeParse(givenIn(field, set));
  if (!given.success) return;
  if (valuesIn(given.data).includes(value)) return;
  const path = field.custom ? ['set', 'custom', field.property] : ['set', field.property];
  throw ValidationError.at(
    path,
    `Leave ${field.label.toLowerCase()} out, or set the value that you look for.`,
    'conflict',
  );
}

function givenIn(field: SchemaField, set: RecordInput): unknown {
  const place = field.custom ? set['custom'] : set;
  return typeof place === 'object' && place !== null ? Reflect.get(place, field.property) : undefined;
}

function withValue(field: SchemaField, value: string, set: RecordInput): RecordInput {
  if (givenIn(field, set) !== undefined) return set;
  const own = { [field.property]: isSet(field) ? [{ value }] : value };
  return field.custom ? { ...set, custom: { ...(set['custom'] as object | undefined), ...own } } : { ...set, ...own };
}

/** Holds back whoever looks for the same value, until the transaction ends. */
async function holdValue(tx: Connection, object: SchemaObject, field: SchemaField, value: string): Promise<void> {
  const name = JSON.stringify(['upsert', object.key, field.id, value]);
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

async function matching(
  context: Context,
  object: SchemaObject,
  field: SchemaField,
  value: string,
): Promise<string | undefined> {
  const where = listCondition(context, object, { filter: { where: { [field.path]: { eq: value } } } });
  const rows = await context.db.rows(sql`select r.id from ${sql.identifier(object.table)} r where ${where} limit 2`);
  if (rows.length > 1) {
    const message = `Several ${object.plural.toLowerCase()} have this ${field.label.toLowerCase()}. Change one by its id.`;
    throw new ConflictError(message, [{ path: ['value'], code: 'ambiguous', message }]);
  }
  return rows[0]?.[0] as string | undefined;
}
