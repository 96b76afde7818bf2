import { type TimelineEntry, type TimelinePage, timelineInput, timelineOf } from '@cardinal/crm/timeline';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { historyEntry } from './history.ts';
import { objectKey } from './inputs.ts';
import { references, storedRecord } from './schemas.ts';

const entry: z.ZodType<TimelineEntry> = z.union([
  z.object({ kind: z.literal('change'), at: z.string(), change: historyEntry }),
  z.object({ kind: z.enum(['note', 'task', 'activity']), at: z.string(), record: storedRecord }),
]);

const timelinePage: z.ZodType<TimelinePage> = z.object({
  entries: z.array(entry),
  next: z
    .object({
      at: z.string(),
      kind: z.enum(['change', 'note', 'task', 'activity']),
      id: z.union([z.int(), z.uuid()]),
    })
    .nullable(),
  references,
});

export const timeline = operation({
  permission: { object: 'input', action: 'read' },
  summary: "A record's story: its changes, notes, tasks and activities, latest first.",
  input: timelineInput.extend(objectKey),
  output: timelinePage,
}).query(({ ctx, input: { object, ...page } }) => timelineOf(ctx, object, page));
