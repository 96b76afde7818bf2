import { listViews, listViewsInput, type ViewList } from '@cardinal/crm/views';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { view } from './schemas.ts';

const output: z.ZodType<ViewList> = z.object({
  views: z.array(view),
  mayShare: z.boolean(),
  mayCurate: z.boolean(),
});

export const list = operation({
  permission: { object: 'input', action: 'read' },
  summary: 'The views of an object that you may see: what is shared, and your own.',
  input: listViewsInput,
  output,
}).query(({ ctx, input }) => listViews(ctx, input));
