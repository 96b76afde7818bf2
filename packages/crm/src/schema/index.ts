export { buildSchema, placeField } from './build.ts';
export { isCompared } from './compared.ts';
export { objectBySlug, objectOf, ownerField, titleField } from './find.ts';
export { keyFrom, keyIssue, longestKey, slugFrom, snakeCase } from './names.ts';
export type { InboundRelation, ObjectSource, Schema, SchemaField, SchemaObject } from './schema.ts';
export { type Scored, scoredObjects } from './scored.ts';
