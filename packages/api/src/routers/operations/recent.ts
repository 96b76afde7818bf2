import { type RecentPage, recentChanges, recentInput } from '@cardinal/crm/history';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { historyEntry } from '../records/history.ts';
import { references } from '../records/schemas.ts';

const recentPage: z.ZodType<RecentPage> = z.object({
  entries: z.array(
    z.object({
      operationId: z.uuid(),
      at: z.string(),
      count: z.int(),
      objects: z.array(z.string()),
      records: z.array(
        z.object({ object: z.string(), id: z.uuid(), title: z.string().nullable(), change: historyEntry }),
      ),
    }),
  ),
  nextCursor: z.uuid().nullable(),
  references,
});

export const recent = operation({
  permission: 'signedIn',
  summary: 'What happened lately to any record: who did what, latest first.',
  input: recentInput,
  output: recentPage,
}).query(({ ctx, input }) => recentChanges(ctx, input));
