import { NotFoundError, ValidationError } from '../errors/index.ts';
import type { Definitions, StoredField, StoredObject } from './stored.ts';

/** @throws NotFoundError for an object that the team did not make: one that ships cannot be changed or deleted */
export function requireObject({ objects }: Definitions, key: string): StoredObject {
  const object = objects.find((one) => one.key === key);
  if (object) return object;
  throw new NotFoundError(`There is no object "${key}" of your own. Those that ship with Cardinal cannot be changed.`);
}

/** @throws NotFoundError for a field that the team did not add */
export function requireField({ fields }: Definitions, object: string, key: string): StoredField {
  const field = fields.find((one) => one.object === object && one.key === key);
  if (field) return field;
  throw new NotFoundError(
    `There is no field "${key}" of your own here. Those that ship with Cardinal cannot be changed.`,
  );
}

/** @throws ValidationError when someone who deletes something typed another name than its own */
export function requireName(name: string, typed: string): void {
  if (typed.trim() === name) return;
  throw ValidationError.at(['confirm'], `Type "${name}" to delete it.`, 'mismatch');
}
