import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { Context } from '../context/index.ts';
import { type Issue, ValidationError } from '../errors/index.ts';
import { keyIssue, type Schema } from '../schema/index.ts';
import { changeSchema, type SchemaChange } from './change.ts';
import { fieldIssues, labelIssues, newKeyIssues } from './check-field.ts';
import type { createObjectInput } from './inputs.ts';
import { fieldsFromTheBeginning } from './load.ts';
import { newField } from './new-field.ts';
import { placed, type StoredField, type StoredObject } from './stored.ts';
import { addFirstField, addObject } from './write.ts';

/** As many objects of its own as a team may have. */
const mostObjects = 200;

/**
 * Makes an object of the team's own, with its first fields: a table that is there for every operation at once.
 * @throws ForbiddenError, ValidationError at what is wrong
 */
export async function createObject(
  context: Context,
  input: z.output<typeof createObjectInput>,
): Promise<SchemaChange<{ readonly id: string; readonly key: string }>> {
  return await changeSchema(context, 'object.create', async (changing) => {
    const { definitions, schema } = changing;
    const { key, title, fields: asked, ...told } = input;
    const object: StoredObject = {
      id: uuidv7(),
      key,
      ...told,
      titleLabel: title.label,
      titleHelp: title.help ?? null,
      titleUnique: title.unique ?? false,
      position: 1 + Math.max(-1, ...definitions.objects.map(({ position }) => position)),
      deletedAt: null,
    };
    const fields = asked.map((field, position) => newField({ object: key, objectId: object.id }, field, position));
    refuse([...newObjectIssues(schema, object), ...issuesOf(schema, object, fields)]);
    if (definitions.objects.length >= mostObjects) {
      throw ValidationError.at(['key'], `A team has at most ${mostObjects} objects of its own.`);
    }
    await addObject(changing, object);
    for (const field of fields) await addFirstField(changing, field);
    return { id: object.id, key };
  });
}

function issuesOf(schema: Schema, object: StoredObject, fields: readonly StoredField[]): Issue[] {
  const first = fieldsFromTheBeginning(object);
  const found = fields.flatMap((field, index) => {
    const at = ['fields', index];
    const before = fields.slice(0, index).map(placed);
    return [
      ...newKeyIssues(field, before, at),
      ...labelIssues(field.label, [...first, ...before], at),
      ...fieldIssues(schema, field, at, [object.key]),
    ];
  });
  const [, ...untitled] = first;
  return [...labelIssues(object.titleLabel, untitled, ['title']), ...found];
}

/** What is wrong with a new object: its key as well. */
function newObjectIssues(schema: Schema, object: StoredObject): Issue[] {
  const message = keyIssue('object', object.key);
  if (message) return [{ path: ['key'], code: 'invalid', message }, ...objectIssues(schema, object)];
  const twin = schema.objects.get(object.key);
  if (!twin) return objectIssues(schema, object);
  return [{ path: ['key'], code: 'duplicate', message: `${twin.plural} have this key already. Choose another.` }];
}

/** What is wrong with an object beside those that there are. */
export function objectIssues(schema: Schema, object: StoredObject): Issue[] {
  const issues: Issue[] = [];
  const refuseAt = (path: string, message: string) => issues.push({ path: [path], code: 'duplicate', message });
  const others = [...schema.objects.values()].filter(({ key }) => key !== object.key);
  for (const name of ['singular', 'plural'] as const) {
    const twin = others.find((other) =>
      [other.singular, other.plural].some((word) => word.toLowerCase() === object[name].toLowerCase()),
    );
    if (twin) refuseAt(name, `${twin.plural} are called that already. Choose another name.`);
  }
  const twin = others.find(({ slug }) => slug === object.slug);
  if (twin) refuseAt('slug', `${twin.plural} have this address already. Choose another.`);
  return issues;
}

/** @throws ValidationError when there are any */
export function refuse(issues: readonly Issue[]): void {
  if (issues.length) throw new ValidationError(issues);
}
