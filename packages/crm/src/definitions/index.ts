export type { SchemaChange } from './change.ts';
export {
  type ConversionPreview,
  conversionInput,
  convertField,
  convertInput,
  previewConversion,
  type Unconverted,
} from './convert/index.ts';
export { createField } from './create-field.ts';
export { createObject } from './create-object.ts';
export { deleteField, restoreField } from './delete-field.ts';
export { deleteObject, restoreObject } from './delete-object.ts';
export { type SchemaHistoryEntry, type SchemaHistoryPage, schemaHistory, schemaHistoryInput } from './history.ts';
export { indexReferences } from './index-references.handler.ts';
export { createObjectInput, fieldInput, fieldName, fieldPatch, objectPatch, teamFieldTypes } from './inputs.ts';
export { type DefinedObject, listObjects } from './list.ts';
export { loadSchema } from './load.ts';
export {
  type MergeOptionsInput,
  type MergePreview,
  mergeOptions,
  mergeOptionsInput,
  previewMerge,
} from './merge-options.ts';
export { orderFields } from './order-fields.ts';
export { settleColumn } from './settle-column.handler.ts';
export { updateField } from './update-field.ts';
export { updateObject } from './update-object.ts';
export { type SchemaWatch, watchSchema } from './watch.ts';
