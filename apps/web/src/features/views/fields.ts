import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';

const offered = (object: SchemaObject) => [...object.fields.values()].filter((field) => !field.hidden);
const groupTypes: ReadonlySet<string> = new Set(['enum', 'user', 'relation', 'boolean', 'date', 'datetime']);

/** What the rows of a table can be grouped by. */
export const groupFields = (object: SchemaObject): SchemaField[] =>
  offered(object).filter(({ type }) => groupTypes.has(type));

/** Whether the records of an object stand in stages: their board is the one of the pipeline. */
export const isStage = (field: SchemaField | undefined): boolean =>
  field?.type === 'relation' && field.target === 'stage';

/** What the columns of a board can be: options, or stages. */
export const boardFields = (object: SchemaObject): SchemaField[] =>
  offered(object).filter((field) => field.type === 'enum' || isStage(field));

/** What a calendar can place records by; the dates that Cardinal sets stand last. */
export const dateFields = (object: SchemaObject): SchemaField[] =>
  offered(object).filter(({ type }) => type === 'date' || type === 'datetime');
