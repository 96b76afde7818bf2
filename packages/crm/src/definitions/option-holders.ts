import { type SQL, sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { type OperationReference, recordOperation } from '../ledger/index.ts';
import { changeRows } from '../records/write/rows.ts';
import { objectOf } from '../schema/index.ts';
import { loadSchema, schemaOf } from './load.ts';
import { type Definitions, placed, type StoredField } from './stored.ts';

/** As many records as are changed in one transaction: a tenth of a second or two of work. */
const chunk = 500;

/** The condition under which a row holds one of some options of a field. */
const holds = (field: StoredField, column: SQL, values: readonly string[]): SQL =>
  field.type === 'multiEnum'
    ? sql`${column} && ${sql.param(values)}::text[]`
    : sql`${column} = any(${sql.param(values)}::text[])`;

/** Counts the records that hold one of some options, and those of them that are in the trash. */
export async function countHolders(
  { db, definitions }: Pick<Context, 'db'> & { readonly definitions: Definitions },
  field: StoredField,
  values: readonly string[],
): Promise<{ records: number; inTrash: number }> {
  const { table } = objectOf(schemaOf(definitions), field.object);
  const column = sql`${sql.identifier(placed(field).column)}`;
  const [row] = await db.rows(sql`select count(*), count(*) filter (where deleted_at is not null)
    from ${sql.identifier(table)} where ${holds(field, column, values)}`);
  const [records, inTrash] = row ?? [0, 0];
  return { records: Number(records), inTrash: Number(inTrash) };
}

/**
 * Gives every record that holds one of the options `from`, in the trash too, the option `into` instead, in chunks that
 * are transactions of their own. Answers with how many were changed.
 */
export async function moveHolders(
  context: Context,
  operation: OperationReference,
  field: StoredField,
  { from, into }: { readonly from: readonly string[]; readonly into: string },
): Promise<number> {
  const object = objectOf(await loadSchema(context.db), field.object);
  const { column: name, path } = placed(field);
  const column = sql`${sql.identifier(name)}`;
  const moved = (held: unknown): unknown => {
    if (!Array.isArray(held)) return into;
    const kept = (held as string[]).filter((value) => !from.includes(value));
    return [...new Set([...kept, into])].sort();
  };
  let total = 0;
  for (let after: string | null = null; ; ) {
    const rows = await context.db.transaction(async (tx) => {
      const found = await tx.rows(sql`select id, version, ${column} from ${sql.identifier(object.table)}
        where ${holds(field, column, from)} ${after === null ? sql`` : sql`and id > ${after}::uuid`}
        order by id limit ${chunk} for update`);
      if (found.length === 0) return found;
      await recordOperation(tx, context, operation);
      const changed = found.map(([id, version, held]) => ({
        id: id as string,
        version: (version as number) + 1,
        values: { [path]: moved(held) },
        diff: { [field.id]: [held, moved(held)] as const },
      }));
      await changeRows(tx, object, operation.id, 'update', changed);
      return found;
    });
    total += rows.length;
    if (rows.length < chunk) return total;
    after = rows.at(-1)?.[0] as string;
  }
}
