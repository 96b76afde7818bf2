import { restoreRecords } from '@cardinal/crm/records';
import { operation } from '../../trpc/index.ts';
import { idsOnly, objectKey } from './inputs.ts';
import { commandResult } from './schemas.ts';

export const restore = operation({
  permission: { object: 'input', action: 'delete' },
  summary: 'Bring records of any object back from the trash.',
  input: idsOnly.extend(objectKey),
  output: commandResult,
}).mutation(({ ctx, input: { object, ids } }) => restoreRecords(ctx, object, ids));
