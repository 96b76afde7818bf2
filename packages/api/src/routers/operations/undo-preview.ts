import { previewUndo, undoPreviewInput } from '@cardinal/crm/undo';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { references } from '../records/schemas.ts';
import { undoConflicts } from './schemas.ts';

export const undoPreview = operation({
  permission: 'signedIn',
  summary: 'What taking an operation back would change, and what has been written over since.',
  input: undoPreviewInput,
  output: z.object({ changed: z.int(), conflicts: undoConflicts, references }),
}).query(({ ctx, input }) => previewUndo(ctx, input));
