import { listPipelines, type PipelineWithStages } from '@cardinal/crm/pipelines';
import { z } from 'zod';
import { noInput, operation } from '../../trpc/index.ts';
import { stageSummary } from '../deals/schemas.ts';

const pipeline: z.ZodType<PipelineWithStages> = z.object({
  id: z.uuid(),
  name: z.string(),
  isDefault: z.boolean(),
  version: z.int(),
  stages: z.array(stageSummary),
});

export const withStages = operation({
  permission: { object: 'pipeline', action: 'read' },
  summary: 'Every pipeline with its stages in order, the default one first.',
  input: noInput,
  output: z.array(pipeline),
}).query(({ ctx }) => listPipelines(ctx));
