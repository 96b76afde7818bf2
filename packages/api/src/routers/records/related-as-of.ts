import { type RelatedAsOf, relatedAsOfInput, relatedAsOf as relatedThen } from '@cardinal/crm/as-of';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { objectKey } from './inputs.ts';
import { references, storedRecord } from './schemas.ts';

const relatedOutput: z.ZodType<RelatedAsOf> = z.object({
  items: z.array(storedRecord),
  count: z.int(),
  nextCursor: z.string().nullable(),
  titles: references,
});

export const relatedAsOf = operation({
  permission: { object: 'input', action: 'read' },
  summary: 'The records that pointed to a record at a moment, by one field, as they were then.',
  input: relatedAsOfInput.extend(objectKey),
  output: relatedOutput,
}).query(({ ctx, input: { object, ...which } }) => relatedThen(ctx, object, which));
