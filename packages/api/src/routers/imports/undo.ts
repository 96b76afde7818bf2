import { importOutput, undoImport, undoImportInput } from '@cardinal/crm/imports';
import { operation } from '../../trpc/index.ts';

export const undo = operation({
  permission: 'import',
  summary:
    'Take an import back: what it made and what it changed, with a choice for each field that someone has written since.',
  input: undoImportInput,
  output: importOutput,
}).mutation(({ ctx, input }) => undoImport(ctx, input));
