import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { mayReadField } from '../permissions/index.ts';
import { getRecord } from '../records/get.ts';
import { type References, recordOf, type StoredRecord } from '../records/record.ts';
import { referencesOf } from '../records/references.ts';
import { objectOf, type SchemaObject } from '../schema/index.ts';

export const historyInput = z.strictObject({
  id: z.uuid(),
  limit: z.int().min(1).max(200).default(50),
  /** The `nextCursor` of the page before. */
  cursor: z.int().positive().optional(),
});

export interface HistoryEntry {
  readonly id: number;
  readonly at: string;
  readonly action: 'create' | 'update' | 'trash' | 'restore' | 'purge';
  readonly version: number;
  readonly operationId: string;
  readonly kind: string;
  /** `name` is the key's, of what was done with one; `id` is the person's. */
  readonly actor: { readonly kind: string; readonly id: string | null; readonly name: string | null };
  /** The operation that this one took back, and whether this one has been taken back itself. */
  readonly undoes: string | null;
  readonly undone: boolean;
  /** The model that proposed it to the person who applied it, as `local/grammar`. */
  readonly suggestedBy: string | null;
  /** How many records this operation merged into this one; where it takes a merge back, how many it parted from it. */
  readonly merged: number;
  readonly fields: readonly { readonly path: string; readonly before: unknown; readonly after: unknown }[];
}

export interface HistoryPage {
  readonly entries: readonly HistoryEntry[];
  readonly nextCursor: number | null;
  readonly references: References;
}

/** A change as the ledger has it. */
export type ChangeRow = Omit<HistoryEntry, 'actor' | 'fields'> & {
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly diff: string;
};

/**
 * Everything that ever happened to a record, latest first: who, when, before and after, in which operation.
 * @throws NotFoundError when the record may not be read
 */
export async function recordHistory(
  context: Context,
  objectKey: string,
  input: z.input<typeof historyInput>,
): Promise<HistoryPage> {
  const { id, limit, cursor } = historyInput.parse(input);
  await getRecord(context, objectKey, { id });
  const object = objectOf(context.schema, objectKey);
  const beyond = cursor === undefined ? sql`true` : sql`c.id < ${cursor}`;
  const entries = await readEntries(context, object, id, beyond, limit + 1);
  const page = entries.slice(0, limit);
  return {
    entries: page,
    nextCursor: entries.length > limit ? (page.at(-1)?.id ?? null) : null,
    references: await referencesOfEntries(context, object, page),
  };
}

/** A record's changes, latest first, as far as the actor may read their fields; `where` narrows the changes `c`. */
export async function readEntries(
  context: Context,
  object: SchemaObject,
  id: string,
  where: SQL,
  limit: number,
): Promise<HistoryEntry[]> {
  const rows = await context.db.objects<ChangeRow>(sql`
    select c.id, c.at, c.action, c.version, c.diff::text as diff, o.id as "operationId", o.kind, o.undoes,
      o.actor_kind as "actorKind", o.actor_id as "actorId", coalesce(k.name, u.name) as "actorName",
      exists (select 1 from operations x where x.undoes = o.id
        and not exists (select 1 from operations y where y.undoes = x.id)) as undone,
      (select a.model from agent_actions a where a.operation_id = o.id) as "suggestedBy", ${mergedInto} as merged
    from changes c join operations o on o.id = c.operation_id left join users u on u.id = o.actor_id
      left join api_keys k on k.id = o.api_key_id
    where c.record_id = ${id}::uuid and ${where} and ${tellsSomething(context, object)} order by c.id desc limit ${limit}`);
  return rows.map((row) => readEntry(context, object, row));
}

/** How many records the operation `o`, or the one that it takes back, merged into the record of a change `c`. */
export const mergedInto: SQL = sql`(select count(*)::int from record_merges m
  where m.to_id = c.record_id and m.operation_id in (o.id, o.undoes))`;

/** Of a change `c` in nothing but fields that one may not know of, one does not learn. */
function tellsSomething({ actor: { role } }: Context, object: SchemaObject): SQL {
  const fields = [...object.fields.values()];
  const hidden = fields.filter((field) => !mayReadField(role, object, field)).map(({ id }) => id);
  if (hidden.length === 0) return sql`true`;
  return sql`(c.action <> 'update' or ${mergedInto} > 0 or c.diff - ${sql.param(hidden)}::text[] <> '{}'::jsonb)`;
}

/** Titles of what the values in a record's changes refer to. */
export const referencesOfEntries = (
  context: Context,
  object: SchemaObject,
  entries: readonly HistoryEntry[],
): Promise<References> =>
  referencesOf(
    context,
    [...object.fields.values()],
    entries.flatMap((entry) => asRecords(object, entry)),
  );

/** A change with the fields that the actor may read. */
export function readEntry(context: Context, object: SchemaObject, row: ChangeRow): HistoryEntry {
  const { actorKind, actorId, actorName, diff, ...rest } = row;
  const changed = JSON.parse(diff) as Record<string, [unknown, unknown]>;
  const known = [...object.fields.values()].filter((field) => mayReadField(context.actor.role, object, field));
  const fields = known.flatMap((field) => {
    const values = changed[field.id];
    return values ? [{ path: field.path, before: values[0], after: values[1] }] : [];
  });
  return { ...rest, actor: { kind: actorKind, id: actorId, name: actorName }, fields };
}

/** An entry's values before and after, in the shape of records, so that what they refer to can be looked up. */
const asRecords = (object: SchemaObject, { fields }: HistoryEntry): StoredRecord[] => [
  recordOf(object, new Map(fields.map(({ path, before }) => [path, before]))),
  recordOf(object, new Map(fields.map(({ path, after }) => [path, after]))),
];
