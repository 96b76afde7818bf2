import { importOutput, setImportMapping, setMappingInput } from '@cardinal/crm/imports';
import { operation } from '../../trpc/index.ts';

export const setMapping = operation({
  permission: 'import',
  summary: 'Say where the columns of a file go and what its values mean.',
  input: setMappingInput,
  output: importOutput,
}).mutation(({ ctx, input }) => setImportMapping(ctx, input));
