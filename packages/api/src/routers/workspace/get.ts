import { readWorkspace, workspaceOutput } from '@cardinal/crm/workspace';
import { noInput, operation } from '../../trpc/index.ts';

export const get = operation({
  permission: 'signedIn',
  summary: 'The name and the defaults of the workspace.',
  input: noInput,
  output: workspaceOutput,
}).query(({ ctx }) => readWorkspace(ctx.db));
