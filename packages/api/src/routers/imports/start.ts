import { importIdInput, importOutput, startImport } from '@cardinal/crm/imports';
import { operation } from '../../trpc/index.ts';

export const start = operation({
  permission: 'import',
  summary: 'Import a file that was checked.',
  input: importIdInput,
  output: importOutput,
}).mutation(({ ctx, input }) => startImport(ctx, input));
