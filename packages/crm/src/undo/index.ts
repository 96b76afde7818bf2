export { type UndoChunk, type UndoneChunk, undoChunk } from './chunk.ts';
export { refuseConflicts, requireUndoable, undoInput, undoOperation } from './operation.ts';
export { type OverviewOptions, overviewUndo, type UndoOverview } from './overview.ts';
export { decisionInput, decisionOf, type Overwrites } from './overwrite.ts';
export type { UndoConflict } from './plan.ts';
export { previewUndo, referencesIn, undoPreviewInput } from './preview.ts';
