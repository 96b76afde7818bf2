import { getInput, getRecord } from '@cardinal/crm/records';
import { operation } from '../../trpc/index.ts';
import { objectKey } from './inputs.ts';
import { recordWithReferences } from './schemas.ts';

export const get = operation({
  permission: { object: 'input', action: 'read' },
  summary: 'Read one record of any object.',
  input: getInput.extend(objectKey),
  output: recordWithReferences,
  hot: true,
}).query(({ ctx, input: { object, ...one } }) => getRecord(ctx, object, one));
