import { classifyTexts, classifyTextsInput, classifyTextsOutput } from '@cardinal/crm/classifiers';
import { labellerOf } from '../../classification/labeller.ts';
import { operation } from '../../trpc/index.ts';

export const classify = operation({
  permission: { object: 'input', action: 'read' },
  summary: 'The label that a classifier gives texts, or what is written in records, at once; nothing is kept.',
  input: classifyTextsInput,
  output: classifyTextsOutput,
}).query(({ ctx, input }) => classifyTexts(ctx, input, labellerOf));
