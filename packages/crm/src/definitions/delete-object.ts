import type { Context } from '../context/index.ts';
import { ConflictError, NotFoundError, ValidationError } from '../errors/index.ts';
import { type Changing, changeSchema, reread, type SchemaChange } from './change.ts';
import { objectIssues, refuse } from './create-object.ts';
import { requireObject } from './find.ts';
import type { StoredObject } from './stored.ts';
import { removeField, removeObject, reviveObject, storedById } from './write.ts';

/** How long what a team deletes of its schema is kept. */
export const keptDays = 30;

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

/** Takes an object out of use, and every field that leads to it from elsewhere. */
export async function dropObject(changing: Changing, object: StoredObject): Promise<void> {
  for (const field of changing.definitions.fields) {
    if (field.settings.target === object.key && field.object !== object.key) await removeField(changing, field);
  }
  await removeObject(changing, object);
  await reread(changing);
}

/** @throws ValidationError when someone who deletes something typed another name than its own */
export function requireName(name: string, typed: string): void {
  if (typed.trim() === name) return;
  throw ValidationError.at(['confirm'], `Type "${name}" to delete it.`, 'mismatch');
}

/**
 * Brings a deleted object back, with its records. Fields elsewhere that pointed to it are brought back by themselves.
 * @throws ForbiddenError, NotFoundError, ConflictError when its key, name or address is taken by now
 */
export async function restoreObject(context: Context, { id }: { readonly id: string }): Promise<SchemaChange<null>> {
  return await changeSchema(context, 'object.restore', async (changing) => {
    const object = await storedById(changing, 'object', id);
    if (!object) throw new NotFoundError('There is no such object, or it was deleted for too long.');
    if (object.deletedAt === null) throw new ConflictError(`${object.plural} are not deleted.`);
    await bringObjectBack(changing, object);
    return null;
  });
}

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
