import type { Context } from '../context/index.ts';
import { ConflictError, NotFoundError } from '../errors/index.ts';
import { objectOf } from '../schema/index.ts';
import { type Changing, changeSchema, reread, type SchemaChange } from './change.ts';
import { fieldIssues, newKeyIssues } from './check-field.ts';
import { refuse } from './create-object.ts';
import { requireName } from './delete-object.ts';
import { requireField } from './find.ts';
import type { StoredField } from './stored.ts';
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
  return await changeSchema(context, 'field.restore', async (changing) => {
    const field = await storedById(changing, 'field', id);
    if (!field) throw new NotFoundError('There is no such field, or it was deleted for too long.');
    if (field.deletedAt === null) throw new ConflictError(`${field.label} is not deleted.`);
    await bringFieldBack(changing, field);
    return null;
  });
}

/**
 * Puts a deleted field in use again.
 * @throws NotFoundError, ValidationError when its object or target is gone, or its key taken by now
 */
export async function bringFieldBack(changing: Changing, field: StoredField): Promise<void> {
  const object = objectOf(changing.schema, field.object);
  refuse([...newKeyIssues(field, [...object.fields.values()], []), ...fieldIssues(changing.schema, field, [])]);
  await reviveField(changing, field);
  await reread(changing);
}
