export { type Late, late, useLate, useLoadedWhenIdle, whenIdle } from './late.ts';
