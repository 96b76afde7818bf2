import { findInput, findRecords } from '@cardinal/crm/records';
import { operation } from '../../trpc/index.ts';
import { objectKey } from './inputs.ts';
import { recordPage } from './schemas.ts';

export const find = operation({
  permission: { object: 'input', action: 'read' },
  summary: 'List records of any object: filtered, sorted, page by page.',
  input: findInput.extend(objectKey),
  output: recordPage,
  hot: true,
}).query(({ ctx, input: { object, ...list } }) => findRecords(ctx, object, list));
