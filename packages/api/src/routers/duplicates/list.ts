import { type DuplicatePage, duplicatesInput, listDuplicates } from '@cardinal/crm/duplicates';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { references, storedRecord } from '../records/schemas.ts';

const page: z.ZodType<DuplicatePage> = z.object({
  items: z.array(
    z.object({
      records: z.tuple([storedRecord, storedRecord]),
      probability: z.number().min(0).max(1),
      reasons: z.array(z.object({ field: z.string(), how: z.enum(['same', 'alike']) })),
    }),
  ),
  nextCursor: z.string().nullable(),
  references,
});

export const list = operation({
  permission: { object: 'input', action: 'read' },
  summary: 'Pairs of records that are likely the same, the likeliest first, each with the reasons.',
  input: duplicatesInput,
  output: page,
}).query(({ ctx, input }) => listDuplicates(ctx, input));
