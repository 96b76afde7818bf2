import { constraintOf } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { ConflictError } from '../errors/index.ts';
import { requireCapability } from '../permissions/index.ts';
import type { SchemaField } from '../schema/index.ts';
import { dropUnique, indexUnique } from './ddl.ts';
import { loadSchema } from './load.ts';

/** A unique index: of a field's column. */
export interface Built {
  readonly table: string;
  readonly field: SchemaField;
}

/**
 * Builds the index by which no two records hold the same value, while others write: outside of transactions.
 * @throws ForbiddenError, ConflictError when two records hold the same already; nothing is left behind then
 */
export async function buildUnique({ db, actor }: Context, { table, field }: Built): Promise<void> {
  requireCapability(actor.role, 'manageObjects');
  // One that broke off midway stands there, is kept up, and forbids nothing.
  await db.alone(dropUnique(table, field, true));
  try {
    await db.alone(indexUnique(table, field, true));
  } catch (error) {
    await db.alone(dropUnique(table, field, true));
    if (constraintOf(error)?.kind !== 'unique') throw error;
    throw new ConflictError(await describeDuplicates(db, table, field));
  }
}

/**
 * Runs what a new index was built for, and drops the index when that fails: it would forbid what no definition forbids.
 * @param built what was built by `buildUnique`
 */
export async function withUnique<T>({ db }: Context, built: readonly Built[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const objects = [...(await loadSchema(db)).objects.values()];
    for (const { table, field } of built) {
      const standing = objects.find((object) => object.table === table)?.fields.get(field.path);
      // Someone else may have made it unique meanwhile.
      if (standing?.unique !== true) await db.alone(dropUnique(table, field, true));
    }
    throw error;
  }
}

async function describeDuplicates(db: Context['db'], table: string, field: SchemaField): Promise<string> {
  const column = sql.identifier(field.column);
  const [row] = await db.rows(sql`select count(*), min(value) from (select ${column}::text as value
    from ${sql.identifier(table)} where deleted_at is null and ${column} is not null group by 1 having count(*) > 1) d`);
  const [count, example] = (row ?? [0, '']) as [number, string];
  const several = Number(count) === 1 ? 'One value stands' : `${Number(count).toLocaleString('en')} values stand`;
  return `${several} on more than one record, "${example}" for one. Change those first; then ${field.label} can be unique.`;
}
