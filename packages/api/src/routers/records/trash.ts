import { trashRecords } from '@cardinal/crm/records';
import { operation } from '../../trpc/index.ts';
import { idsOnly, objectKey } from './inputs.ts';
import { commandResult } from './schemas.ts';

export const trash = operation({
  permission: { object: 'input', action: 'delete' },
  summary: 'Put up to 1,000 records of any object in the trash.',
  input: idsOnly.extend(objectKey),
  output: commandResult,
}).mutation(({ ctx, input: { object, ids } }) => trashRecords(ctx, object, ids));
