import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ConflictError, ForbiddenError } from '../errors/index.ts';
import { enqueue } from '../jobs/index.ts';
import { requireUser } from '../members/require-user.ts';
import { requireUndoable } from '../undo/index.ts';
import type { importIdInput } from './get.ts';
import { importUndoJob, jobKey } from './jobs.ts';
import { openImport } from './open.ts';
import { writeImport } from './stored.ts';
import { refusalOf } from './undo-refusal.ts';
import { type ImportView, viewImport } from './view.ts';

/**
 * Has the worker take an import back: what it made goes to the trash, what it changed is restored, and what someone has
 * written since is left and listed.
 * @throws ConflictError when there is nothing to undo, ForbiddenError for who may not undo all of it
 */
export async function undoImport(context: Context, { id }: z.infer<typeof importIdInput>): Promise<ImportView> {
  return await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const stored = await openImport(inside, id, { lock: true });
    if (!['done', 'failed', 'cancelled'].includes(stored.status) || stored.operationId === null) {
      throw new ConflictError('There is nothing to undo: this import has written nothing, or is at work.');
    }
    const refusal = await refusalOf(inside, { object: stored.object, operationId: stored.operationId });
    if (refusal) throw new ForbiddenError(refusal);
    // An undo that broke off is gone on with; only a whole one is refused.
    if (stored.undoOperationId === null) await requireUndoable(inside, stored.operationId);
    const [row] = await tx.rows(
      sql`select count(distinct record_id) from changes where operation_id = ${stored.operationId}::uuid`,
    );
    const patch = {
      status: 'undoing',
      totalLines: Number(row?.[0]),
      processedLine: 0,
      undoneRecord: null,
      undoConflicts: [],
      error: null,
    } as const;
    await writeImport(tx, id, { ...patch, resumedAt: null, finishedAt: null });
    await enqueue(tx, importUndoJob, { importId: id, userId: requireUser(context) }, jobKey(id));
    return viewImport({ ...stored, ...patch, resumedAt: null });
  });
}
