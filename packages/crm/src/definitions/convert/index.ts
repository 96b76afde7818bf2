export { convertField, convertInput } from './convert.ts';
export { type ConversionPreview, previewConversion, type Unconverted } from './dry-run.ts';
export { conversionInput } from './plan.ts';
