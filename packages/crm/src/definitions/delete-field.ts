import type { Context } from '../context/index.ts';
import { ConflictError, type Issue, NotFoundError } from '../errors/index.ts';
import { requireCapability } from '../permissions/index.ts';
import { objectOf, type Schema, type SchemaObject } from '../schema/index.ts';
import { type Changing, changeSchema, reread, type SchemaChange } from './change.ts';
import { fieldIssues, labelIssues, newKeyIssues } from './check-field.ts';
import { refuse } from './create-object.ts';
import { requireField, requireName } from './find.ts';
import { prepareReturn } from './prepare-return.ts';
import type { StoredField } from './stored.ts';
import { withUnique } from './unique.ts';
import { removeField, reviveField, storedById } from './write.ts';

/**
 * Deletes a field that the team added. What records hold in it is kept for 30 days.
 * @param input.confirm the field's label, as its person typed it
 * @throws ForbiddenError, NotFoundError, ValidationError when the label is not the field's
 */
export async function deleteField(
  context: Context,
  { object, key, confirm }: { readonly object: string; readonly key: string; readonly confirm: string },
): Promise<SchemaChange<null>> {
  return await changeSchema(context, 'field.delete', async (changing) => {
    const field = requireField(changing.definitions, object, key);
    requireName(field.label, confirm);
    await removeField(changing, field);
    return null;
  });
}

/**
 * Brings a deleted field back, with what records held in it.
 * @throws ForbiddenError, NotFoundError, ConflictError, ValidationError when its key is taken or its target gone by now
 */
export async function restoreField(context: Context, { id }: { readonly id: string }): Promise<SchemaChange<null>> {
  requireCapability(context.actor.role, 'manageObjects');
  const standing = await storedById({ tx: context.db }, 'field', id);
  const built = standing ? await prepareReturn(context, standing) : [];
  const restore = async (changing: Changing) => {
    const field = await storedById(changing, 'field', id);
    if (!field) throw new NotFoundError('There is no such field, or it was deleted for too long.');
    if (field.deletedAt === null) throw new ConflictError(`${field.label} is not deleted.`);
    await bringFieldBack(changing, field);
    return null;
  };
  return await withUnique(context, built, () => changeSchema(context, 'field.restore', restore));
}

/** What stands in the way of a field that is to come back to an object. */
export const returnIssues = (schema: Schema, object: SchemaObject, field: StoredField): Issue[] => [
  ...newKeyIssues(field, [...object.fields.values()], []),
  ...labelIssues(field.label, [...object.fields.values()], []),
  ...fieldIssues(schema, field, []),
];

/**
 * Puts a deleted field in use again.
 * @throws ConflictError, ValidationError when its object or target is gone, or its key taken by now
 */
export async function bringFieldBack(changing: Changing, field: StoredField): Promise<void> {
  const home = changing.definitions.objects.find(({ key }) => key === field.object);
  if ((home?.id ?? null) !== field.objectId) {
    throw new ConflictError('Its object is deleted as well. Bring that back, and the field comes along.');
  }
  refuse(returnIssues(changing.schema, objectOf(changing.schema, field.object), field));
  await reviveField(changing, field);
  await reread(changing);
}
