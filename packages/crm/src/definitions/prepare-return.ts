import { constraintOf } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { ConflictError } from '../errors/index.ts';
import { dropUnique, indexUnique, putAwayName } from './ddl.ts';
import { loadSchema } from './load.ts';
import { placed, type StoredField } from './stored.ts';
import type { Built } from './unique.ts';

/**
 * Builds the unique index of a deleted field that is to come back, on its columns as they are put away. One whose object is
 * deleted, or that is in use, needs none.
 * @throws ConflictError when two records hold the same by now: one of them came back from the trash meanwhile
 */
export async function prepareReturn({ db }: Pick<Context, 'db'>, field: StoredField): Promise<Built[]> {
  const object = (await loadSchema(db)).objects.get(field.object);
  if (!field.isUnique || field.deletedAt === null || !object) return [];
  const built = { table: object.table, field: { ...placed(field), column: putAwayName(field.id) } };
  await db.alone(dropUnique(built.table, built.field, true));
  try {
    await db.alone(indexUnique(built.table, built.field, true));
  } catch (error) {
    await db.alone(dropUnique(built.table, built.field, true));
    if (constraintOf(error)?.kind !== 'unique') throw error;
    const column = sql.identifier(built.field.column);
    const [row] = await db.rows(sql`select ${column}::text, count(*) from ${sql.identifier(object.table)}
      where deleted_at is null and ${column} is not null group by 1 having count(*) > 1 order by 1 limit 1`);
    const [value, count] = (row ?? ['', 2]) as [string, number];
    throw new ConflictError(
      `${field.label} lets no two records hold the same, and ${count} hold "${value}" by now. Put all but one of them in the trash; then it can come back.`,
    );
  }
  return [built];
}
