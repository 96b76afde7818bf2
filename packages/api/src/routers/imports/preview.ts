import { previewImport, previewImportInput, previewOutput } from '@cardinal/crm/imports';
import { operation } from '../../trpc/index.ts';

export const preview = operation({
  permission: 'import',
  summary: 'The first rows of a file.',
  input: previewImportInput,
  output: previewOutput,
}).query(({ ctx, input }) => previewImport(ctx, input));
