import { importIdInput, newPipelineInput, proposePipeline as propose } from '@cardinal/crm/imports';
import { operation } from '../../trpc/index.ts';

export const proposePipeline = operation({
  permission: 'import',
  summary: 'A pipeline made from the stages that a file names.',
  input: importIdInput,
  output: newPipelineInput,
}).query(({ ctx, input }) => propose(ctx, input));
