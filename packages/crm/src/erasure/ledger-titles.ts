import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { type SchemaObject, titleField } from '../schema/index.ts';

/** By id, all that records of an object were called since they were made, as far as the ledger tells, oldest first. */
export async function ledgerTitles(
  db: Connection,
  object: SchemaObject,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const parts = titleParts(object);
  const rows = await db.rows(sql`select c.record_id, c.diff::text from changes c
    where c.record_id = any(${sql.param(ids)}::uuid[]) and jsonb_exists_any(c.diff, ${sql.param(parts)}::text[]) order by c.id`);
  const standing = new Map<string, Map<string, unknown>>();
  const titles = new Map<string, string[]>();
  for (const [id, diff] of rows as [string, string][]) {
    const values = standing.get(id) ?? new Map<string, unknown>();
    standing.set(id, values);
    const changed = JSON.parse(diff) as Record<string, readonly [unknown, unknown]>;
    for (const part of parts) if (changed[part]) values.set(part, changed[part][1]);
    // Of a text that its first line stands for, that.
    const words = parts.map((part) => values.get(part)).filter((value) => typeof value === 'string');
    const title = words.join(' ').trim().split('\n', 1)[0] ?? '';
    if (title) titles.set(id, [...(titles.get(id) ?? []), title]);
  }
  return titles;
}

/** The ids of the fields that a title is made of. */
function titleParts(object: SchemaObject): string[] {
  const parts = [...object.fields.values()].filter(({ partOfTitle }) => partOfTitle);
  const title = titleField(object);
  if (!title.derived || parts.length > 0) return (title.derived ? parts : [title]).map(({ id }) => id);
  // A note's title is the first line of what it says.
  return [...object.fields.values()]
    .filter(({ type, required }) => type === 'longText' && required)
    .map(({ id }) => id);
}
