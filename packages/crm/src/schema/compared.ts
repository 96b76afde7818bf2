import type { SchemaObject } from './schema.ts';

/** Whether records of an object are held against each other for duplicates: not settings, nor what is about others (notes, tasks). */
export const isCompared = (object: SchemaObject): boolean =>
  object.kind === 'record' &&
  ![...object.fields.values()].some(({ type, custom }) => type === 'recordLinks' && !custom);
