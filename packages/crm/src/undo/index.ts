export { type UndoChunk, type UndoneChunk, undoChunk } from './chunk.ts';
export { previewUndo, requireUndoable, undoInput, undoOperation, undoPreviewInput } from './operation.ts';
export { overwritesNothing } from './overwrite.ts';
export type { UndoConflict } from './plan.ts';
