import { apiKeyOutput, listApiKeys } from '@cardinal/crm/api-keys';
import { z } from 'zod';
import { noInput, operation } from '../../trpc/index.ts';

export const list = operation({
  permission: 'manageKeys',
  summary: 'Every API key, newest first, with its role, its expiry and its last use.',
  input: noInput,
  output: z.array(apiKeyOutput),
}).query(({ ctx }) => listApiKeys(ctx));
