export {
  type Aggregate,
  type AggregateGroup,
  type AggregateInput,
  aggregateInput,
  aggregateRecords,
  type Figure,
  requireGroupable,
} from './aggregate.ts';
export { type BatchInput, type BatchOutcome, type BatchResult, batchInput, batchRecords, maxBatch } from './batch.ts';
export { type CommandOptions, type CommandResult, createRecords } from './create.ts';
export { countCap, type FindInput, findInput, findRecords, type RecordPage } from './find.ts';
export { getInput, getRecord, type RecordWithReferences } from './get.ts';
export type { RecordInput } from './input.ts';
export { type MeasureInput, measureInput, requireMeasurable } from './measure.ts';
export { purgeRecords } from './purge.ts';
export { purgeOldTrash } from './purge-old.ts';
export { requireSortable } from './query/sort.ts';
export {
  fieldValue,
  type Reference,
  type References,
  type StoredRecord,
  type TypedDraft,
  type TypedPatch,
  type TypedRecord,
} from './record.ts';
export { recordInputOf } from './record-input.ts';
export { titles } from './references.ts';
export { type Totals, totalRecords, totalsInput } from './totals.ts';
export { idsInput, restoreRecords, trashRecords } from './trash.ts';
export { previewTrash, type TrashPreview, trashPreviewInput } from './trash-preview.ts';
export { type UpdateInput, updateInput, updateRecords } from './update.ts';
export { type UpsertResult, upsertInput, upsertRecord } from './upsert.ts';
