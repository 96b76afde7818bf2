import type { RecordInput } from '../records/index.ts';
import type { SchemaObject } from '../schema/index.ts';

/** Values by field path, as proposals carry them, as the input of a command: `companyId`, `custom.tier`. */
export function recordInputOf(object: SchemaObject, values: Readonly<Record<string, unknown>>): RecordInput {
  const input: Record<string, unknown> = {};
  const custom: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(values)) {
    const field = object.fields.get(path);
    if (!field) throw new Error(`${object.key} has no field ${path}`);
    if (field.custom) custom[field.property] = value;
    else input[field.property] = value;
  }
  return Object.keys(custom).length ? { ...input, custom } : input;
}
