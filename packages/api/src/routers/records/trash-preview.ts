import { previewTrash, type TrashPreview, trashPreviewInput } from '@cardinal/crm/records';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { objectKey } from './inputs.ts';

const leading = z.array(z.object({ object: z.string(), fields: z.array(z.string()), count: z.int() }));

const preview: z.ZodType<TrashPreview> = z.object({
  refusal: z.string().nullable(),
  needing: z.array(z.object({ object: z.string(), field: z.string(), count: z.int(), ids: z.array(z.uuid()) })),
  going: z.array(z.object({ object: z.string(), count: z.int() })),
  staying: leading,
  about: leading,
});

export const trashPreview = operation({
  permission: { object: 'input', action: 'delete' },
  summary:
    'Tell what putting records in the trash would do to others: what goes along, what stays, what stands in the way.',
  input: trashPreviewInput.extend(objectKey),
  output: preview,
}).query(({ ctx, input: { object, ids } }) => previewTrash(ctx, object, { ids }));
