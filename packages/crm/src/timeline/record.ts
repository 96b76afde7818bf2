import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { type HistoryEntry, recordHistory } from '../history/index.ts';
import { scopeOf } from '../permissions/index.ts';
import { reachPredicate } from '../permissions/predicate.ts';
import { selectFields } from '../records/find.ts';
import { allOf, column } from '../records/query/columns.ts';
import { selectRecord } from '../records/query/select.ts';
import type { References, StoredRecord } from '../records/record.ts';
import { referencesOf } from '../records/references.ts';
import { objectOf } from '../schema/index.ts';

export const timelineInput = z.strictObject({
  id: z.uuid(),
  limit: z.int().min(1).max(100).default(30),
  /** The `next` of the page before. */
  before: z.strictObject({ at: z.iso.datetime({ offset: true }), change: z.int().positive().nullable() }).optional(),
});

/** Something that happened to a record: a change of its own, or a note, task or activity that is about it. */
export type TimelineEntry =
  | { readonly kind: 'change'; readonly at: string; readonly change: HistoryEntry }
  | { readonly kind: 'note' | 'task' | 'activity'; readonly at: string; readonly record: StoredRecord };

export interface TimelinePage {
  readonly entries: readonly TimelineEntry[];
  readonly next: { readonly at: string; readonly change: number | null } | null;
  readonly references: References;
}

const sources = [
  { object: 'note', at: 'created_at', property: 'createdAt' },
  { object: 'task', at: 'created_at', property: 'createdAt' },
  { object: 'activity', at: 'occurred_at', property: 'occurredAt' },
] as const;

/** A record's story, latest first: field changes, notes, tasks and activities mixed by time. */
export async function timelineOf(
  context: Context,
  objectKey: string,
  input: z.input<typeof timelineInput>,
): Promise<TimelinePage> {
  const { id, limit, before } = timelineInput.parse(input);
  const history = await recordHistory(context, objectKey, {
    id,
    limit,
    ...(before?.change && { cursor: before.change }),
  });
  const linked = await Promise.all(sources.map((source) => linkedEntries(context, source, id, limit, before?.at)));
  const changes = history.entries.map((change): TimelineEntry => ({ kind: 'change', at: change.at, change }));
  const merged = [...changes, ...linked.flatMap((part) => part.entries)].sort(
    (a, b) => Date.parse(b.at) - Date.parse(a.at),
  );
  const more = merged.length > limit || history.nextCursor !== null;
  const entries = merged.slice(0, limit);
  const last = entries.at(-1);
  const lastChange = entries.findLast((entry) => entry.kind === 'change');
  return {
    entries,
    next:
      last && more
        ? { at: last.at, change: lastChange?.kind === 'change' ? lastChange.change.id : (before?.change ?? null) }
        : null,
    references: Object.assign({}, history.references, ...linked.map((part) => part.references)),
  };
}

async function linkedEntries(
  context: Context,
  { object: key, at, property }: (typeof sources)[number],
  id: string,
  limit: number,
  before: string | undefined,
): Promise<{ entries: TimelineEntry[]; references: References }> {
  const object = objectOf(context.schema, key);
  if (scopeOf(context.actor.role, object, 'read') === 'none') return { entries: [], references: {} };
  const fields = selectFields(context, object);
  const selection = selectRecord(object, fields);
  const where = allOf([
    sql`l.to_id = ${id}::uuid`,
    sql`r.deleted_at is null`,
    reachPredicate(context.schema, context.actor, object, 'read', sql`r`),
    before === undefined ? undefined : sql`${column('r', at)} < ${before}::timestamptz`,
  ]);
  const rows = await context.db.rows(sql`select ${selection.expressions}
    from record_links l join ${sql.identifier(object.table)} r on r.id = l.from_id
    where ${where} order by ${column('r', at)} desc, r.id desc limit ${limit + 1}`);
  const records = rows.map((row) => selection.read(row));
  return {
    entries: records.map((record) => ({ kind: key, at: String(record[property]), record })),
    references: await referencesOf(context, fields, records),
  };
}
