import type { RecordInput } from '../../records/input.ts';
import type { SchemaField, SchemaObject } from '../../schema/index.ts';
import type { PlannedRow } from './types.ts';

/** A row's values as a command takes them: properties by name, the team's own under `custom`. */
export function inputOf(object: SchemaObject, values: ReadonlyMap<string, unknown>): RecordInput {
  const input: Record<string, unknown> = {};
  const custom: Record<string, unknown> = {};
  for (const [path, value] of values) {
    const field = object.fields.get(path);
    if (field) (field.custom ? custom : input)[field.property] = value;
  }
  return Object.keys(custom).length ? { ...input, custom } : input;
}

/** The records that rows name and that are to be made, each once. */
export function namesToMake(rows: readonly PlannedRow[]): Map<SchemaField, string[]> {
  const byField = new Map<SchemaField, string[]>();
  for (const row of rows) {
    if (row.outcome !== 'create' && row.outcome !== 'update') continue;
    for (const { field, name } of row.toMake) byField.set(field, [...(byField.get(field) ?? []), name]);
  }
  return byField;
}
