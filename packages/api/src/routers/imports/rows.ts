import { importRows, importRowsInput, importRowsOutput } from '@cardinal/crm/imports';
import { operation } from '../../trpc/index.ts';

export const rows = operation({
  permission: 'import',
  summary: 'Rows of a file with what becomes of them and why.',
  input: importRowsInput,
  output: importRowsOutput,
}).query(({ ctx, input }) => importRows(ctx, input));
