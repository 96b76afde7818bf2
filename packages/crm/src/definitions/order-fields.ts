import type { Context } from '../context/index.ts';
import { ValidationError } from '../errors/index.ts';
import { changeSchema, type SchemaChange } from './change.ts';
import { changeField } from './write.ts';

/**
 * Puts the team's fields of an object in another order, in which forms, pages and new tables show them.
 * @param input.keys all of them, once each
 * @throws ForbiddenError, ValidationError when one is missing or unknown
 */
export async function orderFields(
  context: Context,
  { object, keys }: { readonly object: string; readonly keys: readonly string[] },
): Promise<SchemaChange<null>> {
  return await changeSchema(context, 'field.order', async (changing) => {
    const fields = changing.definitions.fields.filter((field) => field.object === object);
    const isWhole = keys.length === fields.length && fields.every(({ key }) => keys.includes(key));
    if (!isWhole) throw ValidationError.at(['keys'], 'The fields have changed meanwhile. Reload and order them again.');
    for (const field of fields) await changeField(changing, field, { position: keys.indexOf(field.key) });
    return null;
  });
}
