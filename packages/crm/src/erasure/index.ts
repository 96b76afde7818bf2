export { eraseRecord } from './erase.ts';
export { type EraseInput, type ErasePreviewInput, eraseInput, erasePreviewInput } from './inputs.ts';
export { type ErasePreview, previewErasure } from './preview.ts';
