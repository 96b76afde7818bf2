import { toggle } from '#toggle/index.ts';

/** Whether the palette is open. */
export const palette = toggle();
export const openPalette = (): void => palette.set(true);
