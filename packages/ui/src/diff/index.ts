export { type Change, DiffList, DiffValue } from './diff.tsx';
