import { importOutput, listImports, listImportsInput } from '@cardinal/crm/imports';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';

export const list = operation({
  permission: 'import',
  summary: 'Imports, the newest first.',
  input: listImportsInput,
  output: z.array(importOutput),
}).query(({ ctx, input }) => listImports(ctx, input));
