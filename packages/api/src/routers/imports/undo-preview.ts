import { importIdInput, previewImportUndo } from '@cardinal/crm/imports';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { undoConflicts } from '../operations/schemas.ts';
import { references } from '../records/schemas.ts';

export const undoPreview = operation({
  permission: 'import',
  summary: 'What taking an import back would do, and what has been written over since.',
  input: importIdInput,
  output: z.object({
    trashed: z.int().describe('Records that would go to the trash.'),
    restored: z.int().describe('Records that would be put back as they were.'),
    conflicts: undoConflicts,
    more: z.int().describe('Further records that were written to since, and that `conflicts` does not tell of.'),
    references,
  }),
}).query(({ ctx, input }) => previewImportUndo(ctx, input));
