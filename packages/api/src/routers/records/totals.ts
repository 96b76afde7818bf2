import { type Totals, totalRecords, totalsInput } from '@cardinal/crm/records';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { objectKey } from './inputs.ts';
import { figure } from './schemas.ts';

const output: z.ZodType<Totals> = z.object({ count: z.int(), figures: z.array(z.array(figure)) });

export const totals = operation({
  permission: { object: 'input', action: 'read' },
  summary: 'Count the records of a list and measure several of their fields at once.',
  input: totalsInput.extend(objectKey),
  output,
}).query(({ ctx, input: { object, ...list } }) => totalRecords(ctx, object, list));
