import { memberIdInput, previewTransfer, transferPreviewOutput } from '@cardinal/crm/members';
import { operation } from '../../trpc/index.ts';

export const transferPreview = operation({
  permission: 'manageMembers',
  summary: 'Count what a member owns and may be handed over to another, by object.',
  input: memberIdInput,
  output: transferPreviewOutput,
}).query(({ ctx, input }) => previewTransfer(ctx, input));
