export { followOthers } from './follow-others.ts';
export { isWriting } from './in-turn.ts';
export { invalidateAfter, invalidateAll } from './invalidate.ts';
export { cachedVersions, patchRecord, setOf } from './patch.ts';
export { conflictOf, type FieldConflict, SaveError, staleOf } from './save-error.ts';
export { useRecordCommands } from './use-record-commands.ts';
export { useRecordWriter } from './use-record-writer.ts';
