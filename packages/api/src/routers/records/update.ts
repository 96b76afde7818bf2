import { updateRecords } from '@cardinal/crm/records';
import { operation } from '../../trpc/index.ts';
import { objectKey, updateManyInput } from './inputs.ts';
import { commandResult } from './schemas.ts';

export const update = operation({
  permission: { object: 'input', action: 'update' },
  summary: 'Change up to 1,000 records of any object; a version that is not the current one is refused.',
  input: updateManyInput.extend(objectKey),
  output: commandResult,
}).mutation(({ ctx, input: { object, records } }) => updateRecords(ctx, object, records));
