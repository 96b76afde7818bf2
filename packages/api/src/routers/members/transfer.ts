import { transferInput, transferOutput, transferRecords } from '@cardinal/crm/members';
import { operation } from '../../trpc/index.ts';

export const transfer = operation({
  permission: 'manageMembers',
  summary: 'Hand what a member owns over to another, as one operation that can be undone.',
  input: transferInput,
  output: transferOutput,
}).mutation(({ ctx, input }) => transferRecords(ctx, input));
