import type { Action, Capability, Scope } from '@cardinal/crm/permissions';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import type { ListedRole } from './use-roles.ts';

export type Definition = NonNullable<ListedRole['definition']>;
type Grant = Definition['records'];

/** What a row of the matrix is for: an object, or all that has no row of its own. */
export type MatrixRow =
  | { readonly kind: 'general'; readonly of: 'records' | 'settings' }
  | { readonly kind: 'object'; readonly object: SchemaObject };

/** How much a role may do with a field. */
export type FieldAccess = 'edit' | 'readonly' | 'hidden';

/** In the order in which people read them: who may not see may not do anything. */
export const matrixActions = ['read', 'create', 'update', 'delete'] as const satisfies readonly Action[];

const reach: Readonly<Record<Scope, number>> = { none: 0, own: 1, all: 2 };
const nothing: Grant = { create: 'none', read: 'none', update: 'none', delete: 'none' };

const generalOf = (object: SchemaObject): 'records' | 'settings' =>
  object.kind === 'setting' ? 'settings' : 'records';

/** What a row allows, by itself or as all the others do. */
export function grantOf(definition: Definition, row: MatrixRow): Grant {
  if (row.kind === 'general') return definition[row.of];
  return definition.objects[row.object.key] ?? definition[generalOf(row.object)];
}

/** Whether an object has a row of its own. */
export const isApart = ({ objects }: Definition, row: MatrixRow): boolean =>
  row.kind === 'object' && objects[row.object.key] !== undefined;

/** A definition with one cell set; what else that takes, or rules out, follows: what cannot be seen cannot be changed. */
export function withScope(definition: Definition, row: MatrixRow, action: Action, scope: Scope): Definition {
  const grant = bounded({ ...grantOf(definition, row), [action]: scope }, action);
  if (row.kind === 'general') return { ...definition, [row.of]: grant };
  return { ...definition, objects: { ...definition.objects, [row.object.key]: grant } };
}

function bounded(grant: Grant, changed: Action): Grant {
  if (changed === 'read') {
    if (grant.read === 'none') return nothing;
    const atMost = (scope: Scope) => (reach[scope] > reach[grant.read] ? grant.read : scope);
    return { ...grant, update: atMost(grant.update), delete: atMost(grant.delete) };
  }
  const needed =
    changed === 'create' && grant.create !== 'none' ? 'own' : changed === 'create' ? 'none' : grant[changed];
  return reach[needed] > reach[grant.read] ? { ...grant, read: needed } : grant;
}

/** Lets an object be as all the others again. */
export function withoutRow(definition: Definition, { key }: SchemaObject): Definition {
  const { [key]: _, ...objects } = definition.objects;
  return { ...definition, objects };
}

export function accessTo(definition: Definition, object: SchemaObject, field: SchemaField): FieldAccess {
  if (definition.hiddenFields[object.key]?.includes(field.path)) return 'hidden';
  return definition.readonlyFields[object.key]?.includes(field.path) ? 'readonly' : 'edit';
}

export function withAccess(
  definition: Definition,
  object: SchemaObject,
  { path }: SchemaField,
  access: FieldAccess,
): Definition {
  return {
    ...definition,
    hiddenFields: listed(definition.hiddenFields, object.key, path, access === 'hidden'),
    readonlyFields: listed(definition.readonlyFields, object.key, path, access === 'readonly'),
  };
}

function listed(
  byObject: Definition['hiddenFields'],
  key: string,
  path: string,
  isListed: boolean,
): Definition['hiddenFields'] {
  const { [key]: standing = [], ...others } = byObject;
  const paths = [...standing.filter((one) => one !== path), ...(isListed ? [path] : [])].sort();
  return paths.length ? { ...others, [key]: paths } : others;
}

/** The fields that a role may be kept from: those of every record are not among them. */
export const keptFields = (object: SchemaObject): SchemaField[] =>
  [...object.fields.values()].filter(({ system, hidden }) => !system && !hidden);

export function withCapability(definition: Definition, capability: Capability, has: boolean): Definition {
  const others = definition.capabilities.filter((one) => one !== capability);
  return { ...definition, capabilities: has ? [...others, capability] : others };
}

/** What the scopes of a row can be: nobody owns what has no owner. */
export function scopesOf(row: MatrixRow): readonly Scope[] {
  const isOwned = row.kind === 'general' ? row.of === 'records' : row.object.owner !== undefined;
  return isOwned ? ['none', 'own', 'all'] : ['none', 'all'];
}

/** The scope that a cell comes to: `own` reaches nothing where nobody owns. */
export function shownScope(definition: Definition, row: MatrixRow, action: Action): Scope {
  const scope = grantOf(definition, row)[action];
  return scopesOf(row).includes(scope) ? scope : 'none';
}
