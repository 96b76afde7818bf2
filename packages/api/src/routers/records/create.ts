import { createRecords } from '@cardinal/crm/records';
import { operation } from '../../trpc/index.ts';
import { createInput, objectKey } from './inputs.ts';
import { commandResult } from './schemas.ts';

export const create = operation({
  permission: { object: 'input', action: 'create' },
  summary: 'Create up to 1,000 records of any object: all of them, or none.',
  input: createInput.extend(objectKey),
  output: commandResult,
}).mutation(({ ctx, input: { object, records } }) => createRecords(ctx, object, records));
