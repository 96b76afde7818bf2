import { constraintOf } from '@cardinal/db/connection';
import { indexName } from '../definitions/ddl.ts';
import { ConflictError } from '../errors/index.ts';
import type { SchemaField, SchemaObject } from '../schema/index.ts';
import type { PlacedValues } from './check-references.ts';
import { issueAt } from './input.ts';

/**
 * Runs a write and turns a broken constraint into an error at the field that broke it. Unique indexes are named
 * `<table>_<column>`, those that were made at run time `<table>__<column>`.
 */
export async function explainConflicts<T>(
  object: SchemaObject,
  placed: readonly PlacedValues[],
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const broken = constraintOf(error);
    if (broken?.kind === 'unique') throw duplicate(object, placed, broken.name, broken.detail);
    if (broken?.kind === 'foreign_key') {
      throw new ConflictError('Something that this refers to was removed meanwhile. Reload and try again.');
    }
    throw error;
  }
}

function duplicate(object: SchemaObject, placed: readonly PlacedValues[], constraint: string, detail: string) {
  const field = [...object.fields.values()].find(({ column }) =>
    [`${object.table}_${column}`, indexName(object.table, column)].includes(constraint),
  );
  if (!field) return new ConflictError(`Another ${object.singular.toLowerCase()} like this exists already.`);
  const message = `Another ${object.singular.toLowerCase()} has this ${field.label.toLowerCase()} already.`;
  return new ConflictError(message, [issueAt(culprit(field, placed, detail), field, 'duplicate', message)]);
}

/**
 * The input's record that holds the value which Postgres names: `Key (domain)=(example.com) already exists.` or
 * `Key (pipeline_id, name)=(…, Lead) …`. Of two records of one set with the same value the later one is at fault.
 */
function culprit(field: SchemaField, placed: readonly PlacedValues[], detail: string): readonly (string | number)[] {
  const holds = (before: string) =>
    placed.findLast(({ values }) => detail.includes(`${before}${String(values[field.path])}) `));
  return (holds(')=(') ?? holds(', ') ?? placed[0])?.at ?? [];
}
