import { isDeepStrictEqual } from 'node:util';
import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { readingOf } from '../definitions/convert/plan.ts';
import { putAwayName } from '../definitions/ddl.ts';
import { loadSchema } from '../definitions/load.ts';
import { definitionOf, placed, type StoredField } from '../definitions/stored.ts';
import { storedById } from '../definitions/write.ts';
import { converter, holdsSet, typesFrom } from '../fields/index.ts';
import { type OperationReference, recordOperation } from '../ledger/index.ts';
import { explainConflicts } from '../records/conflict.ts';
import { selectRecord } from '../records/query/select.ts';
import { fieldValue, type StoredRecord } from '../records/record.ts';
import { changeRows } from '../records/write/rows.ts';
import { objectOf, type SchemaField, type SchemaObject } from '../schema/index.ts';
import type { Overwrites } from './overwrite.ts';
import type { UndoConflict } from './plan.ts';

/** More are not told one by one. */
const mostTold = 1000;
/** As many records as are changed in one transaction. */
const chunk = 500;

/** What was written to a field since it took another's place, which undo would leave behind with it. */
export interface WrittenSince {
  /** The field that goes, and the one that comes back. */
  readonly going: StoredField;
  readonly coming: StoredField;
  /** The records that were written. */
  readonly ids: readonly string[];
  /** The first of them, as they are told. */
  readonly conflicts: readonly UndoConflict[];
}

/** What undoing the conversion of a field meets; undefined for any other operation, and where nothing was written. */
export async function writtenSince(context: Context, operationId: string): Promise<WrittenSince | undefined> {
  const { db } = context;
  const ends = await endsOf(context, operationId);
  if (!ends) return undefined;
  const { going, coming } = ends;
  const rows = await db.rows(sql`select distinct c.record_id from changes c
    where c.id > (select max(o.id) from changes o where o.operation_id = ${operationId}::uuid)
      and jsonb_exists(c.diff, ${going.id}) order by 1`);
  const written = rows.map(([id]) => id as string);
  if (written.length === 0) return undefined;
  const ids = written.slice(0, mostTold);
  const object = objectOf(await loadSchema(db), going.object);
  const [current, previous] = [
    await valuesIn(context, object, placed(going), ids),
    await valuesIn(context, object, { ...placed(coming), column: putAwayName(coming.id) }, ids),
  ];
  const conflicts = [...current].map(([id, value]) => {
    return { object: object.key, id, field: placed(going).path, current: value, previous: previous.get(id) };
  });
  // Records that were removed for good since are nobody's to decide.
  return conflicts.length ? { ...ends, ids: written, conflicts } : undefined;
}

/** The same without the records whose value from before comes back; undefined when that is all of them. */
export function withoutOverwritten(since: WrittenSince, overwrites: Overwrites): WrittenSince | undefined {
  const { path } = placed(since.going);
  const ids = since.ids.filter((id) => !overwrites(id, path));
  if (ids.length === 0) return undefined;
  return { ...since, ids, conflicts: since.conflicts.filter(({ id }) => !overwrites(id, path)) };
}

/** The field that an operation brought into use, and the one that it put away for it. */
async function endsOf(
  { db }: Context,
  operationId: string,
): Promise<Pick<WrittenSince, 'going' | 'coming'> | undefined> {
  const rows = await db.rows(sql`select record_id, action from changes
    where operation_id = ${operationId}::uuid and object = 'field' and action in ('create', 'restore', 'trash')`);
  const stored = await Promise.all(rows.map(([id]) => storedById({ tx: db }, 'field', id as string)));
  const pairs = stored.flatMap((field, at) => (field ? [{ field, action: rows[at]?.[1] as string }] : []));
  for (const { field: going, action } of pairs) {
    if (action === 'trash' || going.deletedAt !== null) continue;
    const left = pairs.find(({ field, action: how }) => {
      return how === 'trash' && field.deletedAt !== null && field.object === going.object && field.key === going.key;
    });
    if (left) return { going, coming: left.field };
  }
  return undefined;
}

async function valuesIn(
  { db }: Context,
  object: SchemaObject,
  field: SchemaField,
  ids: readonly string[],
): Promise<Map<string, unknown>> {
  const records = await readValues({ db }, object, field, ids);
  return new Map(records.map((record) => [record.id, fieldValue(record, field)]));
}

/** Records with one field, whoever asks: what a field's definition does, it does to all. */
async function readValues(
  { db }: Pick<Context, 'db'>,
  object: SchemaObject,
  field: SchemaField,
  ids: readonly string[],
  lock = false,
): Promise<StoredRecord[]> {
  const selection = selectRecord(object, [field]);
  const rows = await db.rows(sql`select ${selection.expressions} from ${sql.identifier(object.table)} r
    where r.id = any(${sql.param(ids)}::uuid[]) order by r.id ${lock ? sql`for update of r` : sql``}`);
  return rows.map((row) => selection.read(row));
}

/**
 * Gives records what was written to the field that is gone, in the one that is back, as far as it converts; the rest has what
 * it had before. Answers with how many were changed.
 */
export async function carryBack(context: Context, since: WrittenSince, undo: OperationReference): Promise<number> {
  const { going, coming, ids } = since;
  if (!typesFrom(going.type).includes(coming.type)) return 0;
  const reading = await readingOf(context, {});
  const convert = converter({ from: definitionOf(going), to: definitionOf(coming), context: reading });
  let changed = 0;
  for (let from = 0; from < ids.length; from += chunk) {
    changed += await context.db.transaction((tx) =>
      carryChunk({ ...context, db: tx }, { ...since, ids: ids.slice(from, from + chunk) }, convert, undo),
    );
  }
  return changed;
}

async function carryChunk(
  context: Context,
  { going, coming, ids }: WrittenSince,
  convert: ReturnType<typeof converter>,
  undo: OperationReference,
): Promise<number> {
  const { db: tx } = context;
  const object = objectOf(await loadSchema(tx), coming.object);
  const field = object.fields.get(placed(coming).path);
  if (!field) return 0;
  const records = await readValues(context, object, field, ids, true);
  const wanted = await valuesIn(context, object, { ...placed(going), column: putAwayName(going.id) }, ids);
  const changed = records.flatMap((record) => {
    const read = convert(wanted.get(record.id));
    if (!read.ok) return [];
    const [before, value] = [fieldValue(record, field), read.value ?? (holdsSet(field.type) ? [] : null)];
    if (isDeepStrictEqual(before, value)) return [];
    const diff = { [field.id]: [before, value] as const };
    return [{ id: record.id, version: record.version + 1, values: { [field.path]: value }, diff }];
  });
  if (changed.length === 0) return 0;
  await recordOperation(tx, context, undo);
  const placedValues = changed.map(({ id, values }) => ({ at: ['records', id], values }));
  await explainConflicts(object, placedValues, () => changeRows(tx, object, undo.id, 'update', changed));
  return changed.length;
}
