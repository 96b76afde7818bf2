export { invalidateAfter } from './invalidate.ts';
export { patchRecord, setOf, withValues } from './patch.ts';
export { conflictOf, type FieldConflict, SaveError, staleOf } from './save-error.ts';
export { type RecordCommands, useRecordCommands } from './use-record-commands.ts';
export { type RecordWriter, useRecordWriter } from './use-record-writer.ts';
