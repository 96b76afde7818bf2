import { type ErasePreview, erasePreviewInput, previewErasure } from '@cardinal/crm/erasure';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { objectKey } from './inputs.ts';

const count = z.int();

const preview: z.ZodType<ErasePreview> = z.object({
  id: z.string(),
  title: z.string(),
  titles: z.array(z.string()),
  along: z.array(z.object({ object: z.string(), count })),
  entries: count,
  elsewhere: z.object({
    importRows: count,
    conversations: count,
    suggestions: count,
    examples: count,
    runs: count,
    replies: count,
    preferences: count,
  }),
  stays: z.object({
    count,
    items: z.array(
      z.object({ kind: z.enum(['record', 'view', 'import']), object: z.string(), id: z.string(), title: z.string() }),
    ),
  }),
  refusal: z.string().nullable(),
});

export const erasePreview = operation({
  permission: 'admin',
  summary: 'Tell what erasing a record would take, what it would leave that may name it, and what is in its way.',
  input: erasePreviewInput.extend(objectKey),
  output: preview,
}).query(({ ctx, input: { object, ...which } }) => previewErasure(ctx, object, which));
