import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';

/** The fields of an object that people see, in their order: those that Cardinal keeps for itself are left out. */
export const shownFields = ({ fields }: SchemaObject): readonly SchemaField[] =>
  [...fields.values()].filter(({ hidden, system }) => !hidden && !system);
