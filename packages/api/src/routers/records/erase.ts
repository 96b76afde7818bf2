import { eraseInput, eraseRecord } from '@cardinal/crm/erasure';
import { operation } from '../../trpc/index.ts';
import { objectKey } from './inputs.ts';
import { commandResult } from './schemas.ts';

export const erase = operation({
  permission: 'admin',
  summary:
    'Erase the personal data of a record of any object from records and ledger, for good. `confirm` is what it is called; admins only.',
  input: eraseInput.extend(objectKey),
  output: commandResult,
}).mutation(({ ctx, input: { object, ...one } }) => eraseRecord(ctx, object, one));
