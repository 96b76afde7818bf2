import { sql } from 'drizzle-orm';
import { defineHandler } from '../jobs/index.ts';
import { indexValues, isIndexed } from './ddl.ts';
import { indexReferencesJob } from './index-references.job.ts';
import { loadSchema } from './load.ts';
import { validateReferences } from './validate-references.ts';

/** Of ours, those of which the building broke off. */
const invalidIndexes = sql`select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid
  where not i.indisvalid and c.relname ~ '__at$' and c.relnamespace = current_schema()::regnamespace`;

/**
 * Each index is built while others write. One that broke off midway stands there and is of no use: it is dropped and built
 * anew.
 */
export const indexReferences = defineHandler(indexReferencesJob, async ({ db }) => {
  await validateReferences(db);
  const schema = await loadSchema(db);
  const broken = await db.rows(invalidIndexes);
  for (const [index] of broken as [string][])
    await db.alone(sql`drop index concurrently if exists ${sql.identifier(index)}`);
  for (const object of schema.objects.values()) {
    for (const field of object.fields.values()) {
      if (!field.custom || !isIndexed(field)) continue;
      await db.alone(indexValues(object.table, field, true));
    }
  }
});
