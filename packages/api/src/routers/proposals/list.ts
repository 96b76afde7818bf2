import { listProposals, listProposalsInput } from '@cardinal/crm/proposals';
import { operation } from '../../trpc/index.ts';
import { proposalPage } from './schemas.ts';

export const list = operation({
  permission: 'signedIn',
  summary: 'What a machine proposes and nobody has decided yet, or what was decided, newest first.',
  input: listProposalsInput,
  output: proposalPage,
}).query(({ ctx, input }) => listProposals(ctx, input));
