import { ForbiddenError } from '../errors/index.ts';
import type { SchemaField, SchemaObject } from '../schema/index.ts';
import type { Action, Capability, Role, Scope } from './role.ts';

/** How far a role's action on an object reaches. */
export function scopeOf(role: Role, object: SchemaObject, action: Action): Scope {
  const grant = role.objects[object.key] ?? (object.kind === 'setting' ? role.settings : role.records);
  // A record that its object gives no owner is nobody's own.
  return grant[action] === 'own' && !object.owner ? 'none' : grant[action];
}

const verbs: Record<Action, string> = { create: 'create', read: 'see', update: 'change', delete: 'delete' };

/**
 * The scope of an action that must reach somewhere.
 * @throws ForbiddenError when it reaches nowhere
 */
export function requireScope(role: Role, object: SchemaObject, action: Action): Exclude<Scope, 'none'> {
  const scope = scopeOf(role, object, action);
  if (scope === 'none') {
    throw new ForbiddenError(`The role ${role.name} may not ${verbs[action]} ${object.plural.toLowerCase()}.`);
  }
  return scope;
}

export const hasCapability = (role: Role, capability: Capability): boolean => role.capabilities.includes(capability);

const capabilityWords: Record<Capability, string> = {
  import: 'import files',
  export: 'export records',
  manageObjects: 'change objects and fields',
  manageMembers: 'manage members',
  manageWorkspace: 'change the settings of the workspace',
  useAi: 'use the assistant',
  approveProposals: 'apply proposals',
  manageKeys: 'manage API keys',
};

/** @throws ForbiddenError when the role lacks the capability */
export function requireCapability(role: Role, capability: Capability): void {
  if (hasCapability(role, capability)) return;
  throw new ForbiddenError(`The role ${role.name} may not ${capabilityWords[capability]}. Ask an admin.`);
}

/** What a role may know of a field; hidden ones are spoken of as if they did not exist. */
export function mayReadField(role: Role, object: SchemaObject, field: SchemaField): boolean {
  return !role.hiddenFields[object.key]?.includes(field.path);
}

export function mayWriteField(role: Role, object: SchemaObject, field: SchemaField): boolean {
  return mayReadField(role, object, field) && !role.readonlyFields[object.key]?.includes(field.path);
}
