import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { mayReadField, requireScope } from '../permissions/index.ts';
import { readableIds } from '../records/find.ts';
import { objectOf } from '../schema/index.ts';

export const resultsInput = z.strictObject({ object: z.string().max(100), ids: z.array(z.uuid()).max(500) });

/** What classifiers say of records. */
export const resultsOutput = z.array(
  z.object({
    recordId: z.string(),
    classifierId: z.string(),
    classifier: z.string(),
    /** Null: it abstained. */
    label: z.string().nullable(),
    /** 0 to 1. */
    confidence: z.number(),
    /** The words of the record that spoke for it. */
    words: z.array(z.string()),
    classifiedAt: z.string(),
  }),
);
type Results = z.output<typeof resultsOutput>;

/** The suggested labels of records that the actor may read, by classifiers all of whose fields are theirs to read. */
export async function readLabels(
  context: Context,
  { object: key, ids }: z.infer<typeof resultsInput>,
): Promise<Results> {
  const object = objectOf(context.schema, key);
  requireScope(context.actor.role, object, 'read');
  const readable = await readableIds(context, object, ids);
  const rows = await context.db.objects<Results[number] & { fields: readonly string[] }>(sql`
    select k.record_id as "recordId", c.id as "classifierId", c.name as classifier, c.fields, k.label, k.confidence, k.words,
      k.classified_at as "classifiedAt"
    from classifications k join classifiers c on c.id = k.classifier_id
    where k.record_id = any(${sql.param([...readable])}::uuid[]) and c.object = ${key} order by lower(c.name), k.record_id`);
  return rows
    .filter(({ fields }) =>
      fields.every((path) => {
        const field = object.fields.get(path);
        return !field || mayReadField(context.actor.role, object, field);
      }),
    )
    .map(({ recordId, classifierId, classifier, label, confidence, words, classifiedAt }) => {
      return { recordId, classifierId, classifier, label, confidence, words, classifiedAt };
    });
}
