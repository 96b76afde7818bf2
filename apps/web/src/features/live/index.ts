export { LiveHost } from './late-host.tsx';
export { useJustChanged } from './marks.ts';
