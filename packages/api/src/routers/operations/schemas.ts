import type { UndoConflict } from '@cardinal/crm/undo';
import { z } from 'zod';

export const undoConflicts: z.ZodType<readonly UndoConflict[]> = z.array(
  z.object({
    object: z.string(),
    id: z.uuid(),
    field: z.string().nullable(),
    current: z.unknown(),
    previous: z.unknown(),
    reason: z.string().exactOptional(),
  }),
);
