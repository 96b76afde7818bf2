import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { mayReadField, scopeOf } from '../permissions/index.ts';
import { reachPredicate } from '../permissions/predicate.ts';
import { column } from '../records/query/columns.ts';
import type { References } from '../records/record.ts';
import { objectOf, type SchemaObject, titleField } from '../schema/index.ts';
import { type ChangeRow, type HistoryEntry, mergedInto, readEntry, referencesOfEntries } from './record.ts';

export const recentInput = z.strictObject({
  limit: z.int().min(1).max(100).default(30),
  /** The `nextCursor` of the page before. */
  cursor: z.uuid().optional(),
});

/** What an operation did to one record; its changes of the same record are told as one. */
export interface RecentRecord {
  readonly object: string;
  readonly id: string;
  /** Null when it is gone for good. */
  readonly title: string | null;
  readonly change: HistoryEntry;
}

/** One act of someone, however many records it changed. */
export interface RecentEntry {
  readonly operationId: string;
  readonly at: string;
  /** How many records it changed that the actor may see; counted up to 1,000. */
  readonly count: number;
  /** The objects that those are of, by key. */
  readonly objects: readonly string[];
  /** The first few of them. */
  readonly records: readonly RecentRecord[];
}

export interface RecentPage {
  readonly entries: readonly RecentEntry[];
  readonly nextCursor: string | null;
  readonly references: References;
}

const recordsShown = 3;
/** A record takes a few changes at most within one operation (a move: the stage, then the place). */
const changesRead = 12;
const countCap = 1000;
/** Operations are looked through some at a time, and no more than so many times for a page that one may see little of. */
const batchSize = 50;
const batches = 5;

/**
 * What happened lately in the whole workspace, latest first: operations on records that the actor may read, with the
 * fields that they may know of.
 */
export async function recentChanges(context: Context, input: z.input<typeof recentInput>): Promise<RecentPage> {
  const { limit, cursor } = recentInput.parse(input);
  const visible = visibleChanges(context);
  const found: Found[] = [];
  let after = cursor;
  let more = visible !== null;
  for (let batch = 0; visible && more && found.length < limit && batch < batches; batch++) {
    const size = Math.max(limit, batchSize);
    const operations = await readOperations(context, visible, after, size + 1);
    more = operations.length > size;
    for (const operation of operations.slice(0, size)) {
      if (found.length === limit) {
        more = true;
        break;
      }
      after = operation.id;
      const told = readOperation(context, operation);
      if (told) found.push(told);
    }
  }
  const titles = await titlesOf(context, found);
  const entries = found.map(({ records, ...entry }) => ({
    ...entry,
    records: records.map((record) => ({ ...record, title: titles.get(record.id) ?? null })),
  }));
  return { entries, nextCursor: more && after ? after : null, references: await referencesIn(context, found) };
}

type Found = Omit<RecentEntry, 'records'> & { readonly records: readonly Omit<RecentRecord, 'title'>[] };

/** The condition under which a change `c` is of a record that the actor may read; null when none is. */
function visibleChanges(context: Context): SQL | null {
  const parts = [...context.schema.objects.values()].flatMap((object) => {
    if (object.kind !== 'record' || scopeOf(context.actor.role, object, 'read') === 'none') return [];
    const reach = reachPredicate(context.schema, context.actor, object, 'read', sql`r`);
    const readable =
      reach &&
      sql`and exists (select 1 from ${sql.identifier(object.table)} r
      where r.id = c.record_id and ${reach})`;
    return [sql`(c.object = ${object.key} ${readable ?? sql``})`];
  });
  return parts.length ? sql`(${sql.join(parts, sql` or `)})` : null;
}

interface OperationRow {
  readonly id: string;
  readonly at: string;
  readonly count: number;
  readonly objects: readonly string[];
  readonly changes: readonly (ChangeRow & { readonly object: string; readonly recordId: string })[];
}

