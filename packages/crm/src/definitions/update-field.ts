import type { Context } from '../context/index.ts';
import { requireCapability } from '../permissions/index.ts';
import { objectOf } from '../schema/index.ts';
import { type Changing, changeSchema, type SchemaChange } from './change.ts';
import { fieldIssues, labelIssues, othersOf } from './check-field.ts';
import { refuse } from './create-object.ts';
import { requireField } from './find.ts';
import type { FieldPatch } from './inputs.ts';
import { schemaOf } from './load.ts';
import { patched } from './new-field.ts';
import { placed, readDefinitions } from './stored.ts';
import { type Built, buildUnique, withUnique } from './unique.ts';
import { requireUnusedOptions } from './used-options.ts';
import { changeField } from './write.ts';

/**
 * Changes what is said of a field that the team added. Its key, type and target are for good.
 * @param operationId the operation to take part in; its own when left out
 * @throws ForbiddenError, NotFoundError, ValidationError, ConflictError for what records hold against it
 */
export async function updateField(
  context: Context,
  { object: objectKey, key, set }: { readonly object: string; readonly key: string; readonly set: FieldPatch },
  operationId?: string,
): Promise<SchemaChange<null>> {
  requireCapability(context.actor.role, 'manageObjects');
  const built = await prepareUnique(context, objectKey, key, set);
  const kind = operationId === undefined ? 'field.update' : { id: operationId, kind: 'field.create' };
  const change = async (changing: Changing) => {
    const field = requireField(changing.definitions, objectKey, key);
    const next = patched(field, set);
    const others = othersOf(changing.schema, field);
    const isRenamed = next.label !== field.label;
    refuse([
      ...fieldIssues(changing.schema, next, ['set']),
      ...(isRenamed ? labelIssues(next.label, others, ['set']) : []),
    ]);
    await requireUnusedOptions(changing, field, next);
    const { label, help, isRequired, isUnique, settings } = next;
    await changeField(changing, field, { label, help, isRequired, isUnique, settings });
    return null;
  };
  return await withUnique(context, built, () => changeSchema(context, kind, change));
}

/** Builds the index that a field needs to become unique, before it says so of itself. */
async function prepareUnique(context: Context, objectKey: string, key: string, set: FieldPatch): Promise<Built[]> {
  if (!set.unique) return [];
  const definitions = await readDefinitions(context.db);
  const field = requireField(definitions, objectKey, key);
  if (field.isUnique) return [];
  const schema = schemaOf(definitions);
  refuse(fieldIssues(schema, patched(field, set), ['set']));
  const built = { table: objectOf(schema, objectKey).table, field: placed(field) };
  await buildUnique(context, built);
  return [built];
}
