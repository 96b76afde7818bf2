import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import type { References, StoredRecord } from '../records/record.ts';
import { referencesOf } from '../records/references.ts';
import { objectOf, type SchemaField, titleField } from '../schema/index.ts';

/** What the records that some records pointed to at a moment were called then, those in the trash by now too. */
export async function referencesThen(
  context: Context,
  fields: readonly SchemaField[],
  records: readonly StoredRecord[],
  at: string,
): Promise<References> {
  const now = await referencesOf(context, fields, records, { inTrash: true });
  const calledElse = await titlesThen(context, now, at);
  return Object.fromEntries(
    Object.entries(now).map(([id, reference]) => {
      const title = calledElse.get(id);
      return [id, title === undefined ? reference : { ...reference, title: title ?? '' }];
    }),
  );
}

/** The titles of those that were called otherwise, by id. */
async function titlesThen(context: Context, references: References, at: string) {
  const byObject = Map.groupBy(Object.entries(references), ([, { object }]) => object);
  const parts = [...byObject].flatMap(([key, entries]) => {
    if (key === 'user') return [];
    const { id } = titleField(objectOf(context.schema, key));
    const ids = sql.param(entries.map(([recordId]) => recordId));
    return [
      sql`(select distinct on (c.record_id) c.record_id, c.diff -> ${id}::text ->> 0
        from changes c where c.record_id = any(${ids}::uuid[]) and c.at > ${at}::timestamptz
          and c.action <> 'create' and c.diff ? ${id}::text order by c.record_id, c.id)`,
    ];
  });
  if (parts.length === 0) return new Map<string, string | null>();
  const rows = await context.db.rows(sql.join(parts, sql` union all `));
  return new Map((rows as [string, string | null][]).map(([id, title]) => [id, title]));
}
