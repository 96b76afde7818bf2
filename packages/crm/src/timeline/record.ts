import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { canonicalInstant } from '../fields/instants.ts';
import { type HistoryEntry, readEntries, referencesOfEntries } from '../history/record.ts';
import { mayReadField, scopeOf } from '../permissions/index.ts';
import { reachPredicate } from '../permissions/predicate.ts';
import { selectFields } from '../records/find.ts';
import { getRecord } from '../records/get.ts';
import { allOf, column } from '../records/query/columns.ts';
import { selectRecord } from '../records/query/select.ts';
import type { References, StoredRecord } from '../records/record.ts';
import { referencesOf } from '../records/references.ts';
import { objectOf } from '../schema/index.ts';

/** What a timeline is made of. What happened at the same instant stands in this order. */
const kinds = ['change', 'note', 'task', 'activity'] as const;
type Kind = (typeof kinds)[number];

export const timelineInput = z.strictObject({
  id: z.uuid(),
  limit: z.int().min(1).max(100).default(30),
  /** The `next` of the page before. */
  before: z
    .strictObject({
      at: z.string().refine((at) => canonicalInstant(at) !== null, 'Pass on the `next` of a page.'),
      kind: z.enum(kinds),
      id: z.union([z.uuid(), z.int().positive()]),
    })
    .refine(({ kind, id }) => (kind === 'change') === (typeof id === 'number'), 'Pass on the `next` of a page.')
    .optional(),
});

/** Something that happened to a record: a change of its own, or a note, task or activity that is about it. */
export type TimelineEntry =
  | { readonly kind: 'change'; readonly at: string; readonly change: HistoryEntry }
  | { readonly kind: 'note' | 'task' | 'activity'; readonly at: string; readonly record: StoredRecord };

/** The entry that a page ended with. */
export interface TimelinePosition {
  readonly at: string;
  readonly kind: Kind;
  /** The change's number, or the record's id. */
  readonly id: number | string;
}

export interface TimelinePage {
  readonly entries: readonly TimelineEntry[];
  readonly next: TimelinePosition | null;
  readonly references: References;
}

const sources = {
  note: { at: 'created_at', property: 'createdAt' },
  task: { at: 'created_at', property: 'createdAt' },
  activity: { at: 'occurred_at', property: 'occurredAt' },
} as const;

/**
 * A record's story, latest first: field changes, notes, tasks and activities mixed by time.
 * @throws NotFoundError when the record may not be read
 */
export async function timelineOf(
  context: Context,
  objectKey: string,
  input: z.input<typeof timelineInput>,
): Promise<TimelinePage> {
  const { id, limit, before } = timelineInput.parse(input);
  await getRecord(context, objectKey, { id });
  const query = { id, limit: limit + 1, before };
  const parts = await Promise.all(
    kinds.map((kind) => (kind === 'change' ? changesOf(context, objectKey, query) : linkedOf(context, kind, query))),
  );
  const merged = parts.flatMap((part) => part.entries).sort(latestFirst);
  const entries = merged.slice(0, limit);
  const last = entries.at(-1);
  return {
    entries,
    next: last && merged.length > limit ? positionOf(last) : null,
    references: Object.assign({}, ...parts.map((part) => part.references)),
  };
}

interface Part {
  readonly entries: readonly TimelineEntry[];
  readonly references: References;
}
interface PartQuery {
  readonly id: string;
  readonly limit: number;
  readonly before: TimelinePosition | undefined;
}

async function changesOf(context: Context, objectKey: string, { id, limit, before }: PartQuery): Promise<Part> {
  const object = objectOf(context.schema, objectKey);
  // A record's changes are in the order of their times.
  const where = beyond('change', before, sql`c.at`, sql`c.id`) ?? sql`true`;
  const changes = await readEntries(context, object, id, where, limit);
  return {
    entries: changes.map((change) => ({ kind: 'change', at: change.at, change })),
    references: await referencesOfEntries(context, object, changes),
  };
}

async function linkedOf(
  context: Context,
  kind: Exclude<Kind, 'change'>,
  { id, limit, before }: PartQuery,
): Promise<Part> {
  const object = objectOf(context.schema, kind);
  const { role } = context.actor;
  const links = object.fields.get('links');
  // What an entry is about is told by its being here.
  const isLinked = links !== undefined && mayReadField(role, object, links);
  if (!isLinked || scopeOf(role, object, 'read') === 'none') return { entries: [], references: {} };
  const { at, property } = sources[kind];
  const fields = selectFields(context, object);
  // Without its time an entry has no place in the story.
  if (!fields.some((field) => field.property === property)) return { entries: [], references: {} };
  const selection = selectRecord(object, fields);
  const time = column('r', at);
  const where = allOf([
    sql`l.to_id = ${id}::uuid`,
    sql`r.deleted_at is null`,
    reachPredicate(context.schema, context.actor, object, 'read', sql`r`),
    beyond(kind, before, time, column('r', 'id')),
  ]);
  const rows = await context.db.rows(sql`select ${selection.expressions}
    from record_links l join ${sql.identifier(object.table)} r on r.id = l.from_id
    where ${where} order by ${time} desc, r.id desc limit ${limit}`);
  const records = rows.map((row) => selection.read(row));
  return {
    entries: records.map((record) => ({ kind, at: String(record[property]), record })),
    references: await referencesOf(context, fields, records),
  };
}

/** The rows of one kind after a position in the story. */
function beyond(kind: Kind, before: TimelinePosition | undefined, at: SQL, id: SQL): SQL | undefined {
  if (!before) return undefined;
  const instant = sql`${before.at}::timestamptz`;
  if (kind === before.kind) {
    const last = kind === 'change' ? sql`${before.id}::bigint` : sql`${before.id}::uuid`;
    return sql`(${at}, ${id}) < (${instant}, ${last})`;
  }
  return kinds.indexOf(kind) > kinds.indexOf(before.kind) ? sql`${at} <= ${instant}` : sql`${at} < ${instant}`;
}

const positionOf = (entry: TimelineEntry): TimelinePosition => ({
  at: entry.at,
  kind: entry.kind,
  id: entry.kind === 'change' ? entry.change.id : entry.record.id,
});

function latestFirst(a: TimelineEntry, b: TimelineEntry): number {
  const [left, right] = [micros(a.at), micros(b.at)];
  if (left !== right) return left < right ? 1 : -1;
  // Within a kind the order of the query stands.
  return kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
}

/** An instant in UTC in a spelling that sorts: always to the microsecond. */
const micros = (at: string): string => `${at.slice(0, 19)}.${at.slice(20, -1).padEnd(6, '0')}`;
