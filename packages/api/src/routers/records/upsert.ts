import { type UpsertResult, upsertInput, upsertRecord } from '@cardinal/crm/records';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { objectKey } from './inputs.ts';
import { commandShape } from './schemas.ts';

const upsertResult: z.ZodType<UpsertResult> = z.object({ ...commandShape, created: z.boolean() });

export const upsert = operation({
  permission: { object: 'input', action: 'update' },
  summary: 'Change the record that has a value in a unique field, or create it.',
  input: upsertInput.extend(objectKey),
  output: upsertResult,
}).mutation(({ ctx, input: { object, ...wanted } }) => upsertRecord(ctx, object, wanted));
