import { type Aggregate, aggregateInput, aggregateRecords } from '@cardinal/crm/records';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { objectKey } from './inputs.ts';
import { figure, references } from './schemas.ts';

const output: z.ZodType<Aggregate> = z.object({
  groups: z.array(
    z.object({
      key: z.string().nullable(),
      count: z.int(),
      figures: z.array(figure),
    }),
  ),
  more: z.boolean(),
  references,
});

export const aggregate = operation({
  permission: { object: 'input', action: 'read' },
  summary: 'Count records of any object, or sum, average or bound one of their fields, as a whole or by group.',
  input: aggregateInput.extend(objectKey),
  output,
}).query(({ ctx, input: { object, ...list } }) => aggregateRecords(ctx, object, list));
