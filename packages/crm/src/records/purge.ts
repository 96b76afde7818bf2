import { type SQL, sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { ConflictError, ValidationError } from '../errors/index.ts';
import { newOperation, type OperationReference, recordOperation } from '../ledger/index.ts';
import { shippedRoles } from '../permissions/index.ts';
import { objectOf, type SchemaField, type SchemaObject } from '../schema/index.ts';
import type { CommandResult } from './create.ts';
import { readRecords } from './get.ts';
import type { StoredRecord } from './record.ts';
import { lockReachable, valuesOf } from './update.ts';
import { type ChangedRow, changeRows, removeRows } from './write/rows.ts';
import { diffOf, type Values } from './write/values.ts';

/** Records that go, by the key of their object. */
export type Going = Map<string, StoredRecord[]>;

/** As many records as may go along with others at once. */
const mostAlong = 20_000;

/**
 * Removes 1 to 1,000 records of one object for good, out of the trash. What is about them and nothing else (notes, tasks,
 * activities) goes along, as it would be anybody's to read; what else points to them points nowhere from then on. Both
 * are changes of the same operation, which cannot be undone. That there was a record, and its history, stays.
 * @throws ForbiddenError, NotFoundError for what is not in the trash, ConflictError for what others still need
 */
export async function purgeRecords(
  context: Context,
  objectKey: string,
  ids: readonly string[],
): Promise<CommandResult> {
  const object = objectOf(context.schema, objectKey);
  if (object.kind !== 'record') {
    throw ValidationError.at(['object'], `${object.plural} are settings and stay in the trash.`);
  }
  const operation = newOperation(`${object.key}.purge`);
  return await context.db.transaction(async (tx) => {
    const records = await lockReachable({ ...context, db: tx }, object, 'delete', ids, { inTrash: true });
    // What hangs on them is Cardinal's to keep in order, whoever may see it.
    const inside: Context = { ...context, db: tx, actor: { ...context.actor, role: shippedRoles.admin } };
    const going: Going = new Map([[object.key, [...records.values()]]]);
    await addWhatIsAboutThem(inside, going);
    await recordOperation(tx, context, operation);
    await removeAll(inside, going, operation);
    return {
      operationId: operation.id,
      records: ids.map((id) => ({ id, version: (records.get(id)?.version ?? 0) + 1 })),
    };
  });
}

/**
 * Removes records for good, in the transaction and with the reach of `inside`, and lets what stays point to nothing of them.
 * @throws ConflictError for what others still need
 */
export async function removeAll(inside: Context, going: Going, operation: OperationReference): Promise<void> {
  await clearReferences(inside, going, operation);
  for (const [key, some] of going) await removeRows(inside.db, objectOf(inside.schema, key), operation.id, some);
}

export const idsOf = (going: Going): string[] => [...going.values()].flatMap((some) => some.map(({ id }) => id));

/**
 * Adds records that are about nothing but what goes; what is about those alone goes as well.
 * @param lock whether to hold them until the end of the transaction
 */
export async function addWhatIsAboutThem(inside: Context, going: Going, lock = true): Promise<void> {
  for (;;) {
    const ids = sql.param(idsOf(going));
    const rows = await inside.db.objects<{ id: string; object: string }>(sql`select distinct l.from_id as id, r.object
      from record_links l join records r on r.id = l.from_id
      where l.to_id = any(${ids}::uuid[]) and not l.from_id = any(${ids}::uuid[]) and not exists (
        select 1 from record_links o where o.from_id = l.from_id and not o.to_id = any(${ids}::uuid[]))
      limit ${mostAlong + 1}`);
    if (rows.length === 0) return;
    if (rows.length + idsOf(going).length > mostAlong) {
      throw new ConflictError('Too much is about these records to go at once. Delete fewer of them at a time.');
    }
    for (const [key, group] of Map.groupBy(rows, (row) => row.object)) {
      const object = objectOf(inside.schema, key);
      const found = await readRecords(
        inside,
        object,
        [],
        group.map(({ id }) => id),
        { lock },
      );
      going.set(key, [...(going.get(key) ?? []), ...found]);
    }
  }
}

/** Lets what stays point to nothing of what goes. */
async function clearReferences(inside: Context, going: Going, operation: OperationReference): Promise<void> {
  const ids = new Set(idsOf(going));
  for await (const { object, field, pointing } of pointingAt(inside, going, true)) {
    await setAll(inside, object, operation, pointing, () => ({ [field.path]: null }));
  }
  for (const object of inside.schema.objects.values()) {
    for (const field of object.fields.values()) {
      const links = linksOf(field);
      if (!links) continue;
      const rows = await inside.db.rows(sql`select distinct l.from_id from ${links}
        join ${sql.identifier(object.table)} r on r.id = l.from_id
        where l.to_id = any(${sql.param([...ids])}::uuid[]) order by 1`);
      const linked = await readStaying(inside, object, field, rows, ids, true);
      await setAll(inside, object, operation, linked, (values) => ({
        [field.path]: (values[field.path] as readonly string[]).filter((id) => !ids.has(id)),
      }));
    }
  }
}

/**
 * Asks without holding anything whether records could go.
 * @throws ConflictError for what others still need
 */
export async function requireRemovable(inside: Context, going: Going): Promise<void> {
  const all = pointingAt(inside, going, false);
  while (!(await all.next()).done);
}

/**
 * The records that stay and point to one that goes, by the relation that does.
 * @throws ConflictError where such a record cannot be without
 */
async function* pointingAt(inside: Context, going: Going, lock: boolean) {
  const ids = new Set(idsOf(going));
  for (const [key, some] of going) {
    for (const { object, field } of inside.schema.inbound.get(key) ?? []) {
      if (field.type !== 'relation') continue;
      const column = sql.identifier(field.column);
      const rows = await inside.db.rows(sql`select id from ${sql.identifier(object.table)}
        where ${column} = any(${sql.param(some.map(({ id }) => id))}::uuid[]) order by id`);
      const pointing = await readStaying(inside, object, field, rows, ids, lock);
      requireClearable(object, field, pointing);
      yield { object, field, pointing };
    }
  }
}

/** Where a field keeps what it points to, as `l`, if that is a set. */
function linksOf({ type, id }: SchemaField): SQL | undefined {
  if (type === 'recordLinks') return sql`record_links l`;
  return type === 'relations' ? sql`(select * from relation_links where field_id = ${id}) l` : undefined;
}

async function readStaying(
  inside: Context,
  object: SchemaObject,
  field: SchemaField,
  rows: readonly unknown[][],
  going: ReadonlySet<string>,
  lock: boolean,
): Promise<StoredRecord[]> {
  const staying = (rows as [string][]).map(([id]) => id).filter((id) => !going.has(id));
  return staying.length ? await readRecords(inside, object, [field], staying, { lock }) : [];
}

/** @throws ConflictError where a record that is in use needs what is to go */
function requireClearable(object: SchemaObject, field: SchemaField, pointing: readonly StoredRecord[]): void {
  const needing = pointing.filter(({ deletedAt }) => field.required || (field.onDelete === 'refuse' && !deletedAt));
  if (needing.length === 0) return;
  const words =
    needing.length === 1 ? `One ${object.singular.toLowerCase()}` : `${needing.length} ${object.plural.toLowerCase()}`;
  throw new ConflictError(`${words} cannot be without: change ${field.label} there first, or delete those for good.`);
}

async function setAll(
  inside: Context,
  object: SchemaObject,
  operation: OperationReference,
  records: readonly StoredRecord[],
  valuesFor: (standing: Values) => Values,
): Promise<void> {
  const rows = records.map((record): ChangedRow => {
    const standing = valuesOf(object, record);
    const values = valuesFor(standing);
    return { id: record.id, version: record.version + 1, values, diff: diffOf(object, standing, values) };
  });
  if (rows.length) await changeRows(inside.db, object, operation.id, 'update', rows);
}
