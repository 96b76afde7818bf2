import { listModels, modelOutput } from '@cardinal/crm/scoring';
import { z } from 'zod';
import { noInput, operation } from '../../trpc/index.ts';

export const models = operation({
  permission: 'useAi',
  summary: 'What scores were learned from, how well they foretell outcomes, and whether they may be shown.',
  input: noInput,
  output: z.array(modelOutput),
}).query(({ ctx }) => listModels(ctx));
