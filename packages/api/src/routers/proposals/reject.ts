import { rejectProposal, rejectProposalInput } from '@cardinal/crm/proposals';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';

export const reject = operation({
  permission: 'approveProposals',
  summary: 'Decide against a proposal; the records are not touched.',
  input: rejectProposalInput,
  output: z.null(),
}).mutation(async ({ ctx, input }) => {
  await rejectProposal(ctx, input);
  return null;
});
