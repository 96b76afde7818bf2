import { classifierOutput, listClassifiers } from '@cardinal/crm/classifiers';
import { z } from 'zod';
import { noInput, operation } from '../../trpc/index.ts';

export const list = operation({
  permission: 'useAi',
  summary: 'Classifiers: what they read, the labels they give, and how often they are right.',
  input: noInput,
  output: z.array(classifierOutput),
}).query(({ ctx }) => listClassifiers(ctx));
