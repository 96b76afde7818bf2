import { sql } from 'drizzle-orm';
import { ConflictError } from '../errors/index.ts';
import type { Changing } from './change.ts';
import { placed, type StoredField } from './stored.ts';
import { tableFor } from './write.ts';

/**
 * An option that records hold, those in the trash too, is merged into another one and not just taken away.
 * @throws ConflictError with how many hold it
 */
export async function requireUnusedOptions(changing: Changing, before: StoredField, after: StoredField): Promise<void> {
  const kept = new Set(after.settings.options?.map(({ value }) => value));
  const gone = (before.settings.options ?? []).filter(({ value }) => !kept.has(value));
  if (gone.length === 0) return;
  const column = sql`${sql.identifier(placed(before).column)}`;
  const values = sql`${sql.param(gone.map(({ value }) => value))}::text[]`;
  const isSet = before.type === 'multiEnum';
  const held = isSet ? sql`, unnest(${column}) as held(value)` : sql``;
  const value = isSet ? sql`held.value` : column;
  const [row] =
    await changing.tx.rows(sql`select ${value}, count(*) from ${sql.identifier(tableFor(changing, before.object))}${held}
    where ${isSet ? sql`${column} && ${values} and ` : sql``}${value} = any(${values}) group by 1 order by 2 desc limit 1`);
  if (!row) return;
  const [most, count] = row as [string, number];
  const label = gone.find((option) => option.value === most)?.label ?? most;
  const records = Number(count) === 1 ? 'One record holds' : `${Number(count).toLocaleString('en')} records hold`;
  throw new ConflictError(`${records} "${label}". Merge it into another option instead.`);
}
