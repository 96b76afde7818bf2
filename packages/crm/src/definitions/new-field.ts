import { v7 as uuidv7 } from 'uuid';
import type { FieldInput, FieldPatch } from './inputs.ts';
import type { FieldSettings, StoredField } from './stored.ts';

/** A field as it is asked for, as the row that it will be. Unique it is not yet: that takes an index first. */
export function newField(
  { object, objectId }: Pick<StoredField, 'object' | 'objectId'>,
  input: FieldInput,
  position: number,
): StoredField {
  const { key, type, label, help = null, required = false, unique = false } = input;
  return {
    id: uuidv7(),
    object,
    objectId,
    key,
    type,
    label,
    help,
    isRequired: required,
    isUnique: unique,
    settings: { ...(input.target !== undefined && { target: input.target }), ...settingsIn(input, {}) },
    position,
    columnName: null,
    deletedAt: null,
  };
}

/** What of a field a patch changes. */
export function patched(field: StoredField, patch: FieldPatch): StoredField {
  return {
    ...field,
    label: patch.label ?? field.label,
    help: patch.help === undefined ? field.help : patch.help,
    isRequired: patch.required ?? field.isRequired,
    isUnique: patch.unique ?? field.isUnique,
    settings: settingsIn(patch, field.settings),
  };
}

const settingNames = ['default', 'options', 'onDelete', 'format', 'min', 'max', 'integer'] as const;

/** Settings with those that an input speaks of; null takes one away. */
function settingsIn(input: FieldPatch, settings: FieldSettings): FieldSettings {
  const next: Record<string, unknown> = { ...settings };
  for (const name of settingNames) {
    const value = input[name];
    if (value === null) delete next[name];
    else if (value !== undefined) next[name] = value;
  }
  return next as FieldSettings;
}
