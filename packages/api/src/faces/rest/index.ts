export { handleRest } from './handle.ts';
export { type ApiOperation, describeApi, type JsonSchema, type OpenApiDocument } from './openapi/index.ts';
