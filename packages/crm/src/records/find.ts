import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ValidationError } from '../errors/index.ts';
import { textConditions } from '../fields/conditions/text.ts';
import { tidyLine } from '../fields/text/normalise.ts';
import { filterInput, parseFilter, resolvePath, sortInput } from '../filters/index.ts';
import { mayReadField, requireScope } from '../permissions/index.ts';
import { reachPredicate } from '../permissions/predicate.ts';
import { objectOf, type SchemaField, type SchemaObject, titleField } from '../schema/index.ts';
import { allOf, column, columnsOf } from './query/columns.ts';
import { decodeCursor, encodeCursor, listFingerprint } from './query/cursor.ts';
import { keysetPhases, wholeList } from './query/keyset.ts';
import { selectRecord } from './query/select.ts';
import { compileSort, type Order } from './query/sort.ts';
import { compileFilter } from './query/where.ts';
import type { References, StoredRecord } from './record.ts';
import { referencesOf } from './references.ts';

export const countCap = 10_000;
/** Postgres walks through every row that is passed over. */
const maxOffset = 10_000;

/** Paths of fields to read: an object has up to 200 of the team's own beside those that ship. */
export const fieldsInput = z.array(z.string()).max(300);

/** What a list of records may be asked for, whatever the object and the face. */
export const findInput = z.strictObject({
  filter: filterInput.optional(),
  sort: sortInput.optional(),
  /** Words that the title must contain. */
  search: z.string().max(200).optional(),
  limit: z.int().min(1).max(200).default(50),
  /** Three texts of 500 characters in base64, at most. */
  cursor: z.string().max(8000).optional(),
  /** Rows to pass over: instead of a cursor, for callers that count. Deep down a cursor is the way. */
  offset: z.int().min(0).max(maxOffset, 'Use the cursor to go further down a list.').default(0),
  /** `backward` gives the page that ends before the cursor, in the same order. */
  direction: z.enum(['forward', 'backward']).default('forward'),
  /** Paths of the fields to read; every field when left out. */
  fields: fieldsInput.optional(),
  count: z.enum(['none', 'capped', 'exact']).default('none'),
  /** `true`: what is in the trash, and nothing else. */
  trash: z.boolean().default(false),
});
export type FindInput = z.input<typeof findInput>;

export interface RecordPage<R = StoredRecord> {
  readonly items: readonly R[];
  /** Null when not asked for. `capped` counts stop at 10,000: then `countIsCapped` says that there are more. */
  readonly count: number | null;
  readonly countIsCapped: boolean;
  /** Pass it as `cursor` for the page after this one, or the one before; null at the end. */
  readonly nextCursor: string | null;
  readonly previousCursor: string | null;
  readonly references: References;
}

/**
 * Lists records of any object that the actor may read, page by page.
 * @throws ForbiddenError, NotFoundError (no such object), ValidationError (at the filter, sort, field or cursor)
 */
export async function findRecords(context: Context, objectKey: string, input: FindInput): Promise<RecordPage> {
  const object = objectOf(context.schema, objectKey);
  requireScope(context.actor.role, object, 'read');
  const { limit, cursor, offset, direction, count, ...query } = findInput.parse(input);
  if (offset > 0 && (cursor !== undefined || direction === 'backward')) {
    throw ValidationError.at(['offset'], 'Use a cursor or an offset, not both.', 'conflict');
  }
  const fields = selectFields(context, object, query.fields);
  const where = listCondition(context, object, query);
  const orders = compileSort(context, object, query.sort);
  const fingerprint = listFingerprint([
    object.key,
    query.filter,
    query.sort,
    query.search,
    query.trash,
    context.schema.version,
  ]);
  const after = cursor === undefined ? undefined : decodeCursor(cursor, fingerprint, orders);
  const backwards = direction === 'backward';
  const phases = offset > 0 ? [wholeList(orders)] : keysetPhases(orders, after, backwards);
  const [found, total] = await Promise.all([
    readPage(context, object, { fields, where, orders, phases, offset, limit }),
    count === 'none' ? null : countRows(context, object, where, count),
  ]);
  const rows = backwards ? found.rows.reverse() : found.rows;
  const cursorAt = (row: PageRow | undefined) => (row ? encodeCursor(fingerprint, row.position) : null);
  const more = found.more;
  return {
    items: rows.map((row) => row.record),
    count: total === null ? null : Math.min(total, count === 'capped' ? countCap : total),
    countIsCapped: count === 'capped' && total !== null && total > countCap,
    nextCursor: (backwards ? after !== undefined : more) ? cursorAt(rows.at(-1)) : null,
    previousCursor: (backwards ? more : after !== undefined || offset > 0) ? cursorAt(rows[0]) : null,
    references: await referencesOf(
      context,
      fields,
      rows.map((row) => row.record),
    ),
  };
}

