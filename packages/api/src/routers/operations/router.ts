import { router } from '../../trpc/index.ts';
import { undo } from './undo.ts';
import { undoPreview } from './undo-preview.ts';

export const operationsRouter = router({ undo, undoPreview });
