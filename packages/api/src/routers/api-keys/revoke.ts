import { apiKeyOutput, revokeApiKey, revokeApiKeyInput } from '@cardinal/crm/api-keys';
import { operation } from '../../trpc/index.ts';

export const revoke = operation({
  permission: 'manageKeys',
  summary: 'Make an API key useless, for good.',
  input: revokeApiKeyInput,
  output: apiKeyOutput,
}).mutation(({ ctx, input }) => revokeApiKey(ctx, input));
