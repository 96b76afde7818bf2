import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import type { Issue } from '../errors/index.ts';
import { reachPredicate } from '../permissions/predicate.ts';
import { objectOf, type SchemaField, type SchemaObject } from '../schema/index.ts';
import { readableIds } from './find.ts';
import { issueAt } from './input.ts';
import { allOf } from './query/columns.ts';
import { fieldValue, type StoredRecord } from './record.ts';
import { fieldsIn, type Values } from './write/values.ts';

/** A set of values and where they stand in the input. */
export interface PlacedValues {
  readonly at: readonly (string | number)[];
  readonly values: Values;
  /** The record as it stands, where there is one: what it refers to already is left alone. */
  readonly before?: StoredRecord;
}

/**
 * Finds references to what does not exist, is in the trash, or may not be seen: one query for each target. With `hold` their
 * targets are held until the end, so that none is merged into another between this and the write.
 */
export async function checkReferences(
  context: Context,
  object: SchemaObject,
  placed: readonly PlacedValues[],
  { hold }: { readonly hold: boolean },
): Promise<Issue[]> {
  const all: Values = Object.assign({}, ...placed.map(({ values }) => values));
  // Not waited for: it runs before what is sent next on the same connection.
  const held = hold ? holdTargets(context, object, placed, all) : undefined;
  const looked = Promise.all(
    fieldsIn(object, all).map(async (field) => {
      const lookUp = lookUps[field.type];
      const wanted = lookUp ? [...new Set(placed.flatMap((each) => newIds(field, each)))] : [];
      if (!lookUp || wanted.length === 0) return [];
      const found = await lookUp(context, field, wanted);
      return placed.flatMap((each) => {
        const ids = newIds(field, each);
        if (ids.some((id) => id === each.before?.id)) return [issueAt(each.at, field, 'self', selfMessage)];
        if (ids.every((id) => found.has(id))) return [];
        return [issueAt(each.at, field, 'missing', missingMessage(context, field))];
      });
    }),
  );
  const [issues] = await Promise.all([looked, held]);
  return issues.flat();
}

/** A merge holds the roots of its records before it looks for what leads to them. */
async function holdTargets({ db }: Context, object: SchemaObject, placed: readonly PlacedValues[], all: Values) {
  const fields = fieldsIn(object, all).filter(({ type }) => type !== 'user' && lookUps[type]);
  const ids = [...new Set(fields.flatMap((field) => placed.flatMap((each) => newIds(field, each))))];
  if (ids.length === 0) return;
  await db.rows(sql`select 1 from records where id = any(${sql.param(ids)}::uuid[]) order by id for key share`);
}

const selfMessage = 'A record cannot point to itself.';

/** The ids that a field comes to refer to and does not refer to yet. */
function newIds(field: SchemaField, { values, before }: PlacedValues): string[] {
  const idsIn = (value: unknown) => [value ?? []].flat() as string[];
  const known = new Set(before ? idsIn(fieldValue(before, field)) : []);
  return idsIn(values[field.path]).filter((id) => !known.has(id));
}

type LookUp = (context: Context, field: SchemaField, ids: readonly string[]) => Promise<ReadonlySet<string>>;

const lookUps: Partial<Record<SchemaField['type'], LookUp>> = {
  relation: (context, field, ids) => readableIds(context, objectOf(context.schema, field.target ?? ''), ids),
  relations: (context, field, ids) => readableIds(context, objectOf(context.schema, field.target ?? ''), ids),
  user: async (context, _field, ids) =>
    idSet(await context.db.rows(sql`select id from users where id = any(${sql.param(ids)}::uuid[])`)),
  recordLinks: async (context, _field, ids) => idSet(await context.db.rows(anyReadable(context, ids))),
};

/** Which ids name a readable record of any object that links may lead to. */
function anyReadable(context: Context, ids: readonly string[]) {
  const objects = [...context.schema.objects.values()].filter((object) => object.kind === 'record');
  const parts = objects.map(
    (object) =>
      sql`select r.id from ${sql.identifier(object.table)} r where ${allOf([
        sql`r.id = any(${sql.param(ids)}::uuid[])`,
        sql`r.deleted_at is null`,
        reachPredicate(context.schema, context.actor, object, 'read', sql`r`),
      ])}`,
  );
  return sql.join(parts, sql` union all `);
}

const idSet = (rows: readonly unknown[][]): ReadonlySet<string> => new Set(rows.map(([id]) => id as string));

function missingMessage(context: Context, field: SchemaField): string {
  if (field.type === 'user') return 'There is no such member.';
  if (field.type === 'recordLinks') return 'One of these records does not exist, or you may not see it.';
  const { singular, plural } = objectOf(context.schema, field.target ?? '');
  if (field.type === 'relations') {
    return `One of these ${plural.toLowerCase()} does not exist, or you may not see it.`;
  }
  const target = singular.toLowerCase();
  return `There is no such ${target}, or you may not see it.`;
}
