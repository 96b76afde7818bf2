import { constraintOf } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { ConflictError } from '../errors/index.ts';
import { requireCapability } from '../permissions/index.ts';
import type { SchemaField } from '../schema/index.ts';
import { dropUnique, indexUnique } from './ddl.ts';

/**
 * Builds the index by which no two records hold the same value, while others write: outside of transactions.
 * @throws ForbiddenError, ConflictError when two records hold the same already; nothing is left behind then
 */
export async function buildUnique({ db, actor }: Context, table: string, field: SchemaField): Promise<void> {
  requireCapability(actor.role, 'manageObjects');
  // One that broke off midway stands there, is kept up, and forbids nothing.
  await db.rows(dropUnique(table, field, true));
  try {
    await db.rows(indexUnique(table, field, true));
  } catch (error) {
    await db.rows(dropUnique(table, field, true));
    if (constraintOf(error)?.kind !== 'unique') throw error;
    throw new ConflictError(await describeDuplicates(db, table, field));
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
