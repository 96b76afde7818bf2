import { setupNeeded as isNeeded } from '@cardinal/crm/workspace';
import { z } from 'zod';
import { noInput, operation } from '../../trpc/index.ts';

export const setupNeeded = operation({
  permission: 'public',
  summary: 'Whether nobody is here yet, so that the first visitor becomes the admin.',
  input: noInput,
  output: z.boolean(),
}).query(({ ctx }) => isNeeded(ctx));
