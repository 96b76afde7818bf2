import { purgeRecords } from '@cardinal/crm/records';
import { operation } from '../../trpc/index.ts';
import { idsOnly, objectKey } from './inputs.ts';
import { commandResult } from './schemas.ts';

export const purge = operation({
  permission: { object: 'input', action: 'delete' },
  summary: 'Remove up to 1,000 records of any object from the trash, for good: it cannot be undone.',
  input: idsOnly.extend(objectKey),
  output: commandResult,
}).mutation(({ ctx, input: { object, ids } }) => purgeRecords(ctx, object, ids));
