import { importIdInput, undoRefusal, undoRefusalOutput } from '@cardinal/crm/imports';
import { operation } from '../../trpc/index.ts';

export const undoRefusalProcedure = operation({
  permission: 'import',
  summary: 'Why one may not take an import back, if so.',
  input: importIdInput,
  output: undoRefusalOutput,
}).query(({ ctx, input }) => undoRefusal(ctx, input));
