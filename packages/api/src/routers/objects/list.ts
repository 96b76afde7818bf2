import { type DefinedObject, listObjects } from '@cardinal/crm/definitions';
import { z } from 'zod';
import { noInput, operation } from '../../trpc/index.ts';

const deleted = z.object({ id: z.uuid(), key: z.string(), label: z.string(), deletedAt: z.string() });

const output: z.ZodType<DefinedObject[]> = z.array(
  z.object({
    key: z.string(),
    id: z.uuid().nullable(),
    records: z.object({ count: z.int(), isCapped: z.boolean() }),
    fields: z.array(z.object({ key: z.string(), id: z.uuid() })),
    deletedFields: z.array(deleted),
    deletedAt: z.string().nullable(),
    plural: z.string(),
  }),
);

export const list = operation({
  permission: 'manageObjects',
  summary: 'Every object with how many records it has, and which fields of it are the team’s own or deleted.',
  input: noInput,
  output,
}).query(({ ctx }) => listObjects(ctx));
