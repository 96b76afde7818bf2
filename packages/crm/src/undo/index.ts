export { undoChunk, type UndoChunk, type UndoneChunk } from './chunk.ts';
export { previewUndo, requireUndoable, undoInput, undoOperation, undoPreviewInput } from './operation.ts';
export type { UndoConflict } from './plan.ts';
