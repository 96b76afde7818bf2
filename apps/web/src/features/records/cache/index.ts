export { invalidateAfter } from './invalidate.ts';
export { patchRecord, setOf } from './patch.ts';
export { conflictOf, type FieldConflict, SaveError, staleOf } from './save-error.ts';
export { useRecordCommands } from './use-record-commands.ts';
export { useRecordWriter } from './use-record-writer.ts';