/** Operations have uuids v7: their order is that in which they were begun. */
async function readOperations(
  context: Context,
  visible: SQL,
  after: string | undefined,
  limit: number,
): Promise<OperationRow[]> {
  return await context.db.objects<OperationRow>(sql`
    select o.id, o.at, counted.count, counted.objects, shown.changes
    from operations o
    cross join lateral (select count(distinct seen.record_id)::int as count,
      coalesce(json_agg(distinct seen.object), '[]'::json) as objects from (
      select c.record_id, c.object from changes c where c.operation_id = o.id and ${visible} limit ${countCap}) seen) counted
    cross join lateral (select coalesce(json_agg(told order by told.kind <> told.object || '.erase', told.id), '[]'::json) as changes from (
      select c.id, c.at, c.action, c.version, c.diff::text as diff, c.object, c.record_id as "recordId",
        o.id as "operationId", o.kind, o.undoes, o.actor_kind as "actorKind", o.actor_id as "actorId",
        coalesce((select k.name from api_keys k where k.id = o.api_key_id),
          (select u.name from users u where u.id = o.actor_id)) as "actorName",
        exists (select 1 from operations x where x.undoes = o.id
          and not exists (select 1 from operations y where y.undoes = x.id)) as undone,
        (select a.model from agent_actions a where a.operation_id = o.id) as "suggestedBy", ${mergedInto} as merged
      from changes c where c.operation_id = o.id and ${visible}
      order by (o.kind in (c.object || '.merge', c.object || '.erase')) desc, c.record_id, c.id limit ${changesRead}) told) shown
    where ${after === undefined ? sql`true` : sql`o.id < ${after}::uuid`}
    order by o.id desc limit ${limit}`);
}

/** An operation as far as it may be told; undefined when nothing of it may. */
function readOperation(context: Context, { id, at, count, objects, changes }: OperationRow): Found | undefined {
  const told = changes.map(({ object, recordId, ...row }) => ({
    object,
    id: recordId,
    change: readEntry(context, objectOf(context.schema, object), row),
  }));
  const records = [...Map.groupBy(told, (one) => one.id).values()].flatMap((group) => {
    const change = mergeChanges(group.map((one) => one.change));
    // Of a change in nothing but fields that one may not know of, one does not learn.
    const tells = change && (change.action !== 'update' || change.merged > 0 || change.fields.length > 0);
    return tells && group[0] ? [{ ...group[0], change }] : [];
  });
  return records.length ? { operationId: id, at, count, objects, records: records.slice(0, recordsShown) } : undefined;
}

/** Several changes of one record as one: the first value before, the last after. */
function mergeChanges([first, ...rest]: readonly HistoryEntry[]): HistoryEntry | undefined {
  if (!first) return undefined;
  const fields = new Map(first.fields.map((field) => [field.path, field]));
  for (const { fields: later } of rest) {
    for (const field of later) {
      // What was empty before is so still: null is a value.
      fields.set(field.path, { ...field, before: (fields.get(field.path) ?? field).before });
    }
  }
  return { ...first, fields: [...fields.values()] };
}

/** What the records are called, those in the trash too. */
async function titlesOf(context: Context, entries: readonly Found[]): Promise<ReadonlyMap<string, string | null>> {
  const parts = groupRecords(context, entries).flatMap(({ object, records }) => {
    if (!mayReadField(context.actor.role, object, titleField(object))) return [];
    const ids = sql.param(records.map(({ id }) => id));
    return [
      sql`select r.id, ${column('r', titleField(object).column)} from ${sql.identifier(object.table)} r
        where r.id = any(${ids}::uuid[])`,
    ];
  });
  if (parts.length === 0) return new Map();
  const rows = await context.db.rows(sql.join(parts, sql` union all `));
  return new Map(rows.map(([id, title]) => [id as string, title as string | null]));
}

async function referencesIn(context: Context, entries: readonly Found[]): Promise<References> {
  const parts = await Promise.all(
    groupRecords(context, entries).map(({ object, records }) =>
      referencesOfEntries(
        context,
        object,
        records.map(({ change }) => change),
      ),
    ),
  );
  return Object.assign({}, ...parts);
}

function groupRecords(
  context: Context,
  entries: readonly Found[],
): { object: SchemaObject; records: readonly Found['records'][number][] }[] {
  const all = entries.flatMap(({ records }) => records);
  return [...Map.groupBy(all, ({ object }) => object)].map(([key, records]) => ({
    object: objectOf(context.schema, key),
    records,
  }));
}
