import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { mayReadField, scopeOf } from '../permissions/index.ts';
import { reachPredicate } from '../permissions/predicate.ts';
import { objectOf, type SchemaField, type SchemaObject, titleField } from '../schema/index.ts';
import { allOf, column } from './query/columns.ts';
import { fieldValue, type References, type StoredRecord } from './record.ts';

/** Titles of everything that some records point to and the actor may read, in one query; on demand of what is in the trash too. */
export async function referencesOf(
  context: Context,
  fields: readonly SchemaField[],
  records: readonly StoredRecord[],
  { inTrash = false }: { inTrash?: boolean } = {},
): Promise<References> {
  const users = new Set<string>();
  const byObject = new Map<string, Set<string>>();
  const anywhere = new Set<string>();
  for (const field of fields) {
    const into =
      field.type === 'user'
        ? users
        : field.type === 'recordLinks'
          ? anywhere
          : field.type === 'relation' || field.type === 'relations'
            ? setFor(byObject, field.target ?? '')
            : undefined;
    if (!into) continue;
    for (const record of records) for (const id of [fieldValue(record, field)].flat()) if (id) into.add(id as string);
  }
  return await resolveTitles(context, { users, byObject, anywhere, inTrash });
}

interface Wanted {
  readonly users: ReadonlySet<string>;
  readonly byObject: ReadonlyMap<string, ReadonlySet<string>>;
  /** Ids of records of any object. */
  readonly anywhere: ReadonlySet<string>;
  readonly inTrash?: boolean;
}

async function resolveTitles(
  context: Context,
  { users, byObject, anywhere, inTrash = false }: Wanted,
): Promise<References> {
  const parts = [];
  if (users.size) {
    parts.push(sql`select u.id, 'user', u.name from users u where u.id = any(${sql.param([...users])}::uuid[])`);
  }
  for (const object of context.schema.objects.values()) {
    const ids = [...(byObject.get(object.key) ?? []), ...(object.kind === 'record' ? anywhere : [])];
    if (ids.length && isCalled(context, object)) parts.push(titlesOf(context, object, ids, inTrash));
  }
  if (parts.length === 0) return {};
  const rows = await context.db.rows(sql.join(parts, sql` union all `));
  return Object.fromEntries(rows.map(([id, object, title]) => [id, { object, title: title ?? '' }]));
}

/** Whether the actor may know what records of an object are called. */
const isCalled = ({ actor: { role } }: Context, object: SchemaObject): boolean =>
  scopeOf(role, object, 'read') !== 'none' && mayReadField(role, object, titleField(object));

function titlesOf(context: Context, object: SchemaObject, ids: readonly string[], inTrash: boolean) {
  const reach = reachPredicate(context.schema, context.actor, object, 'read', sql`r`);
  return sql`select r.id, ${object.key}::text, ${column('r', titleField(object).column)}
    from ${sql.identifier(object.table)} r where ${allOf([
      sql`r.id = any(${sql.param(ids)}::uuid[])`,
      inTrash ? undefined : sql`r.deleted_at is null`,
      reach,
    ])}`;
}

/** Titles of records of one object, or of users, by id: for callers that hold ids and no records; on demand in the trash too. */
export async function titles(
  context: Context,
  object: string,
  ids: readonly string[],
  { inTrash = false }: { inTrash?: boolean } = {},
): Promise<References> {
  const set = new Set(ids);
  if (object === 'user') return await resolveTitles(context, { users: set, byObject: new Map(), anywhere: new Set() });
  objectOf(context.schema, object);
  const byObject = new Map([[object, set]]);
  return await resolveTitles(context, { users: new Set(), byObject, anywhere: new Set(), inTrash });
}

function setFor(map: Map<string, Set<string>>, key: string): Set<string> {
  const set = map.get(key) ?? new Set();
  map.set(key, set);
  return set;
}
