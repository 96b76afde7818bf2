import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { isOfDefinitions } from '../definitions/undo.ts';
import { ConflictError, NotFoundError } from '../errors/index.ts';
import { newOperation } from '../ledger/index.ts';
import type { CommandResult } from '../records/create.ts';
import { isOfViews, undoViews } from '../views/undo.ts';
import { type UndoneChunk, undoChunk } from './chunk.ts';
import { mayBeLarge, previewLargeUndo, undoLarge } from './large.ts';
import { decisionInput, decisionOf } from './overwrite.ts';
import { undoSchemaOperation } from './schema-operation.ts';

/**
 * Operations on more records than this are taken back in chunks, by the worker. A command changes 1,000, and a merge 5,000
 * more, that lead to them.
 */
export const maxUndoAtOnce = 6000;

export const undoInput = z.strictObject({ operationId: z.uuid().toLowerCase(), ...decisionInput });

/**
 * Takes back what an operation did, as an operation of its own that can be taken back in turn.
 * @throws NotFoundError, ConflictError (undone already; too large; someone has written since), ForbiddenError
 */
export async function undoOperation(
  context: Context,
  input: z.input<typeof undoInput>,
): Promise<Pick<CommandResult, 'operationId'> & Pick<UndoneChunk, 'changed' | 'conflicts'>> {
  const { operationId, ...given } = undoInput.parse(input);
  const decision = decisionOf(given);
  const { conflicts, overwrites } = decision;
  const kind = await requireUndoable(context, operationId);
  if (isOfDefinitions(kind)) return await undoSchemaOperation(context, { operationId, kind, ...decision });
  if (isOfViews(kind)) return await undoViews(context, { operationId, ...decision });
  if (mayBeLarge(kind)) {
    const met = await previewLargeUndo(context, operationId);
    // What overwriting would change is not told by a preview: it is more, and never nothing where there are conflicts.
    const kept = met.conflicts.filter(({ id, field }) => !overwrites(id, field));
    const changed = met.changed + met.conflicts.length - kept.length;
    refuseConflicts({ changed, conflicts: kept }, conflicts === 'refuse');
    return await undoLarge(context, { operationId, overwrites }, (inside) => requireUndoableHere(inside, operationId));
  }
  return await context.db.transaction(async (tx) => {
    // Whoever comes second waits here, and is then told that it has been undone.
    await tx.rows(sql`select 1 from operations where id = ${operationId}::uuid for no key update`);
    await requireUndoableHere({ ...context, db: tx }, operationId);
    const undo = newOperation(`${kind.split('.')[0]}.undo`, operationId);
    const chunk = { operationId, after: null, limit: maxUndoAtOnce + 1, overwrites };
    const done = await undoChunk({ ...context, db: tx }, chunk, undo);
    if (done.next)
      throw new ConflictError('This changed too many records to be undone at once. Undo it where it was started.');
    refuseConflicts(done, conflicts === 'refuse');
    return { operationId: undo.id, changed: done.changed, conflicts: done.conflicts };
  });
}

/** @throws ConflictError when nothing is undone, or not everything although it should be */
export function refuseConflicts(
  { changed, conflicts }: Pick<UndoneChunk, 'changed' | 'conflicts'>,
  isStrict: boolean,
): void {
  if (changed === 0 && conflicts.length === 0) throw new ConflictError('There is nothing here to undo.');
  if (conflicts.length === 0 || (changed > 0 && !isStrict)) return;
  const reason = conflicts.find((conflict) => conflict.reason)?.reason;
  const count = new Set(conflicts.map(({ id }) => id)).size;
  const since = `${count === 1 ? 'A record was' : `${count} records were`} changed again since.`;
  const choice = changed > 0 ? 'Keep those changes, or overwrite them.' : 'Overwrite that, or leave it as it is.';
  throw new ConflictError(reason ?? `${since} ${choice}`);
}

/**
 * Gives the kind of an operation that may be undone.
 * @throws NotFoundError, ConflictError when it is undone already
 */
export async function requireUndoable({ db }: Context, operationId: string): Promise<string> {
  const [operation] = await db.rows(sql`select kind from operations where id = ${operationId}::uuid`);
  if (!operation) throw new NotFoundError('There is no such operation.');
  const [undone] = await db.rows(sql`select 1 from operations u where u.undoes = ${operationId}::uuid
    and not exists (select 1 from operations r where r.undoes = u.id)`);
  if (undone) throw new ConflictError('This has been undone already.');
  return operation[0] as string;
}

/**
 * The same for an undo by itself: an import keeps book of what it did and whether it stands, and is taken back by the worker.
 * @throws NotFoundError, ConflictError
 */
export async function requireUndoableHere(context: Context, operationId: string): Promise<string> {
  const kind = await requireUndoable(context, operationId);
  if (kind === 'import.run') throw new ConflictError("Undo it on the import's page.");
  if (kind.endsWith('.purge')) throw new ConflictError('What was deleted for good stays so.');
  if (kind.endsWith('.erase')) throw new ConflictError('What was erased stays so.');
  if (kind === 'import.undo') throw new ConflictError('An import that was taken back stays so. Import the file again.');
  if (kind.endsWith('.merge')) await requireMergedThere(context, operationId);
  return kind;
}

/** @throws ConflictError when one of the records that were merged is there no more */
async function requireMergedThere({ db }: Context, operationId: string): Promise<void> {
  const [purged] = await db.rows(sql`select 1 from record_merges m where m.operation_id = ${operationId}::uuid
    and not exists (select 1 from records r where r.id = m.from_id)`);
  if (purged) throw new ConflictError('What was merged has been deleted for good since, so that the merge stays.');
}
