import type { Context } from '../context/index.ts';
import { ConflictError, ForbiddenError } from '../errors/index.ts';
import { requireUndoable } from '../undo/index.ts';
import type { StoredImport } from './stored.ts';
import { refusalOf } from './undo-refusal.ts';

/**
 * Gives the operation of an import that the actor may take back.
 * @throws ConflictError when there is nothing to undo, ForbiddenError for who may not undo all of it
 */
export async function requireUndoableImport(context: Context, stored: StoredImport): Promise<string> {
  const { status, object, operationId, undoOperationId } = stored;
  if (!['done', 'failed', 'cancelled'].includes(status) || operationId === null) {
    throw new ConflictError('There is nothing to undo: this import has written nothing, or is at work.');
  }
  const refusal = await refusalOf(context, { object, operationId });
  if (refusal) throw new ForbiddenError(refusal);
  // An undo that broke off is gone on with; only a whole one is refused.
  if (undoOperationId === null) await requireUndoable(context, operationId);
  return operationId;
}
