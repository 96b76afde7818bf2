export { type Late, late, useLate, whenIdle } from './late.ts';
