import { isDeepStrictEqual } from 'node:util';
import { type SQL, sql } from 'drizzle-orm';
import { NotFoundError } from '../errors/index.ts';
import { enqueue } from '../jobs/index.ts';
import type { StoredRole } from '../roles/stored.ts';
import { placeField, type SchemaField, snakeCase } from '../schema/index.ts';
import type { Changing } from './change.ts';
import * as ddl from './ddl.ts';
import { placeColumn } from './free-column.ts';
import { indexReferencesJob } from './index-references.job.ts';
import {
  fieldColumns,
  objectColumns,
  placed,
  readStored,
  roleColumns,
  type StoredField,
  type StoredObject,
  tableOf,
} from './stored.ts';

/**
 * The only writers of definitions: each writes a row, does to the tables what it means, and notes the change. Commands and
 * their undo are made of these; what may be asked for is theirs to say.
 */
const tables = {
  object: { table: 'object_definitions', columns: objectColumns },
  field: { table: 'field_definitions', columns: fieldColumns },
  role: { table: 'roles', columns: roleColumns },
} as const;
type Entity = keyof typeof tables;
interface Rows {
  readonly object: StoredObject;
  readonly field: StoredField;
  readonly role: StoredRole;
}

/** Begins an object: its row and its table. */
export async function addObject(changing: Changing, object: StoredObject): Promise<void> {
  await insert(changing, 'object', object);
  const table = tableOf(object);
  for (const statement of ddl.createTable(table)) await changing.tx.rows(statement);
  if (object.titleUnique) await changing.tx.rows(ddl.indexUnique(table, titleOf(object), false));
  changing.atLast.push(...ddl.tableReferences(table));
}

/** Gives an object that was just begun a field: columns, and the indexes that it needs while there is nothing in them. */
export async function addFirstField(changing: Changing, field: StoredField): Promise<void> {
  await insert(changing, 'field', field);
  const table = tableOf({ key: field.object });
  const target = targetOf(changing, field);
  for (const statement of ddl.addColumns(table, placed(field), undefined)) await changing.tx.rows(statement);
  if (field.isUnique) await changing.tx.rows(ddl.indexUnique(table, placed(field), false));
  if (ddl.isIndexed(field)) await changing.tx.rows(ddl.indexValues(table, placed(field), false));
  if (!target) return;
  // Before those of the table itself, which more people write.
  changing.atLast.unshift(ddl.addReference(table, placed(field), target));
}

/** Adds a field to an object that is in use: its row and its columns. Unique it becomes by `changeField`. */
export async function addField(changing: Changing, field: StoredField): Promise<void> {
  await insert(changing, 'field', field);
  changing.atLast.push(...ddl.addColumns(tableFor(changing, field.object), placed(field), targetOf(changing, field)));
}

/** Takes a definition out of use; what it holds is kept. */
export async function removeObject(changing: Changing, object: StoredObject): Promise<void> {
  await mark(changing, 'object', object, true);
  const table = tableOf(object);
  changing.atLast.push(async () =>
    ddl.putTableAway(table, object.id, await ddl.indexesOf(changing.tx, table, object.id)),
  );
}
/**
 * @param withObject whether its object goes as well: then nobody writes what a unique index would be held against. One of a field
 *   that goes by itself is dropped, and built again before the field comes back (`prepareReturn`).
 */
export async function removeField(
  changing: Changing,
  field: StoredField,
  { withObject = false }: { withObject?: boolean } = {},
): Promise<void> {
  await mark(changing, 'field', field, true);
  const [table, place] = [tableFor(changing, field.object), placed(field)];
  if (field.isUnique && !withObject) changing.atLast.push(ddl.dropUnique(table, place, false));
  if (field.type === 'relation') changing.atLast.push(() => ddl.dropReferences(changing.tx, table, place));
  changing.atLast.push(...ddl.putColumnsAway(table, place));
}

/** Brings a deleted definition back with all that it held. */
export async function reviveObject(changing: Changing, object: StoredObject): Promise<void> {
  await mark(changing, 'object', object, false);
  const table = tableOf(object);
  changing.atLast.push(async () =>
    ddl.bringTableBack(table, object.id, await ddl.indexesOf(changing.tx, table, object.id)),
  );
}
export async function reviveField(changing: Changing, field: StoredField): Promise<void> {
  await mark(changing, 'field', field, false);
  const [table, place] = await bringColumns(changing, field);
  const target = field.type === 'relation' ? targetOf(changing, field) : undefined;
  if (!target) return;
  changing.atLast.push(ddl.addReference(table, place, target, false));
  await enqueue(changing.tx, indexReferencesJob, {}, indexReferencesJob.name);
}

/** Begins a field whose columns are there and filled, put away under its id: what a conversion has made. */
export async function addFilledField(changing: Changing, field: StoredField): Promise<void> {
  await insert(changing, 'field', field);
  await bringColumns(changing, field);
}

async function bringColumns(changing: Changing, field: StoredField): Promise<[table: string, place: SchemaField]> {
  const table = tableFor(changing, field.object);
  const place = placed(await placeColumn(changing.tx, table, field));
  changing.atLast.push(...ddl.bringColumnsBack(table, place));
  return [table, place];
}

/** Changes what is said of an object. An index that `titleUnique` needs is there by now; one that it does not goes. */
export async function changeObject(
  changing: Changing,
  object: StoredObject,
  set: Partial<Omit<StoredObject, 'id' | 'key' | 'deletedAt'>>,
): Promise<void> {
  await update(changing, 'object', object, set);
  if (object.titleUnique && set.titleUnique === false) {
    changing.atLast.push(ddl.dropUnique(tableOf(object), titleOf(object), false));
  }
}

