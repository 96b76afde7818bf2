import type { Connection } from '@cardinal/db/connection';
import { type SQL, sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { scopeOf } from '../permissions/index.ts';
import { reachPredicate, readableRecord } from '../permissions/predicate.ts';
import { ownerField, type SchemaField, type SchemaObject } from '../schema/index.ts';
import type { FeedChange } from './read.ts';

/** What the ledger calls objects, fields and roles themselves: what all of them together say is what someone may know. */
export const definitionEntities: ReadonlySet<string> = new Set(['object', 'field', 'role']);

/** What the ledger calls views. */
const viewEntity = 'view';

type Reader = Pick<Context, 'schema' | 'actor'>;

/**
 * The changes that a reader may be told of: those of records that they may read now, or might read before the change
 * (a deal that was just given to someone else must leave their list).
 */
export async function visibleChanges(
  db: Connection,
  reader: Reader,
  changes: readonly FeedChange[],
): Promise<FeedChange[]> {
  const told = await Promise.all(
    [...Map.groupBy(changes, ({ object }) => object)].map(async ([key, group]) => {
      // That the schema changed concerns everyone; what of it they may know, they ask.
      if (definitionEntities.has(key)) return group;
      if (key === viewEntity) return await visibleViewChanges(db, reader, group);
      const object = reader.schema.objects.get(key);
      if (!object || scopeOf(reader.actor.role, object, 'read') === 'none') return [];
      const reach = reachPredicate(reader.schema, reader.actor, object, 'read', sql`r`);
      return reach ? await reached(db, reader, object, reach, group) : group;
    }),
  );
  // Back in the order of the ledger.
  const kept = new Set(told.flat());
  return changes.filter((change) => kept.has(change));
}

async function reached(
  db: Connection,
  reader: Reader,
  object: SchemaObject,
  reach: SQL,
  group: readonly FeedChange[],
): Promise<FeedChange[]> {
  const ids = sql.param(group.map(({ position }) => position.id));
  const rows = await db.rows(sql`select c.id from changes c where c.id = any(${ids}::bigint[])
    and (exists (select 1 from ${sql.identifier(object.table)} r where r.id = c.record_id and ${reach})
      or ${reachedBefore(reader, object)} or ${erased})`);
  const reached = new Set(rows.map(([id]) => id));
  return group.filter(({ position }) => reached.has(position.id));
}

/** Whose an erased record was is blanked with the rest: that it is gone is told to all who read such records, by its id alone. */
const erased = sql`(c.action = 'purge' and exists (select 1 from operations o where o.id = c.operation_id and o.kind like '%.erase'))`;

/** Whether a change `c` took its record away from the reader: its owner, or what it is about, was theirs before. */
function reachedBefore({ schema, actor }: Reader, object: SchemaObject): SQL {
  const parts: SQL[] = [];
  const owner = ownerField(object);
  if (owner && actor.userId !== null) parts.push(sql`${valueBefore(owner)} = to_jsonb(${actor.userId}::text)`);
  for (const field of object.fields.values()) {
    if (field.type !== 'recordLinks') continue;
    const before = valueBefore(field);
    parts.push(sql`(jsonb_typeof(${before}) = 'array' and exists (select 1
      from jsonb_array_elements_text(${before}) as link(id) where ${readableRecord(schema, actor, sql`link.id::uuid`)}))`);
  }
  return parts.length ? sql`(${sql.join(parts, sql` or `)})` : sql`false`;
}

const valueBefore = (field: SchemaField): SQL => sql`(c.diff -> ${field.id}::text -> 0)`;

/** Changes of views that are, or were until then, shared, and of the reader's own; of objects that they may read. */
async function visibleViewChanges(
  db: Connection,
  { schema, actor }: Reader,
  group: readonly FeedChange[],
): Promise<FeedChange[]> {
  const ids = sql.param(group.map(({ position }) => position.id));
  const rows = await db.rows(sql`select c.id, v.object from changes c join views v on v.id = c.record_id
    where c.id = any(${ids}::bigint[])
      and (v.is_shared or v.owner_id = ${actor.userId}::uuid or c.diff -> 'isShared' -> 0 = 'true'::jsonb)`);
  const told = rows.filter(([, key]) => {
    const object = schema.objects.get(key as string);
    return object && scopeOf(actor.role, object, 'read') !== 'none';
  });
  const ofTold = new Set(told.map(([id]) => id));
  return group.filter(({ position }) => ofTold.has(position.id));
}
