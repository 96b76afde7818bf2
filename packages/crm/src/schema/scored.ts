import { NotFoundError } from '../errors/index.ts';
import type { OutcomeDefinition } from '../fields/definition.ts';
import { objectOf } from './find.ts';
import type { Schema, SchemaField, SchemaObject } from './schema.ts';

/** An object whose records are scored, and the object whose outcomes are learned from: itself, or one that points to it. */
export interface Scored {
  readonly object: SchemaObject;
  readonly source: SchemaObject;
  readonly outcome: OutcomeDefinition;
  /** The source's relation to the object; undefined where they are the same. */
  readonly via?: SchemaField;
}

/** Everything that is scored under a schema. */
export function scoredObjects(schema: Schema): Scored[] {
  return [...schema.objects.values()].flatMap((source): Scored[] => {
    const { outcome } = source;
    if (!outcome) return [];
    // A reader's schema may lack the relation, or what it points to.
    const told = outcome.tellsOf.flatMap((key): Scored[] => {
      const via = source.fields.get(key);
      const object = schema.objects.get(via?.target ?? '');
      return via && object ? [{ object, source, outcome, via }] : [];
    });
    return [{ object: source, source, outcome }, ...told];
  });
}

/** @throws NotFoundError for an object whose records have no outcome to learn from */
export function requireScored(schema: Schema, key: string): Scored {
  const object = objectOf(schema, key);
  const scored = scoredObjects(schema).find((one) => one.object.key === key);
  if (scored) return scored;
  throw new NotFoundError(`${object.plural} are not scored: nothing says which of them were won and which lost.`);
}

/** A field that a definition names. */
export function fieldOf(object: SchemaObject, path: string): SchemaField {
  const field = object.fields.get(path);
  if (!field) throw new Error(`${object.key} has no field ${path}`);
  return field;
}