/** Changes what is said of a field; as `changeObject`. */
export async function changeField(
  changing: Changing,
  field: StoredField,
  set: Partial<Omit<StoredField, 'id' | 'key' | 'object' | 'type' | 'columnName' | 'deletedAt'>>,
): Promise<void> {
  await update(changing, 'field', field, set);
  if (field.isUnique && set.isUnique === false) {
    changing.atLast.push(ddl.dropUnique(tableFor(changing, field.object), placed(field), false));
  }
}

/** Roles have no tables: their rows are all that there is of them. */
export const addRole = (changing: Changing, role: StoredRole): Promise<void> => insert(changing, 'role', role);
export const removeRole = (changing: Changing, role: StoredRole): Promise<void> => mark(changing, 'role', role, true);
export const reviveRole = (changing: Changing, role: StoredRole): Promise<void> => mark(changing, 'role', role, false);
export const changeRole = (
  changing: Changing,
  role: StoredRole,
  set: Partial<Pick<StoredRole, 'name' | 'description' | 'definition'>>,
): Promise<void> => update(changing, 'role', role, set);

/** A definition by its id, deleted or not. */
export async function storedById<E extends Entity>(
  { tx }: Pick<Changing, 'tx'>,
  entity: E,
  id: string,
): Promise<Rows[E] | undefined> {
  const { table, columns } = tables[entity];
  const [row] = await readStored<Rows[E]>(tx, table, columns, sql`t.id = ${id}::uuid`);
  return row;
}

/** The fields that were deleted in the same moment as an object: with it. */
export async function storedTogether({ tx }: Changing, { deletedAt }: StoredObject): Promise<StoredField[]> {
  const together = sql`t.deleted_at = ${deletedAt}::timestamptz order by t.object, t.position`;
  return await readStored<StoredField>(tx, 'field_definitions', fieldColumns, together);
}

/** The field that names the records of an object of the team's own. */
export const titleOf = ({ titleLabel }: StoredObject): SchemaField =>
  placeField('name', { type: 'text', label: titleLabel }, { id: 'name', custom: false, system: false });

/** The table of an object: of one that is in use, or that this very change begins. */
export const tableFor = ({ schema }: Pick<Changing, 'schema'>, key: string): string =>
  schema.objects.get(key)?.table ?? tableOf({ key });

function targetOf(changing: Changing, { type, settings }: StoredField): ddl.Target | undefined {
  if (type === 'user') return { table: 'users', gone: 'set null' };
  if (type !== 'relation') return undefined;
  const gone = { clear: 'set null', refuse: 'restrict', delete: 'cascade' } as const;
  return { table: tableFor(changing, settings.target ?? ''), gone: gone[settings.onDelete ?? 'clear'] };
}

async function insert<E extends Entity>({ tx, changes }: Changing, entity: E, row: Rows[E]): Promise<void> {
  const { table, columns } = tables[entity];
  const names = sql.join(
    Object.keys(columns).map((property) => sql.identifier(snakeCase(property))),
    sql`, `,
  );
  await tx.rows(sql`insert into ${sql.identifier(table)} (${names}) select ${names} from ${asRow(columns, row)}`);
  const { id, deletedAt: _, ...said } = row;
  // Where a value stands says nothing of what it means.
  const told = Object.entries(said).filter(([property]) => property !== 'columnName');
  const diff = Object.fromEntries(told.map(([property, value]) => [property, [null, value] as const]));
  changes.push({ entity, id, action: 'create', diff });
}

async function update<E extends Entity>(
  { tx, changes }: Changing,
  entity: E,
  row: Rows[E],
  set: Partial<Rows[E]>,
): Promise<void> {
  const { table, columns } = tables[entity];
  const changed = Object.entries(set).filter(([key, to]) => !isDeepStrictEqual(row[key as keyof Rows[E]], to));
  if (changed.length === 0) return;
  const assignments = changed.map(
    ([property]) => sql`${sql.identifier(snakeCase(property))} = n.${sql.identifier(snakeCase(property))}`,
  );
  await tx.rows(sql`update ${sql.identifier(table)} t set ${sql.join(assignments, sql`, `)}
    from (select * from ${asRow(columns, Object.fromEntries(changed))}) n where t.id = ${row.id}::uuid`);
  const diff = Object.fromEntries(
    changed.map(([property, to]) => [property, [row[property as keyof Rows[E]], to] as const]),
  );
  changes.push({ entity, id: row.id, action: 'update', diff });
}

async function mark<E extends Entity>(
  { tx, changes }: Changing,
  entity: E,
  { id }: Rows[E],
  isDeleted: boolean,
): Promise<void> {
  const rows = await tx.rows(sql`update ${sql.identifier(tables[entity].table)}
    set deleted_at = ${isDeleted ? sql`now()` : sql`null`}
    where id = ${id}::uuid and (deleted_at is null) = ${isDeleted} returning 1`);
  if (rows.length === 0) throw new NotFoundError('This was deleted or brought back meanwhile. Reload and look again.');
  changes.push({ entity, id, action: isDeleted ? 'trash' : 'restore', diff: {} });
}

/** One row as a parameter: `jsonb_to_record(…) as r(…)`. */
function asRow(columns: Readonly<Record<string, string>>, values: object): SQL {
  const snaked = Object.fromEntries(Object.entries(values).map(([key, value]) => [snakeCase(key), value as unknown]));
  const list = Object.entries(columns).map(
    ([property, type]) => sql`${sql.identifier(snakeCase(property))} ${sql.raw(type)}`,
  );
  return sql`jsonb_to_record(${JSON.stringify(snaked)}::jsonb) as r(${sql.join(list, sql`, `)})`;
}
