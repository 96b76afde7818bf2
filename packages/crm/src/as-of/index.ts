export { asOfInput, type RecordAsOf, recordAsOf } from './record.ts';
export { type RelatedAsOf, relatedAsOf, relatedAsOfInput } from './related.ts';
export type { Life } from './states.ts';
