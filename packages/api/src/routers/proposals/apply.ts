import { type AppliedProposal, applyProposal, applyProposalInput } from '@cardinal/crm/proposals';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';

const output: z.ZodType<AppliedProposal> = z.object({
  operationId: z.uuid(),
  records: z.array(z.object({ object: z.string(), id: z.uuid(), version: z.int() })),
});

export const apply = operation({
  permission: 'approveProposals',
  summary: 'Write what a proposal says, as the one who decides: with their permission, in one operation.',
  input: applyProposalInput,
  output,
}).mutation(({ ctx, input }) => applyProposal(ctx, input));
