export { handleImports } from './imports.ts';
export { type ApiOperation, describeApi, handleRest, type JsonSchema, type OpenApiDocument } from './rest/index.ts';
export { handleTrpc } from './trpc.ts';
