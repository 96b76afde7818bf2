import { type Connection, readerRole } from '@cardinal/db/connection';
import { type SQL, sql } from 'drizzle-orm';
import { writtenColumns } from '../records/write/columns.ts';
import type { SchemaField } from '../schema/index.ts';

const name = (text: string): SQL => sql`${sql.identifier(text)}`;

/** How long the name of what was deleted is: enough of its id to be its own. */
export const putAwayName = (id: string): string => `d_${id.replaceAll('-', '').slice(-12)}`;

/**
 * The name of an index of a table's: no key has two `_` in a row, so that none is called as the table of another object would
 * be (`c_order_owner`).
 */
export const indexName = (table: string, what: string): string => `${table}__${what}`;

/**
 * What makes the table of an object of the team's own: what every record has, a name and an owner, the indexes that every
 * list needs, and the right of the read-only role to read it. Nothing else is locked: `tableReferences` come at last.
 */
export function createTable(table: string): SQL[] {
  const index = (suffix: string) => name(indexName(table, suffix));
  return [
    sql`create table ${name(table)} (
      id uuid constraint ${index('pkey')} primary key,
      external_id text,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      deleted_at timestamptz,
      name text not null check (btrim(name) <> ''),
      owner_id uuid)`,
    sql`create index ${index('created')} on ${name(table)} (created_at, id) where deleted_at is null`,
    sql`create index ${index('updated')} on ${name(table)} (updated_at, id) where deleted_at is null`,
    sql`create index ${index('title')} on ${name(table)} (lower(name), id) where deleted_at is null`,
    sql`create index ${index('title_words')} on ${name(table)} using gin (name gin_trgm_ops)`,
    sql`create index ${index('trash')} on ${name(table)} (deleted_at) where deleted_at is not null`,
    sql`create index ${index('owner')} on ${name(table)} (owner_id)`,
    sql`create unique index ${index('external_id')} on ${name(table)} (external_id) where deleted_at is null`,
    sql`grant select on ${name(table)} to ${name(readerRole)}`,
  ];
}

/** The foreign keys of every table: each holds up who writes what it refers to, so those come first that few write. */
export const tableReferences = (table: string): SQL[] => [
  sql`alter table ${name(table)} add foreign key (owner_id) references users on delete set null`,
  sql`alter table ${name(table)} add foreign key (id) references records on delete cascade`,
];

/** Puts the table of a deleted object out of the way, or back: it, and its `indexes`, under another name. */
export const putTableAway = (table: string, id: string, indexes: readonly string[]): SQL[] =>
  renameTable(table, putAwayName(id), indexes);
export const bringTableBack = (table: string, id: string, indexes: readonly string[]): SQL[] =>
  renameTable(putAwayName(id), table, indexes);

const renameTable = (from: string, to: string, indexes: readonly string[]): SQL[] => [
  sql`alter table ${name(from)} rename to ${name(to)}`,
  ...indexes.map((index) => sql`alter index ${name(index)} rename to ${name(to + index.slice(from.length))}`),
];

/** The indexes of an object's table, which are named after it. */
export async function indexesOf(db: Connection, table: string, id: string): Promise<string[]> {
  const rows = await db.rows(sql`select indexname, tablename from pg_indexes where schemaname = current_schema()
    and tablename in (${table}, ${putAwayName(id)}) and starts_with(indexname, tablename || '__')`);
  return (rows as [string][]).map(([index]) => index);
}

/** Where a relation leads, and what its foreign key does when that is gone for good. */
export interface Target {
  readonly table: string;
  readonly gone: 'set null' | 'cascade' | 'restrict';
}

/**
 * Adds the columns of a field, empty; a foreign key on a column that is empty everywhere is valid at once. A field whose
 * values are rows of another table has none.
 */
export function addColumns(table: string, field: SchemaField, target: Target | undefined): SQL[] {
  const columns = writtenColumns([field]).map(({ name: column, type }) => {
    const references = target && sql` references ${name(target.table)} on delete ${sql.raw(target.gone)}`;
    return sql`add column ${name(column)} ${sql.raw(type)}${references}`;
  });
  return columns.length ? [sql`alter table ${name(table)} ${sql.join(columns, sql`, `)}`] : [];
}

