import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { ConflictError } from '../errors/index.ts';
import { enqueue } from '../jobs/index.ts';
import { requireUser } from '../members/require-user.ts';
import { refuseConflicts } from '../undo/index.ts';
import { importUndoJob, jobKey } from './jobs.ts';
import { openImport } from './open.ts';
import { requireUndoableImport } from './require-undoable.ts';
import { writeImport } from './stored.ts';
import { type UndoImportInput, undoImportInput, writeUndoDecision } from './undo-decision.ts';
import { overviewImportUndo } from './undo-preview.ts';
import { type ImportView, viewImport } from './view.ts';

/** One conflict is reason enough to refuse. */
const untilOne = { mostTold: 1, mostSeen: 2000 };

/**
 * Has the worker take an import back: what it made goes to the trash, and what it changed is restored. What someone has written
 * since is left and listed, but for what was decided to be overwritten.
 * @throws ConflictError when there is nothing to undo, or someone has written since and that is to be refused; ForbiddenError
 * for who may not undo all of it
 */
export async function undoImport(context: Context, input: UndoImportInput): Promise<ImportView> {
  const { id, ...decided } = undoImportInput.parse(input);
  return await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const stored = await openImport(inside, id, { lock: true });
    const operationId = await requireUndoableImport(inside, stored);
    if (decided.conflicts === 'refuse') {
      const { trashed, restored, conflicts, more } = await overviewImportUndo(inside, stored, untilOne);
      refuseConflicts({ changed: trashed + restored, conflicts }, true);
      // More than can be looked at while others wait for the import: there may be something among them.
      if (more > 0)
        throw new ConflictError('Too many records were changed again since. Say what becomes of those changes.');
    }
    const [row] = await tx.rows(
      sql`select count(distinct record_id) from changes where operation_id = ${operationId}::uuid`,
    );
    const patch = {
      status: 'undoing',
      totalLines: Number(row?.[0]),
      processedLine: 0,
      undoneRecord: null,
      undoConflicts: [],
      counts: { ...stored.counts, left: 0 },
      error: null,
    } as const;
    await writeImport(tx, id, { ...patch, resumedAt: null, finishedAt: null });
    await writeUndoDecision(tx, id, decided);
    await enqueue(tx, importUndoJob, { importId: id, userId: requireUser(context) }, jobKey(id));
    return viewImport({ ...stored, ...patch, resumedAt: null });
  });
}
