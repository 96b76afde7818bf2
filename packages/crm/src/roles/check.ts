import type { Context } from '../context/index.ts';
import { ForbiddenError, type Issue, ValidationError } from '../errors/index.ts';
import { type Action, actions, isWithin, type Role, type Scope } from '../permissions/index.ts';
import type { Schema, SchemaField, SchemaObject } from '../schema/index.ts';
import type { RoleDefinition } from './stored.ts';

const reach: Readonly<Record<Scope, number>> = { none: 0, own: 1, all: 2 };

/**
 * What is wrong with what a role is to allow, under `definition`.
 * @param before what it allowed until now: what that says of objects and fields that are deleted may stay, for their return
 */
function definitionIssues(schema: Schema, definition: RoleDefinition, before?: RoleDefinition): Issue[] {
  return [
    ...grantIssues(definition.records, undefined, ['definition', 'records']),
    ...grantIssues(definition.settings, { kind: 'setting' }, ['definition', 'settings']),
    ...Object.entries(definition.objects).flatMap(([key, grant]) => {
      const at = ['definition', 'objects', key];
      const object = schema.objects.get(key);
      if (object) return grantIssues(grant, object, at);
      return before?.objects[key] ? [] : [unknown(at, 'There is no such object.')];
    }),
    ...fieldIssues(schema, definition, 'hiddenFields', before),
    ...fieldIssues(schema, definition, 'readonlyFields', before),
    ...creationIssues(schema, definition),
  ];
}

const unknown = (path: Issue['path'], message: string): Issue => ({ path, code: 'unknown', message });

function grantIssues(
  grant: RoleDefinition['records'],
  object: (Pick<SchemaObject, 'kind'> & Partial<Pick<SchemaObject, 'owner' | 'plural'>>) | undefined,
  at: Issue['path'],
): Issue[] {
  const issues: Issue[] = [];
  const refuse = (action: Action, message: string) => issues.push({ path: [...at, action], code: 'invalid', message });
  for (const action of actions) {
    if (grant[action] === 'own' && object && !object.owner) {
      refuse(action, 'Nobody owns these. Choose none or all.');
    } else if (action === 'create' && grant.create !== 'none' && grant.read === 'none') {
      refuse(action, 'Who may add records must be able to see some. Allow to see them as well.');
    } else if (action !== 'create' && reach[grant[action]] > reach[grant.read]) {
      refuse(action, 'What may not be seen cannot be changed. Allow to see as many.');
    }
  }
  return issues;
}

function fieldIssues(
  schema: Schema,
  definition: RoleDefinition,
  kind: 'hiddenFields' | 'readonlyFields',
  before: RoleDefinition | undefined,
): Issue[] {
  return Object.entries(definition[kind]).flatMap(([key, paths]) =>
    paths.flatMap((path): Issue[] => {
      const at = ['definition', kind, key, path];
      const object = schema.objects.get(key);
      const field = object?.fields.get(path);
      if (!object || !field) return before?.[kind][key]?.includes(path) ? [] : [unknown(at, 'There is no such field.')];
      if (field.system) return [unknown(at, `${field.label} is on every record and cannot be kept back.`)];
      if (kind === 'hiddenFields' && object.title === field.key) {
        return [{ path: at, code: 'invalid', message: `${object.plural} are known by it. Let it be seen.` }];
      }
      return [];
    }),
  );
}

/** Who may add records must be able to say what each of them needs. */
function creationIssues(schema: Schema, definition: RoleDefinition): Issue[] {
  return [...schema.objects.values()].flatMap((object) => {
    const grant =
      definition.objects[object.key] ?? (object.kind === 'setting' ? definition.settings : definition.records);
    if (grant.create === 'none') return [];
    return (['hiddenFields', 'readonlyFields'] as const).flatMap((kind) =>
      (definition[kind][object.key] ?? []).flatMap((path): Issue[] => {
        const field = object.fields.get(path);
        if (!field || !isNeeded(field)) return [];
        const message = `A new ${object.singular.toLowerCase()} needs ${field.label}. Let it be written, or do not let the role add any.`;
        return [{ path: ['definition', kind, object.key, path], code: 'invalid', message }];
      }),
    );
  });
}

const isNeeded = (field: SchemaField): boolean =>
  field.required === true && field.default === undefined && !field.derived && !field.system;

/** @throws ValidationError when a role's definition cannot stand */
export function requireSound(schema: Schema, definition: RoleDefinition, before?: RoleDefinition): void {
  const issues = definitionIssues(schema, definition, before);
  if (issues.length) throw new ValidationError(issues);
}

/**
 * Whoever gives a role, or says what it allows, can give no more than they have; nor touch what reaches further.
 * @throws ForbiddenError
 */
export function requireWithin(context: Pick<Context, 'actor'>, role: Role): void {
  const own = context.actor.role;
  if (isWithin(role, own)) return;
  throw new ForbiddenError(`${role.name} may do more than your own role, ${own.name}. Ask an admin.`);
}