/**
 * The foreign key of a field that was added without. One that comes back may hold what is gone by now, and looking for that
 * takes its time: such a key is held against what is written from then on, and `validateReferences` makes up for the rest.
 */
export const addReference = (table: string, field: SchemaField, target: Target, isEmpty = true): SQL =>
  sql`alter table ${name(table)} add foreign key (${name(field.column)})
    references ${name(target.table)} on delete ${sql.raw(target.gone)} ${sql.raw(isEmpty ? '' : 'not valid')}`;

/** Takes the foreign keys from a column: what was deleted keeps nothing else from being deleted. */
export async function dropReferences(db: Connection, table: string, { column }: SchemaField): Promise<SQL[]> {
  const rows = await db.rows(sql`select c.conname from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
    where c.conrelid = to_regclass(${table}) and c.contype = 'f' and a.attname = ${column}`);
  return (rows as [string][]).map(([key]) => sql`alter table ${name(table)} drop constraint ${name(key)}`);
}

/** Puts the columns of a deleted field, and their indexes, out of the way, or back. */
export const putColumnsAway = (table: string, field: SchemaField): SQL[] =>
  renameColumns(table, field, field.column, putAwayName(field.id));
export const bringColumnsBack = (table: string, field: SchemaField): SQL[] =>
  renameColumns(table, field, putAwayName(field.id), field.column);

export const renameColumns = (table: string, field: SchemaField, from: string, to: string): SQL[] => [
  ...writtenColumns([field]).map((column) => {
    const suffix = column.name.slice(field.column.length);
    return sql`alter table ${name(table)} rename column ${name(from + suffix)} to ${name(to + suffix)}`;
  }),
  ...['', indexSuffix].map(
    (suffix) =>
      sql`alter index if exists ${name(indexName(table, from + suffix))} rename to ${name(indexName(table, to + suffix))}`,
  ),
];

/** Removes what was put away, for good. */
export const dropTable = (id: string): SQL => sql`drop table ${name(putAwayName(id))}`;
export const dropColumns = (table: string, field: SchemaField): SQL[] => {
  const columns = writtenColumns([field]).map(({ name: column }) => {
    return sql`drop column ${name(putAwayName(field.id) + column.slice(field.column.length))}`;
  });
  return columns.length ? [sql`alter table ${name(table)} ${sql.join(columns, sql`, `)}`] : [];
};

/** Removes some of the records of a table that was put away, roots and all; gives those that it removed. */
export const chunkOfRecords = (id: string): SQL => sql`delete from records where id in
  (select id from ${name(putAwayName(id))} limit 500) returning id`;

/** An index that finds records by what they hold; unique indexes have the column's bare name, by which errors find them. */
const indexSuffix = '__at';

/** Whether a field is asked for by what it holds so often, or by those who delete what it points to, that it has an index. */
export const isIndexed = ({ type }: Pick<SchemaField, 'type'>): boolean =>
  type === 'relation' || type === 'user' || type === 'multiEnum';

/** Indexes such a field, at once: for a table that is as good as empty, or outside of transactions. */
export const indexValues = (table: string, field: SchemaField, concurrently: boolean): SQL =>
  sql`create index ${concurrent(concurrently)} if not exists ${name(indexName(table, field.column + indexSuffix))}
    on ${name(table)} ${field.type === 'multiEnum' ? sql`using gin` : sql``} (${name(field.column)})`;

/** Lets no two records that are not in the trash hold the same value. */
export const indexUnique = (table: string, field: SchemaField, concurrently: boolean): SQL =>
  sql`create unique index ${concurrent(concurrently)} ${name(indexName(table, field.column))}
    on ${name(table)} (${name(field.column)}) where deleted_at is null`;

export const dropUnique = (table: string, field: SchemaField, concurrently: boolean): SQL =>
  sql`drop index ${concurrent(concurrently)} if exists ${name(indexName(table, field.column))}`;

const concurrent = (concurrently: boolean): SQL => sql.raw(concurrently ? 'concurrently' : '');
