import { cancelImport, importIdInput, importOutput } from '@cardinal/crm/imports';
import { operation } from '../../trpc/index.ts';

export const cancel = operation({
  permission: 'import',
  summary: 'Stop a check or an import where it is.',
  input: importIdInput,
  output: importOutput,
}).mutation(({ ctx, input }) => cancelImport(ctx, input));
