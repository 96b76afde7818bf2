import { makeDefaultInput, makeDefaultPipeline } from '@cardinal/crm/pipelines';
import { operation } from '../../trpc/index.ts';
import { commandResult } from '../records/schemas.ts';

export const makeDefault = operation({
  permission: { object: 'pipeline', action: 'update' },
  summary: 'Make a pipeline the one that new deals go to.',
  input: makeDefaultInput,
  output: commandResult,
}).mutation(({ ctx, input }) => makeDefaultPipeline(ctx, input));
