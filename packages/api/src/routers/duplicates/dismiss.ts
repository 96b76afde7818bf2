import { dismissDuplicate, dismissInput } from '@cardinal/crm/duplicates';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';

export const dismiss = operation({
  permission: { object: 'input', action: 'update' },
  summary: 'Remember that two records are not the same, or forget it.',
  input: dismissInput,
  output: z.null(),
}).mutation(async ({ ctx, input }) => {
  await dismissDuplicate(ctx, input);
  return null;
});
