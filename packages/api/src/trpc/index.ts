export { type Arrival, createRequestContext, type Deps, type RequestContext, requestIdOf } from './context.ts';
export { describe, EarlyError, type Failure, readable, withCode } from './errors.ts';
export type { OperationMeta } from './init.ts';
export { jsonSafe, transformer } from './json-safe.ts';
export { noInput, operation } from './operation.ts';
export { type Permission, requirePermission } from './permission.ts';
export { createCallerFactory, router } from './router.ts';
export { stream } from './stream.ts';
export { streamed } from './streamed.ts';
