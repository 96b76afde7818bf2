export { describeApi } from './document.ts';
export type * from './types.ts';
