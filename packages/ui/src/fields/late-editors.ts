import { late } from '../late/index.ts';

/** Editors come with all that reads what people type (dates, phone numbers, schemas): a fifth of the page's code. */
export const lateEditors = late(() => import('./editors.ts'));
