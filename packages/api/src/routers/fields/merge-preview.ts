import { mergeOptionsInput, previewMerge } from '@cardinal/crm/definitions';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';

export const mergePreview = operation({
  permission: 'manageObjects',
  summary: 'How many records merging options of a field would change, and how many of them are in the trash.',
  input: mergeOptionsInput,
  output: z.object({ records: z.int(), inTrash: z.int() }),
}).query(async ({ ctx, input }) => await previewMerge(ctx, input));
