import type { Context } from '../context/index.ts';
import { ValidationError } from '../errors/index.ts';
import { enqueue } from '../jobs/index.ts';
import { objectOf } from '../schema/index.ts';
import { changeSchema, type SchemaChange } from './change.ts';
import { fieldIssues, labelIssues, newKeyIssues } from './check-field.ts';
import { refuse } from './create-object.ts';
import { isIndexed } from './ddl.ts';
import { indexReferencesJob } from './index-references.job.ts';
import type { FieldInput } from './inputs.ts';
import { newField } from './new-field.ts';
import { updateField } from './update-field.ts';
import { addField } from './write.ts';

/** As many fields of its own as a team may give one object. */
const mostFields = 200;

/**
 * Adds a field to an object, its own or one that ships: columns that every operation knows at once.
 * @throws ForbiddenError, NotFoundError, ValidationError at what is wrong
 */
export async function createField(
  context: Context,
  { object: objectKey, field: input }: { readonly object: string; readonly field: FieldInput },
): Promise<SchemaChange<{ readonly id: string }>> {
  const { unique = false } = input;
  const change = await changeSchema(context, 'field.create', async (changing) => {
    const object = objectOf(changing.schema, objectKey);
    if (object.kind !== 'record') {
      throw ValidationError.at(['object'], `${object.plural} are settings and take no fields of your own.`);
    }
    const mine = changing.definitions.fields.filter((field) => field.object === objectKey);
    if (mine.length >= mostFields) {
      throw ValidationError.at(['field'], `${object.plural} have ${mostFields} fields of your own already.`);
    }
    const objectId = changing.definitions.objects.find(({ key }) => key === objectKey)?.id ?? null;
    const field = newField(
      { object: objectKey, objectId },
      input,
      1 + Math.max(-1, ...mine.map(({ position }) => position)),
    );
    const others = [...object.fields.values()];
    refuse([
      ...newKeyIssues(field, others, ['field']),
      ...labelIssues(field.label, others, ['field']),
      ...fieldIssues(changing.schema, field, ['field']),
    ]);
    // Unique it becomes afterwards: the index is built while others write, which takes a column that is there.
    await addField(changing, { ...field, isUnique: false });
    if (isIndexed(field)) {
      await enqueue(changing.tx, indexReferencesJob, {}, indexReferencesJob.name);
    }
    return { id: field.id };
  });
  if (unique)
    await updateField(context, { object: objectKey, key: input.key, set: { unique: true } }, change.operationId);
  return change;
}
