import { fieldType } from '../fields/index.ts';
import { mayReadField, scopeOf } from '../permissions/may.ts';
import type { Role } from '../permissions/role.ts';
import type { Schema, SchemaField, SchemaObject } from '../schema/index.ts';

/** A path that has been found: perhaps through one relation, perhaps to a part of a composite value. */
export interface ResolvedPath {
  /** The relation, to one record, or in a filter to several, and the object that it leads to. */
  readonly via?: { readonly field: SchemaField; readonly target: SchemaObject };
  readonly object: SchemaObject;
  readonly field: SchemaField;
  readonly part?: string;
}

type Find = (schema: Schema, role: Role, object: SchemaObject, path: string) => ResolvedPath | undefined;

/**
 * Finds what a path names, as far as a role may know of it; undefined when there is nothing there for it. It leads to one
 * value: what is behind a relation to several records can be filtered by, and nothing else.
 */
export const resolvePath: Find = (schema, role, object, path) => resolve(schema, role, object, path, toOne);

/** Finds what a condition of a filter names: as `resolvePath`, and behind a relation to several records as well. */
export const resolveFilterPath: Find = (schema, role, object, path) => resolve(schema, role, object, path, toAny);

const toOne: ReadonlySet<string> = new Set(['relation']);
const toAny: ReadonlySet<string> = new Set(['relation', 'relations']);

function resolve(
  schema: Schema,
  role: Role,
  object: SchemaObject,
  path: string,
  relations: ReadonlySet<string>,
): ResolvedPath | undefined {
  const own = resolveOwn(role, object, path);
  if (own) return own;
  for (let dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
    const field = object.fields.get(path.slice(0, dot));
    if (!field || !relations.has(field.type) || !mayReadField(role, object, field)) continue;
    const target = schema.objects.get(field.target ?? '');
    if (!target || scopeOf(role, target, 'read') === 'none') return undefined;
    const far = resolveOwn(role, target, path.slice(dot + 1));
    return far && { ...far, via: { field, target } };
  }
  return undefined;
}

function resolveOwn(role: Role, object: SchemaObject, path: string): ResolvedPath | undefined {
  const field = object.fields.get(path);
  if (field) return mayReadField(role, object, field) ? { object, field } : undefined;
  const dot = path.lastIndexOf('.');
  const whole = dot > 0 ? object.fields.get(path.slice(0, dot)) : undefined;
  const part = path.slice(dot + 1);
  if (!whole || !fieldType(whole.type).parts?.includes(part) || !mayReadField(role, object, whole)) return undefined;
  return { object, field: whole, part };
}
