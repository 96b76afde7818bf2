import { importTargetOutput, listImportTargets } from '@cardinal/crm/imports';
import { z } from 'zod';
import { noInput, operation } from '../../trpc/index.ts';

export const targets = operation({
  permission: 'import',
  summary: 'What a file can become, and the fields that its columns may go to.',
  input: noInput,
  output: z.array(importTargetOutput),
}).query(({ ctx }) => listImportTargets(ctx));
