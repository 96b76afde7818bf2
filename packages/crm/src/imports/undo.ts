import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ConflictError, ForbiddenError } from '../errors/index.ts';
import { enqueue } from '../jobs/index.ts';
import { requireUser } from '../members/require-user.ts';
import { requireCapability, scopeOf } from '../permissions/index.ts';
import { objectOf } from '../schema/index.ts';
import { requireUndoable } from '../undo/index.ts';
import type { importIdInput } from './get.ts';
import { importUndoJob, jobKey } from './jobs.ts';
import { openImport } from './open.ts';
import { type StoredImport, writeImport } from './stored.ts';
import { isMember, targetOf } from './target.ts';
import { type ImportView, viewImport } from './view.ts';

/**
 * Has the worker take an import back: what it made goes to the trash, what it changed is restored, and what someone has
 * written since is left and listed.
 * @throws ConflictError when there is nothing to undo, ForbiddenError for a role that may not delete what was made
 */
export async function undoImport(context: Context, { id }: z.infer<typeof importIdInput>): Promise<ImportView> {
  return await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const stored = await openImport(inside, id, { lock: true });
    if (!['done', 'failed', 'cancelled'].includes(stored.status) || stored.operationId === null) {
      throw new ConflictError('There is nothing to undo: this import has written nothing, or is at work.');
    }
    requireUndoer(inside, stored);
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

function requireUndoer(context: Context, stored: StoredImport): void {
  const { role } = context.actor;
  const target = targetOf(context.schema, stored.object);
  if (isMember(target)) {
    requireCapability(role, 'manageMembers');
    return;
  }
  const made = [stored.object, ...Object.keys(stored.counts.also ?? {})].map((key) => objectOf(context.schema, key));
  const kept = made.find((object) => scopeOf(role, object, 'delete') !== 'all');
  if (kept && (stored.counts.run?.create ?? 0) > 0) {
    throw new ForbiddenError(
      `Undoing this deletes ${kept.plural.toLowerCase()}, which the role ${role.name} may not. Ask a manager.`,
    );
  }
}
