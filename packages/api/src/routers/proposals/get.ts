import { getProposal, proposalIdInput } from '@cardinal/crm/proposals';
import { operation } from '../../trpc/index.ts';
import { proposalWithReferences } from './schemas.ts';

export const get = operation({
  permission: 'signedIn',
  summary: 'One proposal: what would be written, what stood there, and what stands there now.',
  input: proposalIdInput,
  output: proposalWithReferences,
}).query(({ ctx, input }) => getProposal(ctx, input));
