import { reorderStages as reorder, reorderStagesInput } from '@cardinal/crm/pipelines';
import { operation } from '../../trpc/index.ts';
import { commandResult } from '../records/schemas.ts';

export const reorderStages = operation({
  permission: { object: 'stage', action: 'update' },
  summary: 'Put the stages of a pipeline in another order.',
  input: reorderStagesInput,
  output: commandResult,
}).mutation(({ ctx, input }) => reorder(ctx, input));
