export { PaletteHost } from './host.tsx';
export { openPalette, palette } from './state.ts';
