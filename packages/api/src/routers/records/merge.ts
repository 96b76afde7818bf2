import { mergeInput, mergeRecords } from '@cardinal/crm/merge';
import { operation } from '../../trpc/index.ts';
import { objectKey } from './inputs.ts';
import { commandResult } from './schemas.ts';

export const merge = operation({
  permission: { object: 'input', action: 'update' },
  summary:
    'Make several records of any object one: what leads to the others leads to it, and so do their ids. It can be undone.',
  input: mergeInput.extend(objectKey),
  output: commandResult,
}).mutation(({ ctx, input: { object, ...one } }) => mergeRecords(ctx, object, one));
