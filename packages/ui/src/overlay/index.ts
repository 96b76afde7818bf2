export { lateOverlays } from './late-overlays.ts';
export { Stand } from './stand.tsx';
