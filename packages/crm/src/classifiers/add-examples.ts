import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ValidationError } from '../errors/index.ts';
import { requireCapability } from '../permissions/index.ts';
import { readableIds } from '../records/find.ts';
import { objectOf } from '../schema/index.ts';
import { viewOf } from './list.ts';
import { requireClassifier } from './stored.ts';
import { textsOf } from './texts.ts';
import type { ClassifierView } from './view.ts';

const label = z.string().max(60);

export const addExamplesInput = z.strictObject({
  id: z.uuid(),
  /** A text with its label, or a record whose text is read. A text that is an example already gets the new label. */
  examples: z
    .array(
      z.union([
        z.strictObject({ text: z.string().trim().min(1, 'Give a text.').max(10_000), label }),
        z.strictObject({ recordId: z.uuid(), label }),
      ]),
    )
    .min(1)
    .max(1000),
});

/**
 * Teaches a classifier by examples.
 * @throws ForbiddenError, NotFoundError, ValidationError at an example whose label or record it does not know
 */
export async function addExamples(
  context: Context,
  { id, examples }: z.output<typeof addExamplesInput>,
): Promise<ClassifierView> {
  requireCapability(context.actor.role, 'useAi');
  return await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const classifier = await requireClassifier(tx, id, { lock: true });
    const object = objectOf(context.schema, classifier.object);
    const recordIds = examples.flatMap((example) => ('recordId' in example ? example.recordId : []));
    const readable = await readableIds(inside, object, recordIds);
    const texts = await textsOf(inside, classifier, [...readable]);
    const issues = [];
    const rows = [];
    for (const [at, example] of examples.entries()) {
      const recordId = 'recordId' in example ? example.recordId : null;
      const text = 'recordId' in example ? texts.get(example.recordId)?.trim() : example.text;
      if (!classifier.labels.includes(example.label)) {
        const message = `Choose one of: ${classifier.labels.join(', ')}.`;
        issues.push({ path: ['examples', at, 'label'], code: 'unknown_label', message });
      } else if (!text) {
        const message = 'This record is not there, or has no text to learn from.';
        issues.push({ path: ['examples', at, 'recordId'], code: 'no_text', message });
      } else rows.push({ id: uuidv7(), text, label: example.label, recordId });
    }
    if (issues.length) throw new ValidationError(issues);
    // The last word on a text counts, within one call too.
    const last = [...new Map(rows.map((row) => [row.text, row])).values()];
    await tx.rows(sql`insert into classifier_examples (id, classifier_id, text, label, record_id, created_by)
      select e.id, ${id}::uuid, e.text, e.label, e."recordId", ${context.actor.userId}::uuid
      from jsonb_to_recordset(${JSON.stringify(last)}::jsonb) as e(id uuid, text text, label text, "recordId" uuid)
      on conflict (classifier_id, md5(text)) do update set label = excluded.label, created_by = excluded.created_by`);
    return await viewOf(tx, id);
  });
}
