import { importIdInput, importOutput, undoImport } from '@cardinal/crm/imports';
import { operation } from '../../trpc/index.ts';

export const undo = operation({
  permission: 'import',
  summary: 'Take an import back: what it made and what it changed.',
  input: importIdInput,
  output: importOutput,
}).mutation(({ ctx, input }) => undoImport(ctx, input));
