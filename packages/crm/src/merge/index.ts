export { type Choice, unite } from './choose.ts';
export { type MergeInput, type MergePreviewInput, mergeInput, mergePreviewInput, mostMerged } from './inputs.ts';
export { mergeRecords } from './merge.ts';
export { type MergeField, type MergeMove, type MergePreview, previewMerge } from './preview.ts';
