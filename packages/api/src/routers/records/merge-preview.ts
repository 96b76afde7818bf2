import { type MergePreview, mergePreviewInput, previewMerge } from '@cardinal/crm/merge';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { objectKey } from './inputs.ts';
import { references, storedRecord } from './schemas.ts';

const preview: z.ZodType<MergePreview> = z.object({
  records: z.array(storedRecord),
  references,
  fields: z.array(z.object({ path: z.string(), proposed: z.string(), canUnite: z.boolean() })),
  moves: z.array(z.object({ object: z.string(), field: z.string(), count: z.int() })),
  refusal: z.string().nullable(),
});

export const mergePreview = operation({
  permission: { object: 'input', action: 'update' },
  summary: 'Tell what merging records would do: whose values are proposed, and what moves to the one that is kept.',
  input: mergePreviewInput.extend(objectKey),
  output: preview,
}).query(({ ctx, input: { object, ...which } }) => previewMerge(ctx, object, which));
