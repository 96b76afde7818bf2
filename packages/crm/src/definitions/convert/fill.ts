import { type Connection, constraintOf } from '@cardinal/db/connection';
import { type SQL, sql } from 'drizzle-orm';
import { ConflictError } from '../../errors/index.ts';
import { selectRecord } from '../../records/query/select.ts';
import { fieldValue } from '../../records/record.ts';
import { writeChildren } from '../../records/write/children.ts';
import { encodeColumns, recordset, writtenColumns } from '../../records/write/columns.ts';
import type { SchemaField } from '../../schema/index.ts';
import { addColumns, indexName, indexValues, isIndexed, putAwayName } from '../ddl.ts';
import { placed } from '../stored.ts';
import { whenFree } from '../when-free.ts';
import { markName } from './leftovers.ts';
import type { Conversion } from './plan.ts';

/** As many records as are converted in one transaction. */
export const chunk = 500;

const name = (text: string): SQL => sql`${sql.identifier(text)}`;

/** A new column beside the old one, which is being filled while everyone goes on writing to the old one. */
export interface Filling {
  readonly id: string;
  readonly conversion: Conversion;
  readonly source: SchemaField;
  /** The field that will be, with the columns that it has meanwhile: those of a field that is put away. */
  readonly target: SchemaField;
  /** Records whose value does not convert: their field stays empty. */
  readonly emptied: Set<string>;
  /** Whether a value that does not convert ends it. */
  readonly isStrict: boolean;
}

/** @throws ConflictError when someone else converts this field */
export async function beginFilling(db: Connection, conversion: Conversion, isStrict: boolean): Promise<Filling> {
  const { next, field, object } = conversion;
  const target = { ...placed(next), column: putAwayName(next.id) };
  await whenFree(db, async (tx) => {
    try {
      await tx.rows(sql`insert into field_conversions (id, field_id) values (${next.id}::uuid, ${field.id}::uuid)`);
    } catch (error) {
      if (constraintOf(error)?.kind !== 'unique') throw error;
      throw new ConflictError(`${field.label} is being converted already. Wait until that is done.`);
    }
    for (const statement of addColumns(object.table, target, undefined)) await tx.rows(statement);
    await tx.rows(sql`alter table ${name(object.table)} add column ${name(markName(next.id))} integer`);
  });
  return { id: next.id, conversion, source: placed(field), target, emptied: new Set(), isStrict };
}

/** Indexes the new columns as those of the field will be, and what is left to convert, so that it is found at once. */
export async function indexFilled(db: Connection, { conversion: { object }, target, id }: Filling): Promise<void> {
  const mark = markName(id);
  if (isIndexed(target)) await db.alone(indexValues(object.table, target, true));
  await db.alone(sql`create index concurrently ${name(indexName(object.table, mark))} on ${name(object.table)} (id)
    where ${name(mark)} is distinct from version`);
}

/**
 * Converts the next records that have not been converted as they stand, in order of id, and tells which was the last.
 * Whoever writes one of them in between has it converted again: every write raises its version.
 * @throws ConflictError for a value that does not convert, where that ends it
 */
export async function convertNext(
  db: Connection,
  filling: Filling,
  { after = null, limit }: { readonly after?: string | null; readonly limit: number },
): Promise<{ readonly count: number; readonly last: string | null }> {
  const { source, target, conversion, emptied } = filling;
  const { object, convert } = conversion;
  const selection = selectRecord(object, [source]);
  const rows = await db.rows(sql`select ${selection.expressions} from ${name(object.table)} r
    where r.${name(markName(filling.id))} is distinct from r.version ${after === null ? sql`` : sql`and r.id > ${after}::uuid`}
    order by r.id limit ${limit}`);
  const converted = rows.map((row) => {
    const { id, version, ...record } = selection.read(row);
    const value = fieldValue({ id, version, ...record }, source);
    const read = convert(value);
    if (read.ok) emptied.delete(id);
    else emptied.add(id);
    if (!read.ok && filling.isStrict) throw doesNotConvert(filling, value, read.message);
    return { id, version, values: { [target.path]: read.ok ? read.value : null } };
  });
  if (converted.length > 0) await db.transaction((tx) => write(tx, filling, converted));
  return { count: converted.length, last: converted.at(-1)?.id ?? null };
}

function doesNotConvert({ source }: Filling, value: unknown, reason: string): ConflictError {
  return new ConflictError(
    `A record got "${String(value).slice(0, 100)}" as ${source.label} meanwhile, which does not convert: ${reason}`,
  );
}

interface Converted {
  readonly id: string;
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Writes the values of records that are as they were when they were read. This is no change of theirs: versions stay. */
async function write(tx: Connection, filling: Filling, rows: readonly Converted[]): Promise<void> {
  const { target, conversion } = filling;
  const table = name(conversion.object.table);
  const columns = writtenColumns([target]);
  const input = recordset(
    'i',
    rows.map(({ id, version, values }) => ({ id, version, ...encodeColumns([target], values) })),
    [{ name: 'id', type: 'uuid' }, { name: 'version', type: 'integer' }, ...columns],
  );
  const assignments = columns.map((column) => sql`, ${name(column.name)} = input.${name(column.name)}`);
  // Locked in order of id, as every command does.
  const written = await tx.rows(sql`with input as materialized (select * from ${input}),
    locked as materialized (select r.id from ${table} r join input on input.id = r.id and input.version = r.version
      order by r.id for update of r)
    update ${table} r set ${name(markName(filling.id))} = input.version${sql.join(assignments)}
    from input join locked on locked.id = input.id where r.id = input.id returning r.id`);
  const ids = new Set(written.map(([id]) => id as string));
  await writeChildren(
    tx,
    [target],
    rows.filter(({ id }) => ids.has(id)),
    { fresh: false },
  );
}
