import type { Context } from '../context/index.ts';
import { ConflictError, NotFoundError } from '../errors/index.ts';
import { type Changing, changeSchema, reread, type SchemaChange } from './change.ts';
import { objectIssues, refuse } from './create-object.ts';
import { bringFieldBack, returnIssues } from './delete-field.ts';
import { requireName, requireObject } from './find.ts';
import type { StoredField, StoredObject } from './stored.ts';
import { removeField, removeObject, reviveObject, storedById, storedTogether } from './write.ts';

/**
 * Deletes an object of the team's own, and the fields of others that point to it. Its records are kept for 30 days.
 * @param input.confirm the object's plural, as its person typed it
 * @throws ForbiddenError, NotFoundError, ValidationError when the name is not the object's
 */
export async function deleteObject(
  context: Context,
  { key, confirm }: { readonly key: string; readonly confirm: string },
): Promise<SchemaChange<null>> {
  return await changeSchema(context, 'object.delete', async (changing) => {
    const object = requireObject(changing.definitions, key);
    requireName(object.plural, confirm);
    await dropObject(changing, object);
    return null;
  });
}

/** Takes an object out of use, with its fields and every field that leads to it from elsewhere. */
export async function dropObject(changing: Changing, object: StoredObject): Promise<void> {
  // An undo may have taken some of its fields already.
  await reread(changing);
  for (const field of changing.definitions.fields) {
    const withObject = field.object === object.key;
    if (withObject || field.settings.target === object.key) await removeField(changing, field, { withObject });
  }
  await removeObject(changing, object);
  await reread(changing);
}

/**
 * Brings a deleted object back, with its records and the fields that were deleted with it; of those that pointed to it
 * from elsewhere, the ones that still fit there.
 * @throws ForbiddenError, NotFoundError, ConflictError when its key, name or address is taken by now
 */
export async function restoreObject(context: Context, { id }: { readonly id: string }): Promise<SchemaChange<null>> {
  return await changeSchema(context, 'object.restore', async (changing) => {
    const object = await storedById(changing, 'object', id);
    if (!object) throw new NotFoundError('There is no such object, or it was deleted for too long.');
    if (object.deletedAt === null) throw new ConflictError(`${object.plural} are not deleted.`);
    await bringObjectBack(changing, object);
    for (const field of await storedTogether(changing, object)) {
      const isOwn = field.objectId === object.id;
      if (isOwn || fitsBack(changing, field)) await bringFieldBack(changing, field);
    }
    return null;
  });
}

const fitsBack = ({ schema }: Changing, field: StoredField): boolean => {
  const home = schema.objects.get(field.object);
  return home !== undefined && returnIssues(schema, home, field).length === 0;
};

/**
 * Puts a deleted object in use again.
 * @throws ConflictError, ValidationError when its key, name or address is taken by now
 */
export async function bringObjectBack(changing: Changing, object: StoredObject): Promise<void> {
  if (changing.schema.objects.has(object.key)) {
    throw new ConflictError(`There is another object with the key "${object.key}" by now. Delete that one first.`);
  }
  refuse(objectIssues(changing.schema, object));
  await reviveObject(changing, object);
  await reread(changing);
}
