import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { requireCapability, scopeOf } from '../permissions/index.ts';
import { classifierColumns, requireClassifier, type StoredClassifier } from './stored.ts';
import { type ClassifierView, viewClassifier } from './view.ts';

/** Classifiers of objects that the actor may read, by name. */
export async function listClassifiers(context: Context): Promise<ClassifierView[]> {
  requireCapability(context.actor.role, 'useAi');
  const rows = await context.db.objects<StoredClassifier>(
    sql`select ${classifierColumns} from classifiers c order by lower(c.name)`,
  );
  const readable = rows.filter(({ object: key }) => {
    const object = context.schema.objects.get(key);
    return object && scopeOf(context.actor.role, object, 'read') !== 'none';
  });
  const counts = await countExamples(context.db, readable);
  return readable.map((row) => viewClassifier(row, counts.get(row.id) ?? {}));
}

/** One classifier, as it stands in a transaction. */
export async function viewOf(db: Connection, id: string): Promise<ClassifierView> {
  const stored = await requireClassifier(db, id);
  return viewClassifier(stored, (await countExamples(db, [stored])).get(id) ?? {});
}

async function countExamples(
  db: Connection,
  classifiers: readonly StoredClassifier[],
): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> {
  const ids = classifiers.map(({ id }) => id);
  const rows = await db.objects<{ id: string; counts: Record<string, number> }>(sql`
    select classifier_id as id, jsonb_object_agg(label, count) as counts
    from (select classifier_id, label, count(*) from classifier_examples
      where classifier_id = any(${sql.param(ids)}::uuid[]) group by 1, 2) e group by 1`);
  return new Map(rows.map(({ id, counts }) => [id, counts]));
}
