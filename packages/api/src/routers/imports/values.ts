import { importValues, importValuesInput, importValuesOutput } from '@cardinal/crm/imports';
import { operation } from '../../trpc/index.ts';

export const values = operation({
  permission: 'import',
  summary: 'The distinct values of a column, what each is taken for and what it may mean.',
  input: importValuesInput,
  output: importValuesOutput,
}).query(({ ctx, input }) => importValues(ctx, input));
