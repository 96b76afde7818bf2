export { type Late, late, useLate, useLoadedWhenIdle, whenIdle } from './late.ts';
export { lateComponent } from './late-component.tsx';
