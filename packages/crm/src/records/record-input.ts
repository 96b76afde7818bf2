import { ValidationError } from '../errors/index.ts';
import type { SchemaObject } from '../schema/index.ts';
import type { RecordInput } from './input.ts';

/**
 * Values by field path, as proposals carry them, as the input of a command: `companyId`, `custom: { tier }`.
 * @param at where the values stand in the input, for errors
 * @throws ValidationError for a path that names no field
 */
export function recordInputOf(
  object: SchemaObject,
  values: Readonly<Record<string, unknown>>,
  at: readonly (string | number)[] = [],
): RecordInput {
  const input: Record<string, unknown> = {};
  const custom: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(values)) {
    const field = object.fields.get(path);
    if (!field) throw ValidationError.at([...at, path], `${object.plural} have no field "${path}".`, 'unknown_field');
    (field.custom ? custom : input)[field.property] = value;
  }
  return Object.keys(custom).length ? { ...input, custom } : input;
}
