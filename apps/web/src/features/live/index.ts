export { LiveHost } from './host.tsx';
export { useJustChanged } from './marks.ts';
