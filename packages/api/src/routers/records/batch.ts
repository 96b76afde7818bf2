import { errorCodes } from '@cardinal/crm/errors';
import { type BatchResult, batchInput, batchRecords } from '@cardinal/crm/records';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { objectKey } from './inputs.ts';

const issue = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  code: z.string(),
  message: z.string(),
});

const stale = z.object({
  id: z.uuid(),
  version: z.int(),
  fields: z.record(z.string(), z.object({ yours: z.unknown(), theirs: z.unknown() })),
});

const outcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), id: z.uuid(), version: z.int().positive(), created: z.boolean() }),
  z.object({
    ok: z.literal(false),
    code: z.enum(errorCodes),
    message: z.string(),
    issues: z.array(issue),
    records: z.array(stale).optional(),
  }),
]);

const batchResult: z.ZodType<BatchResult> = z.object({
  operationId: z.uuid().nullable(),
  outcomes: z.array(outcome),
});

export const batch = operation({
  permission: { object: 'input', action: 'read' },
  summary: 'Create, change, upsert, trash or restore up to 500 records of any object, with an outcome for each.',
  input: z.strictObject({ ...objectKey, batch: batchInput }),
  output: batchResult,
}).mutation(({ ctx, input }) => batchRecords(ctx, input.object, input.batch));