/** The fields that a list reads: those asked for, or all that the actor may know of. */
export function selectFields(context: Context, object: SchemaObject, paths?: readonly string[]): SchemaField[] {
  if (!paths) return [...object.fields.values()].filter((field) => mayReadField(context.actor.role, object, field));
  const fields = paths.map((path, index) => {
    const found = resolvePath(context.schema, context.actor.role, object, path);
    if (found && !found.via && !found.part) return found.field;
    throw ValidationError.at(['fields', index], `${object.plural} have no field "${path}".`, 'unknown_field');
  });
  return [...new Set(fields)];
}

/** What the rows of a list satisfy: the filter, the words searched for, what the actor may read, the trash rule. */
export function listCondition(
  context: Context,
  object: SchemaObject,
  { filter, search, trash = false }: Pick<FindInput, 'filter' | 'search' | 'trash'>,
): SQL {
  const words = tidyLine(search ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const title = titleField(object);
  const mayRead = mayReadField(context.actor.role, object, title);
  return allOf([
    trash ? sql`r.deleted_at is not null` : sql`r.deleted_at is null`,
    reachPredicate(context.schema, context.actor, object, 'read', sql`r`),
    filter && compileFilter(context, parseFilter(context.schema, context.actor.role, object, filter), 'r'),
    ...words.map((word) => (mayRead ? textConditions.contains(columnsOf('r', title), word) : sql`false`)),
  ]);
}

interface PageRow {
  readonly record: StoredRecord;
  readonly position: { readonly id: string; readonly values: readonly unknown[] };
}
interface PageQuery {
  readonly fields: readonly SchemaField[];
  readonly where: SQL;
  readonly orders: readonly Order[];
  readonly phases: ReturnType<typeof keysetPhases>;
  readonly offset: number;
  readonly limit: number;
}

async function readPage(
  context: Context,
  object: SchemaObject,
  { fields, where, orders, phases, offset, limit }: PageQuery,
): Promise<{ rows: PageRow[]; more: boolean }> {
  const selection = selectRecord(object, fields);
  const positions = sql.join(
    orders.map((order) => order.expression),
    sql`, `,
  );
  const joins = sql.join(orders.flatMap(({ join }) => (join ? [sql` `, join] : [])));
  const rows: PageRow[] = [];
  for (const phase of phases) {
    // One row beyond the page tells whether there is another page.
    const wanted = limit + 1 - rows.length;
    const found = await context.db.rows(sql`select ${selection.expressions}, ${positions}
      from ${sql.identifier(object.table)} r${joins} where ${allOf([where, phase.where])}
      order by ${phase.orderBy} limit ${wanted}${offset > 0 ? sql` offset ${offset}` : sql``}`);
    for (const row of found) {
      const record = selection.read(row);
      rows.push({ record, position: { id: record.id, values: row.slice(selection.width) } });
    }
    if (rows.length > limit) break;
  }
  return { rows: rows.slice(0, limit), more: rows.length > limit };
}

/** Counts the rows of a list: exactly, or up to one more than the cap. */
async function countRows(context: Context, object: SchemaObject, where: SQL, how: 'capped' | 'exact'): Promise<number> {
  const from = sql`from ${sql.identifier(object.table)} r where ${where}`;
  const [row] = await context.db.rows(
    how === 'exact'
      ? sql`select count(*) ${from}`
      : sql`select count(*) from (select 1 ${from} limit ${countCap + 1}) capped`,
  );
  return Number(row?.[0]);
}

/** Which records of a set the actor may see, in one query; for callers that hold ids. */
export async function readableIds(
  context: Context,
  object: SchemaObject,
  ids: readonly string[],
): Promise<Set<string>> {
  const reach = reachPredicate(context.schema, context.actor, object, 'read', sql`r`);
  const rows = await context.db.rows(
    sql`select ${column('r', 'id')} from ${sql.identifier(object.table)} r where ${allOf([
      sql`r.id = any(${sql.param(ids)}::uuid[])`,
      sql`r.deleted_at is null`,
      reach,
    ])}`,
  );
  return new Set(rows.map(([id]) => id as string));
}
