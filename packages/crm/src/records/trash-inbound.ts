import { type SQL, sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { ConflictError, type Issue } from '../errors/index.ts';
import { mayReadField } from '../permissions/index.ts';
import { reachPredicate } from '../permissions/predicate.ts';
import { type InboundRelation, objectOf, type SchemaObject, titleField } from '../schema/index.ts';
import { type StoredRecord, titleOf } from './record.ts';

/** As many records as one operation may take to the trash, and an undo bring back at once. */
const mostAtOnce = 1000;

/** Ids of records that go to the trash together, by the key of their object; those that were asked for come first. */
export type Going = ReadonlyMap<string, ReadonlySet<string>>;

/** What stays, and must not lose one of the records that go. */
export interface Held {
  readonly relation: InboundRelation;
  /** The id of the record that it points to. */
  readonly target: string;
  readonly readable: number;
  /** What is wrong, in words that say no more than the actor may know. */
  readonly issue: Issue;
}

/**
 * Finds what goes to the trash with some records: whatever points to them by a relation that says so, and what points to
 * that in turn. Other records that point to them are left alone, and show nothing there for as long as they are away.
 * @throws ConflictError when one that stays must not lose what it points to, or when more go along than an undo brings back
 */
export async function followInbound(
  context: Context,
  object: SchemaObject,
  records: readonly StoredRecord[],
): Promise<Going> {
  const { going, held } = await lookInbound(context, object, records);
  const issues = held.map(({ issue }) => issue);
  if (issues[0]) throw new ConflictError(issues[0].message, issues);
  return going;
}

/**
 * The same, and what stands in its way.
 * @throws ConflictError when more go along than an undo brings back
 */
export async function lookInbound(
  context: Context,
  object: SchemaObject,
  records: readonly StoredRecord[],
): Promise<{ readonly going: Going; readonly held: readonly Held[] }> {
  const ids = records.map(({ id }) => id);
  const going = await gather(context, object, ids);
  const held: Held[] = [];
  for (const [key, gone] of going) {
    for (const relation of pointingTo(context, key, 'refuse')) {
      for (const [target, holders] of await holdersOf(context, relation, gone, going)) {
        const record = records.find(({ id }) => id === target);
        const path = record ? ['ids', ids.indexOf(target)] : ['ids'];
        const name = nameOf(context, objectOf(context.schema, key), record);
        const message = `${name} ${holdWords(relation.object, holders)}`;
        held.push({ relation, target, readable: holders.readable, issue: { path, code: 'in_use', message } });
      }
    }
  }
  return { going, held };
}

const pointingTo = ({ schema }: Context, key: string, onDelete: 'refuse' | 'delete'): InboundRelation[] =>
  (schema.inbound.get(key) ?? []).filter(({ field }) => field.onDelete === onDelete);

/** The records, and all that are deleted with them. */
async function gather(context: Context, object: SchemaObject, ids: readonly string[]): Promise<Going> {
  const going = new Map<string, Set<string>>([[object.key, new Set(ids)]]);
  let total = ids.length;
  let latest = new Map<string, readonly string[]>([[object.key, ids]]);
  while (latest.size > 0) {
    const next = new Map<string, string[]>();
    for (const [key, targets] of latest) {
      for (const { object: from, field } of pointingTo(context, key, 'delete')) {
        const known = going.get(from.key) ?? new Set();
        going.set(from.key, known);
        const rows = await context.db.rows(sql`select r.id from ${sql.identifier(from.table)} r
          where r.${sql.identifier(field.column)} = any(${sql.param(targets)}::uuid[]) and r.deleted_at is null
          order by r.id limit ${mostAtOnce + 1}`);
        const found = rows.map(([id]) => id as string).filter((id) => !known.has(id));
        for (const id of found) known.add(id);
        total += found.length;
        if (total > mostAtOnce && found.length > 0) throw tooMany(object, from);
        if (found.length) next.set(from.key, [...(next.get(from.key) ?? []), ...found]);
      }
    }
    latest = next;
  }
  return going;
}

const tooMany = (object: SchemaObject, from: SchemaObject): ConflictError =>
  new ConflictError(
    `More than ${mostAtOnce.toLocaleString('en')} records would be deleted with the ${object.singular.toLowerCase()}. Delete its ${from.plural.toLowerCase()} first, some at a time.`,
  );

interface Holders {
  readonly count: number;
  /** How many of them the actor may read. */
  readonly readable: number;
}

/** By the record that they point to, how many stay behind that must not lose it. */
async function holdersOf(
  context: Context,
  { object: from, field }: InboundRelation,
  gone: ReadonlySet<string>,
  going: Going,
): Promise<[string, Holders][]> {
  const target: SQL = sql`r.${sql.identifier(field.column)}`;
  const reach = reachPredicate(context.schema, context.actor, from, 'read', sql`r`);
  const rows = await context.db.rows(sql`select ${target}, count(*), count(*) filter (where ${reach ?? sql`true`})
    from ${sql.identifier(from.table)} r
    where ${target} = any(${sql.param([...gone])}::uuid[]) and r.deleted_at is null
      and r.id <> all(${sql.param([...(going.get(from.key) ?? [])])}::uuid[])
    group by 1 order by 1`);
  return rows.map(([id, count, readable]) => [id as string, { count: Number(count), readable: Number(readable) }]);
}

/** "still has 3 factory orders. Delete them first, or have them point elsewhere." */
function holdWords({ singular, plural }: SchemaObject, { count, readable }: Holders): string {
  if (readable === 0) return 'is still needed by records that you may not see.';
  const words = readable === 1 ? `1 ${singular.toLowerCase()}` : `${readable} ${plural.toLowerCase()}`;
  const others = count > readable ? ', and others that you may not see' : '';
  const them = count === 1 ? 'it' : 'them';
  return `still has ${words}${others}. Delete ${them} first, or have ${them} point elsewhere.`;
}

/** What a record is called, as far as the actor may know; one that goes along is not named. */
function nameOf({ actor: { role } }: Context, object: SchemaObject, record: StoredRecord | undefined): string {
  if (record && mayReadField(role, object, titleField(object))) return `"${titleOf(object, record)}"`;
  return record ? `This ${object.singular.toLowerCase()}` : `A ${object.singular.toLowerCase()} that goes with it`;
}
