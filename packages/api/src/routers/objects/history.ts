import { type SchemaHistoryPage, schemaHistory, schemaHistoryInput } from '@cardinal/crm/definitions';
import { type FieldTypeKey, fieldTypes } from '@cardinal/crm/fields';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';

const change = z.object({
  entity: z.enum(['object', 'field']),
  id: z.uuid(),
  action: z.enum(['create', 'update', 'trash', 'restore']),
  label: z.string(),
  type: z.enum(Object.keys(fieldTypes) as [FieldTypeKey, ...FieldTypeKey[]]).nullable(),
  properties: z.array(z.object({ name: z.string(), before: z.unknown(), after: z.unknown() })),
});

const output: z.ZodType<SchemaHistoryPage> = z.object({
  entries: z.array(
    z.object({
      operationId: z.uuid(),
      at: z.string(),
      kind: z.string(),
      actor: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string().nullable() }),
      undoes: z.string().nullable(),
      undone: z.boolean(),
      changes: z.array(change),
    }),
  ),
  nextCursor: z.uuid().nullable(),
});

export const history = operation({
  permission: 'manageObjects',
  summary: 'Who changed what an object is and which fields it has, latest first.',
  input: schemaHistoryInput,
  output,
}).query(({ ctx, input }) => schemaHistory(ctx, input));
