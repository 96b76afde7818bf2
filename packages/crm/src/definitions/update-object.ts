import type { Context } from '../context/index.ts';
import type { Issue } from '../errors/index.ts';
import { objectOf, type Schema, titleField } from '../schema/index.ts';
import { type Changing, changeSchema, type SchemaChange } from './change.ts';
import { labelIssues, othersOf } from './check-field.ts';
import { objectIssues, refuse } from './create-object.ts';
import { requireObject } from './find.ts';
import type { ObjectPatch } from './inputs.ts';
import { loadSchema } from './load.ts';
import { readDefinitions } from './stored.ts';
import { type Built, buildUnique, withUnique } from './unique.ts';
import { changeObject } from './write.ts';

/**
 * Changes what is said of an object of the team's own; its key is for good.
 * @throws ForbiddenError, NotFoundError, ValidationError, ConflictError when titles are to be unique and are not
 */
export async function updateObject(
  context: Context,
  { key, set }: { readonly key: string; readonly set: ObjectPatch },
): Promise<SchemaChange<null>> {
  const { title, ...rest } = set;
  // A client may say of what it leaves out that it is undefined.
  const told = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as typeof rest;
  const standing = requireObject(await readDefinitions(context.db), key);
  const built: Built[] = [];
  if (title?.unique && !standing.titleUnique) {
    const object = objectOf(await loadSchema(context.db), key);
    const titles = { table: object.table, field: titleField(object) };
    await buildUnique(context, titles);
    built.push(titles);
  }
  const change = async (changing: Changing) => {
    const object = requireObject(changing.definitions, key);
    const patch = {
      ...told,
      ...(title?.label !== undefined && { titleLabel: title.label }),
      ...(title?.help !== undefined && { titleHelp: title.help }),
      ...(title?.unique !== undefined && { titleUnique: title.unique }),
    };
    refuse([
      ...objectIssues(changing.schema, { ...object, ...patch }),
      ...(title?.label === undefined ? [] : titleIssues(changing.schema, key, title.label)),
    ]);
    await changeObject(changing, object, patch);
    return null;
  };
  return await withUnique(context, built, () => changeSchema(context, 'object.update', change));
}

/** What is wrong with the label of an object's titles beside those of its fields. */
function titleIssues(schema: Schema, key: string, label: string): Issue[] {
  const title = titleField(objectOf(schema, key));
  return title.label === label ? [] : labelIssues(label, othersOf(schema, { object: key, key: title.key }), ['title']);
}
