export { PaletteHost } from './host.tsx';
export { noteRecent } from './recents.ts';
export { openPalette, palette } from './state.ts';
