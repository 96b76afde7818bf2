import { getImport, importIdInput, importOutput } from '@cardinal/crm/imports';
import { operation } from '../../trpc/index.ts';
import { references } from '../records/schemas.ts';

export const get = operation({
  permission: 'import',
  summary: 'One import: its file, its mapping and how far it has come.',
  input: importIdInput,
  output: importOutput.extend({ references }),
}).query(({ ctx, input }) => getImport(ctx, input));
