import { checkImport, importIdInput, importOutput } from '@cardinal/crm/imports';
import { operation } from '../../trpc/index.ts';

export const check = operation({
  permission: 'import',
  summary: 'Find out what would become of each row, without writing.',
  input: importIdInput,
  output: importOutput,
}).mutation(({ ctx, input }) => checkImport(ctx, input));
