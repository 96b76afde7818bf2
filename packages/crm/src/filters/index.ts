export type { Filter, Sort, TypedFilter, TypedSort, Where } from './ast.ts';
export { filterInput, type ParsedFilter, parseFilter, sortInput } from './parse.ts';
export { type ResolvedPath, resolvePath } from './path.ts';
