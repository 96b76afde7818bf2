export { type UndoChunk, type UndoneChunk, undoChunk } from './chunk.ts';
export { requireUndoable, undoInput, undoOperation } from './operation.ts';
export { overwritesNothing } from './overwrite.ts';
export type { UndoConflict } from './plan.ts';
export { previewUndo, undoPreviewInput } from './preview.ts';
