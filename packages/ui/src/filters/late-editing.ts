import { late } from '../late/index.ts';

/** What builds and changes conditions; the chips that show them are on the page from the start. */
export const lateEditing = late(() => import('./editing.ts'));
