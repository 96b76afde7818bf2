import { late } from '../late/index.ts';

/** What menus, popovers and tooltips draw once they open; their triggers are on the page from the start. */
export const lateOverlays = late(() => import('./overlays.ts'));
