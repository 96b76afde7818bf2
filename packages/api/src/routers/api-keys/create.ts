import { apiKeyOutput, createApiKey, createApiKeyInput } from '@cardinal/crm/api-keys';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';

export const create = operation({
  permission: 'manageKeys',
  summary: 'Make an API key with a role of its own; its secret is told this once.',
  input: createApiKeyInput,
  output: z.object({ key: apiKeyOutput, token: z.string() }),
}).mutation(({ ctx, input }) => createApiKey(ctx, input));
