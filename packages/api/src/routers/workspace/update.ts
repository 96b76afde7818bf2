import { updateWorkspace, updateWorkspaceInput, workspaceOutput } from '@cardinal/crm/workspace';
import { operation } from '../../trpc/index.ts';

export const update = operation({
  permission: 'manageWorkspace',
  summary: 'Change the name or the defaults of the workspace.',
  input: updateWorkspaceInput,
  output: workspaceOutput,
}).mutation(({ ctx, input }) => updateWorkspace(ctx, input));
