import { asOfInput, type RecordAsOf, recordAsOf } from '@cardinal/crm/as-of';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { objectKey } from './inputs.ts';
import { references } from './schemas.ts';

const asOfOutput: z.ZodType<RecordAsOf> = z.object({
  at: z.string(),
  life: z.enum(['absent', 'live', 'trash']),
  record: z.looseObject({
    id: z.uuid(),
    // None was there yet at 0.
    version: z.int().nonnegative(),
    deletedAt: z.string().nullable(),
    custom: z.record(z.string(), z.unknown()),
  }),
  later: z.array(z.string()),
  titles: references,
});

export const asOf = operation({
  permission: { object: 'input', action: 'read' },
  summary: 'A record as it was at a moment.',
  input: asOfInput.extend(objectKey),
  output: asOfOutput,
}).query(({ ctx, input: { object, ...which } }) => recordAsOf(ctx, object, which));
