export { authenticateApiKey } from './authenticate.ts';
export { createApiKey, createApiKeyInput } from './create.ts';
export { type ApiKey, apiKeyOutput } from './key.ts';
export { listApiKeys } from './list.ts';
export { revokeApiKey, revokeApiKeyInput } from './revoke.ts';
