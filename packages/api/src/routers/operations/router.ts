import { router } from '../../trpc/index.ts';
import { recent } from './recent.ts';
import { undo } from './undo.ts';
import { undoPreview } from './undo-preview.ts';

export const operationsRouter = router({ recent, undo, undoPreview });
