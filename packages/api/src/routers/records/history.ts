import { type HistoryEntry, type HistoryPage, historyInput, recordHistory } from '@cardinal/crm/history';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { objectKey } from './inputs.ts';
import { references } from './schemas.ts';

export const historyEntry: z.ZodType<HistoryEntry> = z.object({
  id: z.int(),
  at: z.string(),
  action: z.enum(['create', 'update', 'trash', 'restore', 'purge']),
  version: z.int(),
  operationId: z.uuid(),
  kind: z.string(),
  actor: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string().nullable() }),
  undoes: z.string().nullable(),
  undone: z.boolean(),
  suggestedBy: z.string().nullable(),
  merged: z.int(),
  fields: z.array(z.object({ path: z.string(), before: z.unknown(), after: z.unknown() })),
});

const historyPage: z.ZodType<HistoryPage> = z.object({
  entries: z.array(historyEntry),
  nextCursor: z.int().nullable(),
  references,
});

export const history = operation({
  permission: { object: 'input', action: 'read' },
  summary: 'Everything that ever changed on a record, latest first.',
  input: historyInput.extend(objectKey),
  output: historyPage,
}).query(({ ctx, input: { object, ...page } }) => recordHistory(ctx, object, page));
