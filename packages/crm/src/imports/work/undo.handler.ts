import type { Context } from '../../context/index.ts';
import { defineHandler, enqueue, type JobDeps } from '../../jobs/index.ts';
import { newOperation, type OperationReference, recordOperation } from '../../ledger/index.ts';
import { type Overwrites, undoChunk } from '../../undo/index.ts';
import { importUndoJob, jobKey } from '../jobs.ts';
import { readImport, writeImport } from '../stored.ts';
import { isMember, targetOf } from '../target.ts';
import { undoOverwrites } from '../undo-decision.ts';
import { actFor } from './actor.ts';
import { attempt } from './attempt.ts';
import { Pace } from './pace.ts';
import { undoMembers } from './undo-members.ts';

/** How many of the places where someone has written since are kept to be shown. */
const conflictsKept = 500;

/** Takes an import back, chunk by chunk under one operation; what someone has written since is dealt with as was decided. */
export const importUndo = defineHandler(importUndoJob, (deps, payload) =>
  attempt(deps, payload.importId, 'undoing', () => undoImportRun(deps, payload), { status: 'done' }),
);

async function undoImportRun(
  deps: JobDeps,
  payload: { readonly importId: string; readonly userId: string },
): Promise<void> {
  const { importId, userId } = payload;
  const undo = await begin(await actFor(deps.db, deps.schema(), userId), importId);
  if (!undo) return;
  const overwrites = await undoOverwrites(deps.db, importId);
  const pace = new Pace();
  for (;;) {
    if (deps.signal.aborted) return await enqueue(deps.db, importUndoJob, payload, jobKey(importId));
    const began = performance.now();
    const size = pace.size;
    const more = await deps.db.transaction(async (tx) =>
      chunk(await actFor(tx, deps.schema(), userId), { importId, limit: size, overwrites }, undo),
    );
    if (!more) return;
    pace.took(size, performance.now() - began);
  }
}

async function begin(context: Context, importId: string): Promise<OperationReference | undefined> {
  return await context.db.transaction(async (tx) => {
    const stored = await readImport(tx, importId, { lock: true });
    if (stored.status !== 'undoing' || stored.operationId === null) return undefined;
    const id = stored.undoOperationId;
    const undo = id
      ? { id, kind: 'import.undo', undoes: stored.operationId }
      : newOperation('import.undo', stored.operationId);
    await recordOperation(tx, context, undo);
    await writeImport(tx, importId, { undoOperationId: undo.id, resumedLine: stored.processedLine, resumedAt: 'now' });
    return undo;
  });
}

/** The next records; false when it is over. */
async function chunk(
  context: Context,
  {
    importId,
    limit,
    overwrites,
  }: { readonly importId: string; readonly limit: number; readonly overwrites: Overwrites },
  undo: OperationReference,
): Promise<boolean> {
  const stored = await readImport(context.db, importId, { lock: true });
  if (stored.status !== 'undoing') return false;
  const request = { operationId: stored.operationId as string, after: stored.undoneRecord, limit, overwrites };
  const { next, changed, conflicts } = isMember(targetOf(context.schema, stored.object))
    ? await undoMembers(context, request, undo)
    : await undoChunk(context, request, undo);
  const { undone = 0, left = 0 } = stored.counts;
  const counts = { ...stored.counts, undone: undone + changed, left: left + conflicts.length };
  const kept = [...stored.undoConflicts, ...conflicts].slice(0, conflictsKept);
  await writeImport(context.db, importId, {
    counts,
    undoConflicts: kept,
    undoneRecord: next,
    processedLine: Math.min(stored.totalLines, stored.processedLine + limit),
  });
  if (next !== null) return true;
  await writeImport(context.db, importId, { status: 'undone', finishedAt: 'now', processedLine: stored.totalLines });
  return false;
}
